#include "cli/growth_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace relimb {
namespace {

std::string row_text(const GrowthRow& row, WithError Accuracy::*what) {
  std::string text;
  for (const Accuracy& accuracy : row.by_given) {
    const WithError& x = accuracy.*what;
    text += fmt::format(" {:>11}", fmt::format("{:.1f} ({:.1f})", x.value, x.standard_error));
  }
  return text;
}

}  // namespace

std::string growth_text(const std::vector<GrowthRow>& rows, const TerminalStyle& style) {
  const auto bold = [&](const std::string& text) {
    return style.colour ? "\033[1m" + text + "\033[0m" : text;
  };
  int columns = 0;
  for (const GrowthRow& row : rows) columns = std::max(columns, row.up_to);
  std::string text =
      "\nThe last visit from one, two and more visits that leave it 14 days or more ahead, points\n"
      "(standard error). The same patients in all columns of a row.\n\n";
  text += fmt::format("    {:<18} {:<9}", "", "visits:");
  for (int given = 1; given <= columns; ++given) text += fmt::format(" {:>11}", given);
  text += "\n";
  for (const GrowthRow& first : rows) {
    if (first.method != rows.front().method) break;
    text += bold(fmt::format("  up to {} visits, {}", first.up_to, label(first.phase))) +
            fmt::format(" (n = {})\n", first.by_given.front().n);
    for (const GrowthRow& row : rows) {
      if (row.up_to != first.up_to || row.phase != first.phase) continue;
      text +=
          fmt::format("    {:<18} {:<9}{}\n", row.method, "CRPS", row_text(row, &Accuracy::crps));
      text += fmt::format("    {:<18} {:<9}{}\n", "", "median AE",
                          row_text(row, &Accuracy::median_absolute_error));
    }
  }
  return text;
}

}  // namespace relimb
