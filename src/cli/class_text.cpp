#include "cli/class_text.hpp"

#include <fmt/format.h>

namespace relimb {
namespace {

std::string with_error(const WithError& x) {
  return fmt::format("{:.2f} ({:.2f})", x.value, x.standard_error);
}

std::string row_text(const ClassRow& row) {
  const ClassScores& s = row.scores;
  std::string text = fmt::format("    {:<18} {:>12} {:>12} {:>5.0f} %", row.method,
                                 with_error(s.brier), with_error(s.skill), 100 * s.right);
  for (const ReliabilityBin& bin : s.reliability) {
    text += bin.n == 0 ? fmt::format(" {:>13}", "-")
                       : fmt::format(" {:.2f} {:.2f} {:>3}", bin.said, bin.came, bin.n);
  }
  return text + "\n";
}

}  // namespace

std::string class_text(const std::vector<OutcomeClass>& classes, const std::vector<ClassRow>& rows,
                       const TerminalStyle& style) {
  const auto bold = [&](const std::string& text) {
    return style.colour ? "\033[1m" + text + "\033[0m" : text;
  };
  std::string text =
      "\nChances of classes of upper-limb capacity by FMA-UE (evidence/capacity.toml):";
  for (const OutcomeClass& each : classes) {
    text +=
        fmt::format("{}{} from {}", &each == &classes.front() ? "\n" : ", ", each.name, each.from);
  }
  text +=
      ".\nBrier score, 0 to 2; skill beside the class frequencies of the other patients, at best "
      "1;\n"
      "how often the likeliest class came. Chances in thirds: mean said, share that came, how "
      "many.\n\n";
  text += fmt::format("    {:<18} {:>12} {:>12} {:>7} {:>13} {:>13} {:>13}\n", "", "Brier", "skill",
                      "right", "below 1/3", "1/3 to 2/3", "above 2/3");
  for (const ClassRow& first : rows) {
    if (first.method != rows.front().method) break;
    text += bold(fmt::format("  {} from {}", label(first.horizon),
                             first.visits_given == 1 ? "one visit" : "two visits")) +
            fmt::format(" (n = {})\n", first.scores.n);
    for (const ClassRow& row : rows) {
      if (row.horizon == first.horizon && row.visits_given == first.visits_given) {
        text += row_text(row);
      }
    }
  }
  return text;
}

}  // namespace relimb
