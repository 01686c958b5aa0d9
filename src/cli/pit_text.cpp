#include "cli/pit_text.hpp"

#include <fmt/format.h>

namespace relimb {

std::string pit_text(const std::vector<PitRow>& rows, const TerminalStyle& style) {
  const auto bold = [&](const std::string& text) {
    return style.colour ? "\033[1m" + text + "\033[0m" : text;
  };
  std::string text =
      "\nWhere the last visit's score fell in its forecast (PIT), counts in ten bins, n/10 each "
      "if\n"
      "chances are right. U-shape: spread too narrow; hump: too wide; more on the left: foretold\n"
      "too high, on the right: too low. Uneven: chi-square from flat (due if right); P: chance of\n"
      "as uneven or more if right.\n\n";
  text += fmt::format("    {:<15} {:>3} {:>5} ", "", "n", "flat");
  for (std::size_t bin = 0; bin < pit_bins; ++bin) {
    text += fmt::format("{:>5.1f}", static_cast<double>(bin) / pit_bins);
  }
  text += fmt::format(" {:>13} {:>5}\n", "uneven (due)", "P");
  const PitRow* before = nullptr;
  for (const PitRow& row : rows) {
    if (before == nullptr || before->method != row.method ||
        before->visits_given != row.visits_given) {
      text += bold(fmt::format("  {} from {}", row.method,
                               row.visits_given == 1 ? "one visit" : "two visits")) +
              "\n";
    }
    const PitHistogram& h = row.histogram;
    text += fmt::format("    {:<15} {:>3} {:>5.1f} ", row.group, h.n,
                        static_cast<double>(h.n) / pit_bins);
    for (const double count : h.counts) text += fmt::format("{:>5.1f}", count);
    text += fmt::format(" {:>6.1f} {:>6} {:>5.3f}\n", h.unevenness, fmt::format("({:.1f})", h.due),
                        h.chance);
    before = &row;
  }
  return text;
}

}  // namespace relimb
