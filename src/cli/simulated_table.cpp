#include "cli/simulated_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace relimb {
namespace {

std::string percent(const WithError& x) {
  return fmt::format("{:.1f} ({:.1f})", 100 * x.value, 100 * x.standard_error);
}

std::string row_text(const std::string& label, const RankSummary& s, const RankSummary& alone) {
  return fmt::format("    {:<38} {:>6} {:>5.1f} {:>5.3f} {:>5.3f} {:>12} {:>12} {:>6.1f}\n", label,
                     s.n, s.chi_square, s.chance, s.mean.value, percent(s.coverage_50),
                     percent(s.coverage_90), 100 * alone.coverage_90.value);
}

}  // namespace

std::string simulated_table(const SimulatedAnswer& answer, const TerminalStyle& style) {
  const auto bold = [&](const std::string& text) {
    return style.colour ? "\033[1m" + text + "\033[0m" : text;
  };
  std::string text = fmt::format(
      "Forecasts of {} made-up people whose truth is known, {} twins each (simulation-based\n"
      "calibration): where the truth fell in its forecast. Right forecasts: ranks flat "
      "(chi-square\n"
      "of ten bins, 9 due, and its P), mean rank .5, half of truths in the 50 % and nine in ten "
      "in\n"
      "the 90 % interval (standard error). Law alone: in the 90 % interval of people whose scores\n"
      "hold no discrepancy of the law, narrower than forecasts assume.\n\n"
      "    {:<38} {:>6} {:>5} {:>5} {:>5} {:>12} {:>12} {:>6}\n",
      answer.settings.replicates, answer.settings.twins, "", "n", "chi2", "P", "mean", "in 50 %",
      "in 90 %", "alone");
  const std::vector<SbcRow>& rows = answer.assumed.rows;
  text += bold("  All visits") + "\n";
  for (std::size_t i = 0; i < rows.size() && rows[i].pattern == "all"; ++i) {
    text += row_text(rows[i].quantity, rows[i].summary, answer.law_alone.rows[i].summary);
  }
  const std::string shown = sbc_quantities().front().label();
  text += bold(fmt::format("  {}, by visits", shown)) + "\n";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].pattern == "all" || rows[i].quantity != shown) continue;
    text += row_text(rows[i].pattern, rows[i].summary, answer.law_alone.rows[i].summary);
  }
  const auto all_rows = std::ranges::count(rows, "all", &SbcRow::pattern);
  const auto uneven = std::ranges::count_if(
      rows, [](const SbcRow& row) { return row.pattern != "all" && row.summary.chance < 0.01; });
  text += fmt::format(
      "\nThe least P of the {} quantities times {}: {:.3f}.\nOf {} rows by visits and quantity, {} "
      "have P < .01.\n",
      all_rows, all_rows, answer.assumed.chance(), rows.size() - static_cast<std::size_t>(all_rows),
      uneven);
  return text;
}

}  // namespace relimb
