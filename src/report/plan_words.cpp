#include "report/plan_words.hpp"

#include <fmt/format.h>

#include <cmath>

#include "report/sentences.hpp"
#include "report/words.hpp"

namespace relimb {

std::string plan_figure(double value) {
  if (!std::isfinite(value)) return "?";
  const double size = std::abs(value);
  const std::string text = fmt::format("{:.{}f}", value,
                                       size >= 10       ? 0
                                       : size >= 1      ? 1
                                       : size >= 0.0005 ? 2
                                                        : 0);
  const bool minus_zero = text.front() == '-' && text.find_first_of("123456789") == text.npos;
  return minus_zero ? text.substr(1) : text;
}

std::string goal_figure(double value, const Goal& goal) {
  if (goal.unit == "chance" && std::isfinite(value))
    return short_number(100 * value, 0) + " in 100";
  return plan_figure(value);
}

std::string goal_amount(double value, const Goal& goal) {
  if (goal.unit == "chance") return goal_figure(value, goal);
  return goal_figure(value, goal) + " " + (goal.unit == "ratio" ? "of the use ratio" : goal.unit);
}

std::string of_hundred(double chance) {
  if (!std::isfinite(chance)) return "?";
  if (chance < 0.005) return "<1 of 100";
  if (chance > 0.995) return ">99 of 100";
  return fmt::format("{:.0f} of 100", 100 * chance);
}

std::string matters_words(const Goal& goal, const ScaleTable& scales) {
  if (goal.terms.size() != 1) return "one difference that matters";
  const GoalTerm& term = goal.terms.front();
  if (term.info.threshold) {
    return plan_figure(term.scale_difference) + " on the " + scales[index(term.info.scale)].label;
  }
  return goal_amount(goal.difference(), goal);
}

std::string too_few_words(const RehabPlan& plan, const ScaleTable& scales) {
  return fmt::format(
      "By it {} people like this one gain what matters ({}) or more. A plan is told where {} do, "
      "or where the mean gain is at least {}.",
      of_hundred(plan.best_chance_beyond_mcid), matters_words(plan.goal, scales),
      of_hundred(enough_people), goal_amount(enough_gain * plan.goal.difference(), plan.goal));
}

std::string replaced_words(const RehabPlan& plan) {
  if (plan.care_replaced.empty()) return "";
  return "Left out, as the plan takes its place: the care that the person file names for the days "
         "ahead (" +
         spans_words(plan.care_replaced, plan.first_day) + ").";
}

std::string overshoot_words(const RehabPlan& plan) {
  if (!plan.overshoots()) return "";
  return "on the average this gain is more than what matters, and more than trials of extra hours "
         "have found (Lohse 2014: about a third of a standard deviation). Take it as a sign that "
         "relimb's law overshoots here, not as a promise.";
}

std::string week_list(const std::vector<int>& weeks) {
  std::string text;
  for (std::size_t i = 0; i < weeks.size();) {
    std::size_t j = i;
    while (j + 1 < weeks.size() && weeks[j + 1] == weeks[j] + 1) ++j;
    text += fmt::format("{}{}", text.empty() ? "" : ", ", weeks[i] + 1);
    if (j > i) text += fmt::format("-{}", weeks[j] + 1);
    i = j + 1;
  }
  return text;
}

std::string grade_words(std::string_view grade) {
  if (grade == "S") return "read in the source";
  if (grade == "C") return "computed from what was read in the source";
  if (grade == "R-high") return "source not read again, sure of it";
  if (grade == "R-med") return "source not read again, fairly sure";
  if (grade == "R-low") return "source not read again, unsure";
  return "no evidence at hand";
}

std::string units_words(const Lever& lever, double units) {
  const std::string number = short_number(units, 1);
  if (lever.unit == "hour") return number + " h";
  if (lever.unit.starts_with("hour ")) return number + " h" + lever.unit.substr(4);
  return number + " " + lever.unit + (units == 1 ? "" : "s");
}

const Lever* main_lever(const Schedule& schedule, const LeverBook& book) {
  const Lever* most = nullptr;
  double hours = 0;
  for (std::size_t i = 0; i < book.levers.size() && i < schedule.levers(); ++i) {
    const double its = schedule.total(i) * book.levers[i].therapist_hours;
    if (its > hours) hours = its, most = &book.levers[i];
  }
  return most;
}

}  // namespace relimb
