#include "cli/arms_table.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace relimb {
namespace {

std::string row(const char* part, const ArmsAccuracy& a, int decimals) {
  if (a.arms == 0) return {};
  const std::string r = std::isfinite(a.correlation) ? fmt::format("{:.2f}", a.correlation) : "-";
  return fmt::format("    {:<10} {:>5} {:>10.{d}f} {:>10.{d}f} {:>11.{d}f} {:>17.{d}f} {:>6}\n",
                     part, a.arms, a.observed, a.predicted, a.absolute_error, a.error_of_mean, r,
                     fmt::arg("d", decimals));
}

}  // namespace

std::string arms_table(const ArmsAnswer& answer, const TerminalStyle& style) {
  std::string text = fmt::format(
      "Gains of {} arms of trials ({} of {} rows usable): mean observed and predicted, mean "
      "absolute\n"
      "error beside that of the arms' own mean gain, correlation.\n\n"
      "    {:<10} {:>5} {:>10} {:>10} {:>11} {:>17} {:>6}\n",
      answer.arms.size(), answer.arms.size(), answer.rows, "", "arms", "observed", "predicted",
      "abs. error", "of the mean gain", "r");
  for (const Scale scale : {Scale::fma_ue, Scale::arat, Scale::fma_le, Scale::gait_speed_m_per_s}) {
    const int decimals = scale == Scale::gait_speed_m_per_s ? 2 : 1;
    text += style.colour ? fmt::format("  \033[1m{}\033[0m\n", name(scale))
                         : fmt::format("  {}\n", name(scale));
    for (const bool kept_out : {false, true}) {
      text += row(kept_out ? "kept out" : "fitted on",
                  accuracy_of_arms(answer.arms, answer.gains,
                                   [&](const TrialArm& arm) {
                                     return arm.scale == scale && held_out(arm.trial) == kept_out;
                                   }),
                  decimals);
    }
  }
  return text;
}

}  // namespace relimb
