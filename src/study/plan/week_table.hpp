// A schedule as a timetable: the minutes of each lever from Monday to Sunday, for runs of weeks that
// are alike.
//
// Sessions are of half an hour at least, on as many of the lever's days as that allows, where the day
// is emptiest so far. The law spreads a week's hours evenly over its days: the table says how a
// clinic would, and a plan's worth does not depend on it.
#pragma once

#include <array>
#include <vector>

#include "model/care_plan.hpp"
#include "model/lever.hpp"
#include "study/plan/schedule.hpp"

namespace relimb {

struct WeekRow {
  int from_week;  // 1 is the first
  int to_week;    // inclusive
  std::size_t lever;
  double units;                // a week
  std::array<int, 7> minutes;  // Monday first; of an injection 0
  double repetitions;          // of the arm, a week
  double steps;                // of gait training, a week
};

/// Arm repetitions and steps of training in some units of a lever.
struct Doses {
  double repetitions = 0;
  double steps = 0;
};
Doses doses_of(const CareLibrary& care, const Lever& lever, double units);

std::vector<WeekRow> week_table(const CareLibrary& care, const LeverBook& book,
                                const Schedule& schedule);

}  // namespace relimb
