#include "study/plan/goal.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "model/scales/measure.hpp"
#include "study/forecast/likelihood.hpp"

namespace relimb {
namespace {

std::vector<double> term_values(const GoalTerm& term, const ScaleTable& scales,
                                const TrueScores& scores) {
  const ScaleInfo& scale = scales[index(term.info.scale)];
  const std::span<const float> truth = scores(term.info.scale);
  std::vector<double> values(truth.begin(), truth.end());
  if (!term.info.threshold) return values;
  const double error = std::hypot(scale.sem, model_discrepancy(scale));
  const double line = *term.info.threshold - scale.step / 2;
  for (double& value : values) value = chance_below(error_parts, (value - line) / error);
  return values;
}

}  // namespace

Goal goal_of(const LeverBook& book, const ScaleTable& scales,
             const std::vector<std::pair<std::string, double>>& weights, int end_day) {
  RELIMB_CHECK(!weights.empty());
  double sum = 0;
  for (const auto& [name, weight] : weights) sum += weight;
  RELIMB_CHECK(sum > 0);
  Goal goal;
  for (const auto& [name, weight] : weights) {
    const auto info = std::ranges::find(book.goals, name, &GoalInfo::name);
    RELIMB_CHECK(info != book.goals.end());
    const Difference* mcid = at_stage(scales[index(info->scale)].mcid, end_day);
    RELIMB_CHECK(mcid != nullptr);
    GoalTerm term{*info, weight / sum, mcid->value, mcid->label, mcid->value};
    if (info->difference) {
      term.difference = *info->difference;
      term.difference_label = "difference that matters";
    }
    goal.label += (goal.label.empty() ? "" : " and ") + info->label;
    goal.terms.push_back(std::move(term));
  }
  goal.unit = goal.terms.size() == 1 ? goal.terms.front().info.unit : "differences that matter";
  return goal;
}

std::vector<double> goal_values(const Goal& goal, const ScaleTable& scales,
                                const TrueScores& scores) {
  if (goal.terms.size() == 1) return term_values(goal.terms.front(), scales, scores);
  std::vector<double> values;
  for (const GoalTerm& term : goal.terms) {
    const std::vector<double> some = term_values(term, scales, scores);
    values.resize(some.size());
    for (std::size_t i = 0; i < some.size(); ++i) {
      values[i] += term.weight * some[i] / term.difference;
    }
  }
  return values;
}

double chance_beyond(const Goal& goal, const ScaleTable& scales, const TrueScores& before,
                     const TrueScores& after) {
  std::vector<double> from;
  std::vector<double> to;
  double difference = goal.difference();
  if (goal.terms.size() == 1) {
    const auto raw = [&](const TrueScores& scores) {
      const auto span = scores(goal.terms.front().info.scale);
      return std::vector<double>(span.begin(), span.end());
    };
    from = raw(before);
    to = raw(after);
    difference = goal.terms.front().scale_difference;
  } else {
    from = goal_values(goal, scales, before);
    to = goal_values(goal, scales, after);
  }
  std::size_t beyond = 0;
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (to[i] - from[i] >= difference) ++beyond;
  }
  return static_cast<double>(beyond) / static_cast<double>(from.size());
}

}  // namespace relimb
