#include "cli/claims_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/text.hpp"

namespace relimb {
namespace {

constexpr const char* bold = "1";
constexpr const char* dim = "2";
constexpr const char* missed_colour = "33";
constexpr std::size_t narrowest_name = 24;

std::string tinted(const std::string& text, const char* code, const TerminalStyle& style) {
  return style.colour ? fmt::format("\033[{}m{}\033[0m", code, text) : text;
}

/// "usual_care" of "usual_care.fma_ue.gain_4wk".
std::string group_of(const Claim& claim) { return claim.name.substr(0, claim.name.find('.')); }

std::string short_name(const Claim& claim) {
  const std::size_t dot = claim.name.find('.');
  const std::string rest = dot == std::string::npos ? claim.name : claim.name.substr(dot + 1);
  return claim.seed ? rest + " *" : rest;
}

std::string row(const ClaimResult& result, std::size_t name_width, const TerminalStyle& style) {
  const Claim& claim = result.claim;
  const std::string verdict = result.is_met ? "met" : tinted("missed", missed_colour, style);
  return fmt::format("  {:<{}} {:>9}  {:<16} {:>9} {:>8}  {}\n", short_name(claim), name_width,
                     claim.published ? short_figure(*claim.published) : "-", limits(claim),
                     short_figure(result.simulated.value),
                     short_figure(result.simulated.mc_error, 2), verdict);
}

std::string paragraph(const std::string& text, const TerminalStyle& style) {
  constexpr int indent = 6;
  constexpr int easy_to_read = 100;
  std::string lines;
  for (const std::string& line : wrap_words(text, std::min(style.width, easy_to_read) - indent)) {
    lines += std::string(indent, ' ') + tinted(line, dim, style) + "\n";
  }
  return lines;
}

}  // namespace

std::string short_figure(double value, int figures) {
  if (!std::isfinite(value)) return "-";
  constexpr double four_figures = 1000;
  if (std::abs(value) >= four_figures) return fmt::format("{:.0f}", value);
  return fmt::format("{:.{}g}", value, figures);
}

std::string limits(const Claim& claim) {
  return short_figure(claim.lower) + " to " + short_figure(claim.upper);
}

std::string claims_table(const ClaimsAnswer& answer, const TerminalStyle& style) {
  std::size_t width = narrowest_name;
  for (const ClaimResult& result : answer.results) {
    width = std::max(width, short_name(result.claim).size());
  }
  std::string text = tinted(fmt::format("  {:<{}} {:>9}  {:<16} {:>9} {:>8}\n", "claim (* seed)",
                                        width, "published", "met within", "simulated", "MC error"),
                            dim, style);
  std::string group;
  for (const ClaimResult& result : answer.results) {
    if (group_of(result.claim) != group) {
      group = group_of(result.claim);
      text += tinted(group, bold, style) + "\n";
    }
    text += row(result, width, style);
    if (result.is_met) continue;
    text += paragraph(result.reason + (result.claim.note.empty() ? "." : ". " + result.claim.note),
                      style);
  }
  return text + fmt::format(
                    "\n{} of {} claims met, {} of the {} seed claims. {} persons in each "
                    "cohort, seed {}.\n",
                    answer.count_met(), answer.count(), answer.count_seed_met(),
                    answer.count_seed(), answer.persons, answer.seed);
}

}  // namespace relimb
