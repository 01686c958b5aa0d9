#include "cli/mechanisms_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/claims_table.hpp"

namespace relimb {
namespace {

constexpr std::size_t most_named = 5;
constexpr std::size_t narrowest_claim = 24;

std::size_t named(const WithoutMechanism& row) { return std::min(row.lost.size(), most_named); }

/// "1.30"; "~1.30" when it may be chance.
std::string half_widths(const Claim& claim, const Estimate& simulated) {
  const double far = miss(claim, simulated.value);
  if (!std::isfinite(far)) return "-";
  return fmt::format("{}{:.2f}", within_chance(claim, simulated) ? "~" : "", far);
}

/// How much a mechanism that nothing fails without does at all.
std::string most_moved(const MechanismsAnswer& answer, const WithoutMechanism& row) {
  if (answer.claims.empty()) return {};
  const std::size_t i = row.most_moved;
  const Claim& claim = answer.claims[i];
  const double with_all = answer.table.with_all[i].value;
  const double without = row.simulated[i].value;
  return fmt::format("    most moved: {}, {} to {}, by {} half widths\n", claim.name,
                     short_figure(with_all), short_figure(without),
                     short_figure(moved(claim, with_all, without), 2));
}

std::string lost_claims(const MechanismsAnswer& answer, const WithoutMechanism& row,
                        std::size_t width) {
  if (row.lost.empty()) return "    no claim fails without it\n" + most_moved(answer, row);
  std::string text;
  for (std::size_t k = 0; k < named(row); ++k) {
    const std::size_t i = row.lost[k];
    const Claim& claim = answer.claims[i];
    text += fmt::format("    {:<{}} {:>8} {:>8}  {:<15} {:>7}\n", claim.name, width,
                        short_figure(answer.table.with_all[i].value),
                        short_figure(row.simulated[i].value), limits(claim),
                        half_widths(claim, row.simulated[i]));
  }
  const std::size_t more = row.lost.size() - named(row);
  return more == 0 ? text : text + fmt::format("    and {} more\n", more);
}

}  // namespace

std::string mechanisms_table(const MechanismsAnswer& answer, const TerminalStyle& style) {
  const auto tinted = [&](const char* code, const std::string& text) {
    return style.colour ? fmt::format("\033[{}m{}\033[0m\n", code, text) : text + "\n";
  };
  std::size_t width = narrowest_claim;
  for (const WithoutMechanism& row : answer.table.rows) {
    for (std::size_t k = 0; k < named(row); ++k) {
      width = std::max(width, answer.claims[row.lost[k]].name.size());
    }
  }
  std::string text =
      tinted("2", fmt::format("  {:<16} {:>4} {:>9} {:>8}", "switched off", "met", "now fail",
                              "now met")) +
      tinted("2", fmt::format("    {:<{}} {:>8} {:>8}  {:<15} {:>7}", "fails without it", width,
                              "with", "without", "met within", "miss")) +
      tinted("1", fmt::format("  {:<16} {:>4}", "none", answer.table.met));
  for (const WithoutMechanism& row : answer.table.rows) {
    text += tinted("1", fmt::format("  {:<16} {:>4} {:>9} {:>8}", name(row.off), row.met,
                                    row.lost.size(), row.won.size()));
    text += lost_claims(answer, row, width);
  }
  return text + fmt::format(
                    "\n{} claims, {} persons in each cohort, seed {}.\n"
                    "miss: how far outside of the limits, in units of half their distance; "
                    "~ less than two\n"
                    "Monte Carlo errors. Nothing is calibrated again without a mechanism.\n",
                    answer.claims.size(), answer.persons, answer.seed);
}

}  // namespace relimb
