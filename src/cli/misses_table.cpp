#include "cli/misses_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/claims_table.hpp"

namespace relimb {
namespace {

constexpr std::size_t most_prices = 3;

std::string range(double lower, double upper) {
  return fmt::format("{} to {}", short_figure(lower), short_figure(upper));
}

std::string prices(const MissesAnswer& answer, const MissedClaim& one) {
  if (one.prices.empty()) {
    return one.met_by > 0
               ? "    no claim stands against it\n"
               : "    no law of the posterior meets it, and no claim stands against it\n";
  }
  std::string text;
  for (std::size_t k = 0; k < std::min(one.prices.size(), most_prices); ++k) {
    const Price& price = one.prices[k];
    text += fmt::format("    costs {}: met by {:.0f} % of all, by {:.0f} % of the nearest\n",
                        answer.claims[price.claim].name, 100 * price.met_by_all,
                        100 * price.met_by_near);
  }
  const std::size_t more = one.prices.size() - std::min(one.prices.size(), most_prices);
  return more == 0 ? text : text + fmt::format("    and {} more\n", more);
}

}  // namespace

std::string misses_table(const MissesAnswer& answer, const TerminalStyle& style) {
  const auto tinted = [&](const char* code, const std::string& text) {
    return style.colour ? fmt::format("\033[{}m{}\033[0m\n", code, text) : text + "\n";
  };
  std::size_t width = 12;
  for (const MissedClaim& one : answer.missed) {
    width = std::max(width, answer.claims[one.claim].name.size());
  }
  std::string text =
      tinted("2", fmt::format("  {:<{}} {:>9} {:>15} {:>17} {:>7}", "missed claim", width,
                              "simulated", "met within", "posterior 90 %", "met by"));
  for (const MissedClaim& one : answer.missed) {
    const Claim& claim = answer.claims[one.claim];
    text += tinted("1", fmt::format("  {:<{}} {:>9} {:>15} {:>17} {:>5.0f} %", claim.name, width,
                                    short_figure(answer.simulated[one.claim].value), limits(claim),
                                    range(one.lower, one.upper), 100 * one.met_by));
    text += prices(answer, one);
  }
  return text + fmt::format(
                    "\n{} of {} claims missed; {} laws of the posterior, {} persons in each "
                    "cohort, seed {}.\n"
                    "costs: a claim that fails more often among the fifth of the laws nearest to "
                    "the\n"
                    "missed one than among all, by three standard errors.\n",
                    answer.missed.size(), answer.claims.size(), answer.laws, answer.persons,
                    answer.seed);
}

}  // namespace relimb
