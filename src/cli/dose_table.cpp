#include "cli/dose_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cli/claims_table.hpp"
#include "report/text.hpp"

namespace relimb {
namespace {

std::string quantity_in_words(const Claim& claim) {
  switch (claim.quantity) {
    case Quantity::mean_gain: return "gain";
    case Quantity::gain_contrast: return "difference of gains";
    case Quantity::contrast_per_start_sd: return "difference / sd at start";
    case Quantity::contrast_per_gain_sd: return "difference / sd of gains";
    default: return std::string(name(claim.quantity));
  }
}

std::string row(const ClaimResult& result, const TerminalStyle& style) {
  constexpr int indent = 4;
  const Claim& claim = result.claim;
  std::string text;
  for (const std::string& line : wrap_words(result.given, std::max(40, style.width) - indent, 2)) {
    text += std::string(indent, ' ') + line + "\n";
  }
  return text + fmt::format("      {:<32} {:>9}  {:<14} {:>9}  {}\n",
                            fmt::format("{}, {}", name(claim.scale), quantity_in_words(claim)),
                            claim.published ? short_figure(*claim.published) : "-", limits(claim),
                            short_figure(result.simulated.value), result.is_met ? "met" : "missed");
}

}  // namespace

std::string dose_table(const ClaimsAnswer& answer, const TerminalStyle& style) {
  std::vector<std::string> facts;
  for (const ClaimResult& result : answer.results) {
    const std::string& fact = result.claim.dose_fact;
    if (!fact.empty() && std::ranges::find(facts, fact) == facts.end()) facts.push_back(fact);
  }
  if (facts.empty()) return {};
  std::string text = fmt::format("\n{:<38} {:>9}  {:<14} {:>9}\n", "Dose, side by side",
                                 "published", "met within", "simulated");
  for (const std::string& fact : facts) {
    text += style.colour ? fmt::format("  \033[1m{}\033[0m\n", fact) : fmt::format("  {}\n", fact);
    for (const ClaimResult& result : answer.results) {
      if (result.claim.dose_fact == fact) text += row(result, style);
    }
  }
  return text;
}

}  // namespace relimb
