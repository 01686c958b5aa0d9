#include "cli/real_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace relimb {
namespace {

std::string with_error(const WithError& x, int decimals = 1) {
  return fmt::format("{:.{}f} ({:.{}f})", x.value, decimals, x.standard_error, decimals);
}

std::string row(const AccuracyRow& row) {
  const Accuracy& a = row.accuracy;
  return fmt::format("    {:<18} {:>11} {:>11} {:>11} {:>12} {:>7.0f} % {:>5.0f} %\n", row.method,
                     with_error(a.median_absolute_error), with_error(a.mean_absolute_error),
                     with_error(a.bias), with_error(a.crps, 2), 100 * a.half_coverage.value,
                     100 * a.coverage.value);
}

bool same_cell(const AccuracyRow& a, const AccuracyRow& b) {
  return a.horizon == b.horizon && a.visits_given == b.visits_given && a.phase == b.phase;
}

/// Whether a rival is behind at all: the same people, so that what is hard in a person counts for
/// both.
std::string behind_table(const std::vector<AccuracyRow>& rows) {
  const std::string& ours = rows.front().method;
  std::vector<std::string> rivals;
  for (const AccuracyRow& row : rows) {
    if (row.behind && (rivals.empty() || rivals.back() != row.method)) rivals.push_back(row.method);
  }
  const auto heading = [](std::string rival) {
    for (const std::string known : {"relimb, ", "published "}) {
      if (rival.starts_with(known)) rival.erase(0, known.size());
    }
    return rival;
  };
  const auto column = [&](const std::string& rival, const std::string& text) {
    return fmt::format(" {:>{}}", text, std::max<std::size_t>(heading(rival).size(), 11));
  };
  std::string text = fmt::format(
      "\nHow far others are behind {}: CRPS of each less its own, person by person (standard\n"
      "error). Below 0 they are ahead; within two standard errors of 0 it can not be told.\n\n"
      "  {:<21}",
      ours, "visits given");
  for (const std::string& rival : rivals) text += column(rival, heading(rival));
  text += "\n";
  for (const AccuracyRow& first : rows) {
    if (first.method != ours) break;
    text += fmt::format("  {:<10} {} {:<8}", label(first.horizon), first.visits_given,
                        label(first.phase));
    for (const AccuracyRow& each : rows) {
      if (each.behind && same_cell(each, first)) {
        text += column(each.method, with_error(*each.behind, 2));
      }
    }
    text += "\n";
  }
  return text;
}

}  // namespace

std::string real_table(const PatientsResult& result, const TerminalStyle& style) {
  const auto bold = [&](const std::string& text) {
    return style.colour ? "\033[1m" + text + "\033[0m" : text;
  };
  std::string text = fmt::format(
      "FMA-UE of {} patients, points (standard error). Absolute error of the forecast's median,\n"
      "its median and mean over patients; bias of its mean; CRPS; share of patients within the 50 "
      "and\n"
      "the 90 % interval. By time since the stroke at the first visit.\n\n"
      "    {:<18} {:>11} {:>11} {:>11} {:>12} {:>9} {:>7}\n",
      result.patients, "", "median AE", "mean AE", "bias", "CRPS", "in 50 %", "90 %");
  std::vector<const AccuracyRow*> done;
  for (const AccuracyRow& first : result.rows) {
    bool told = false;
    for (const AccuracyRow* other : done) told = told || same_cell(first, *other);
    if (told) continue;
    done.push_back(&first);
    text += bold(fmt::format("  {} from {}, {}", label(first.horizon),
                             first.visits_given == 1 ? "one visit" : "two visits",
                             label(first.phase))) +
            fmt::format(" (n = {})\n", first.accuracy.n);
    for (const AccuracyRow& each : result.rows) {
      if (same_cell(each, first)) text += row(each);
    }
  }
  return text + behind_table(result.rows);
}

}  // namespace relimb
