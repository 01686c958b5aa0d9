// What a schedule may hold: each lever's own most, the rules of laws/levers.toml, and the budgets.
//
// A need is judged by the mean over the person's twins on the first day of each week: on the course
// under usual care first, on the plan's own course before a plan is handed out (plan.cpp).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/lever.hpp"
#include "study/plan/schedule.hpp"

namespace relimb {

/// Hours a week that there are; nothing: no limit but the levers' own.
struct Budget {
  double therapist = 10;
  std::optional<double> travel;
  std::optional<double> home;

  Budget times(double share) const { return {therapist * share, travel, home}; }
};

/// A sum over levers that stays under a most in each week: a budget or a ceiling.
struct SharedLimit {
  std::vector<double> cost;  // of a unit of each lever
  std::vector<double> most;  // in each week
};

/// What keeps a lever out of some weeks: a need, or that it is not to be used.
struct Blocked {
  std::size_t lever;
  std::string label;
  std::vector<int> weeks;  // ascending
};

struct Limits {
  int weeks = 0;
  std::vector<double> step;               // of each lever
  std::vector<int> lasts;                 // weeks
  std::vector<std::vector<double>> most;  // [week][lever], units; 0: not that week
  std::vector<SharedLimit> shared;
  std::vector<Blocked> blocked;

  std::size_t levers() const { return step.size(); }
  Schedule nothing() const { return {weeks, levers()}; }

  /// Keeps a lever out of those weeks and says why.
  void shut(std::size_t lever, const std::string& label, const std::vector<int>& in_weeks);

  /// Whether every week keeps every limit.
  bool allow(const Schedule& schedule) const;

  /// Whether the shared limits of one week are kept.
  bool shared_kept(const Schedule& schedule, int week) const;

  /// Whether a course of the lever may be given in `week` beside those that stand already.
  bool course_fits(const Schedule& schedule, int week, std::size_t lever) const;
};

/// 0 .. count - 1.
std::vector<int> first_weeks(int count);

/// The mean score of the person's twins on the first day of a week.
using WeeklyScore = std::function<double(Scale scale, int week)>;

/// `first_day`: of week 0, days since the stroke. `forbidden`: levers that must not appear.
Limits limits_of(const LeverBook& book, const Budget& budget, int first_day, int weeks,
                 const WeeklyScore& score, const std::vector<std::string>& forbidden = {});

}  // namespace relimb
