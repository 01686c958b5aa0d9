#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "service/lab_reach.hpp"

namespace relimb {
namespace {

// A bar of twenty cells for a share 0..1, in plain ASCII.
std::string bar(double share) {
  constexpr int cells = 20;
  const int full = std::isfinite(share)
                       ? static_cast<int>(std::lround(std::min(std::max(share, 0.0), 1.0) * cells))
                       : 0;
  return "[" + std::string(static_cast<std::size_t>(full), '#') +
         std::string(static_cast<std::size_t>(cells - full), '.') + "]";
}

std::string use_line(const char* when, double use) {
  return fmt::format("  use {:<28} {:5.2f}  {}\n", when, use, bar(use));
}

}  // namespace

std::string lab_reach_text(const ReachResult& result) {
  const ReachProtocol& protocol = result.settings.protocol;
  std::string text = fmt::format(
      "Reaching and choosing: {} {}, seed {}, {:.0f} % of the cells for 0-90 degrees lost.\n"
      "Reaches: {} healthy, {} free, {} forced, {} follow-up.\n",
      result.settings.runs, result.settings.runs == 1 ? "run" : "runs", result.settings.seed,
      100 * result.settings.lesion.share, protocol.healthy, protocol.free, protocol.forced,
      protocol.follow_up);
  text += use_line("before the lesion", result.use_before);
  text += use_line("after it", result.use_after_lesion);
  text += use_line("at the end of forcing", result.use_after_forcing);
  text += use_line("at the end of follow-up", result.use_late);
  text +=
      fmt::format("  error at the end of follow-up    {:5.1f}  degrees\n", result.error_deg_late);
  text += fmt::format("  {} of {} runs end with the arm preferred (use above {}).\n",
                      result.recovered, result.runs.size(), recovered_use);
  return text;
}

std::string lab_reach_text(const Branches& branches) {
  std::string text = fmt::format(
      "Use after {} free reaches from a high and from a low start, {} runs{}.\n"
      "  cells left  success   from high                     from low\n",
      branches.settings.reaches, branches.settings.runs,
      branches.settings.plastic ? "" : ", cortex held fixed");
  for (const BranchPoint& point : branches.points) {
    text += fmt::format("  {:8.0f} %  {:7.2f}   {:4.2f} {}   {:4.2f} {}\n", 100 * point.capacity,
                        point.success, point.use_high, bar(point.use_high), point.use_low,
                        bar(point.use_low));
  }
  if (!std::isfinite(branches.lower_fold)) return text + "  One branch only.\n";
  return text + fmt::format("  Two branches between {:.0f} % and {:.0f} % of cells left.\n",
                            100 * branches.lower_fold, 100 * branches.upper_fold);
}

std::string lab_reach_text(const ReachCurve& curve) {
  const ReachThreshold& threshold = curve.threshold;
  std::string text = "What the law of a day takes from reaching and choosing\n";
  text += fmt::format("  slope              {:7.2f}  logits per unit value (R2 {:.2f})\n",
                      curve.choice.slope, curve.choice.r_squared);
  text += fmt::format("  indifference       {:7.3f}  difference of values at even choice\n",
                      curve.choice.indifference);
  text += fmt::format("  sound_value        {:7.3f}\n", curve.law.sound_value);
  text += fmt::format("  learning_rate      {:7.2f}  a day of {:.0f} reaches ({:.4f} a reach)\n",
                      curve.law.learning_rate, reaches_per_day, curve.learning_rate_per_reach);
  text += fmt::format("  half_use           {:7.2f}  share\n", curve.law.half_use);
  text += fmt::format("  forgetting_rate    {:7.3f}  a day: an unused value does not fade\n",
                      curve.forgetting_rate);
  text += fmt::format("  disuse_rate        {:7.3f}  a day: success lost where the arm is unused\n",
                      curve.disuse_rate_per_day);
  text += fmt::format("  threshold          {:7.0f}  forced reaches; success {:.2f}, use {:.2f}\n",
                      threshold.forced, threshold.success, threshold.use);
  text += fmt::format("  told wrong by it   {:7.2f}  by success, {:.2f} by use, of {} releases\n",
                      threshold.success_wrong, threshold.use_wrong, threshold.releases.size());
  text += "Law against close-up, error of use       mean   worst\n";
  const auto error_line = [](const char* what, const LawError& error) {
    return fmt::format("  {:<36} {:6.3f}  {:6.3f}\n", what, error.mean, error.worst);
  };
  text += error_line("courses, living cortex", curve.plastic_course_error);
  text += error_line("courses, all", curve.course_error);
  text += error_line("fixed competence, from high values", curve.high_error);
  text += error_line("fixed competence, from low values", curve.low_error);
  return text;
}

}  // namespace relimb
