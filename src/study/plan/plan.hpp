// A plan: what to give this person in the weeks to come, beside usual care, and what it is worth.
//
//   twins       conditioned on the visits (study/forecast/twins.hpp), lived to the last of them
//   rules       needs judged on the course under usual care, then on the plan's own (limits.hpp)
//   search      on 512 twins in 32 draws of law and effects (search.hpp, rehearsal.hpp)
//   figures     on 4096 other twins in 64 other draws with other dice: the search knows nothing of
//               them, but for the choice among the few schedules that searches end in
//
// The dose curve climbs from small budgets to large: what a smaller budget could do is a candidate
// of every larger one, and all are judged on the second twins, so more hours are never told to be
// worse. Every schedule that is told, on the curve and on the front too, keeps the rules on its own
// course. Where too few people like this one would notice the best plan (worth_having), the answer
// is that no plan beats usual care.
//
// Hours are on top of usual care. Care that the person's file has after the last visit is not
// counted: it is what is being planned. A gain is of true scores; its interval is over the twins:
// who the person may be, how days go, what the law's values and the levers' effects are.
// Not in it: doubt about the form of the law; days within a week (spread evenly).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "study/forecast/forecast.hpp"
#include "study/plan/goal.hpp"
#include "study/plan/limits.hpp"
#include "study/plan/schedule.hpp"
#include "study/plan/week_table.hpp"

namespace relimb {

struct PlanSettings {
  std::vector<std::pair<std::string, double>> goal{{"arat", 1.0}};  // name of a goal, weight
  int weeks = 12;                                                   // 1..26
  Budget budget;
  std::vector<std::string> forbidden;  // levers that must not appear
  std::vector<Schedule> known;         // further candidates, e.g. what is left of an earlier plan
  std::vector<CareSpan> standing;      // care to come that stands whatever is planned: courses
  std::vector<std::pair<std::string, int>> busy_weeks;  // levers not to be had in the first weeks
  std::size_t twins = 20000;                            // to learn from
  std::uint64_t seed = 1;
  unsigned threads = 0;
};

// The MCID is what one person notices, so a mean under it may still be worth having: what counts is
// how many gain that much (Guyatt 1998, BMJ 316:690). How many are enough is a guess: one in
// twenty. A goal that is a chance has no MCID of its own; half of its difference that matters, one
// in ten more (laws/levers.toml), is the same one in twenty. A mean of half is enough for a score
// too: a gain near the MCID for everybody is not turned down for being alike.
inline constexpr double enough_people = 0.05;
inline constexpr double enough_gain = 0.5;  // of the difference that matters

/// Whether a plan is told, or that none beats usual care. `chance_beyond`: to gain what matters.
constexpr bool worth_having(double mean_gain, double difference, double chance_beyond) {
  return mean_gain > 0 && (chance_beyond >= enough_people || mean_gain >= enough_gain * difference);
}

/// Mean over the twins, and the middle 90 % of them.
struct Gain {
  double mean = 0;
  double lower = 0;
  double upper = 0;
};

/// One lever in one week.
struct CalendarLine {
  int week;  // 1 is the first
  std::size_t lever;
  double units;        // hours, hours of restraint, injections
  double repetitions;  // of the arm
  double steps;        // of gait training
};

/// Why a lever is there, and what would be lost without it (nothing put in its place).
struct Reason {
  std::size_t lever;
  double units;            // over all weeks
  double therapist_hours;  //
  double loss;             // of the goal, in its units
  double loss_per_hour;    // of a therapist; of the lever's units where it costs none
};

struct DosePoint {
  double share;  // of the budget
  double hours;  // of a therapist, a week
  Gain gain;
  double spent;  // hours of a therapist, a week on the average
};

struct FrontPoint {
  double arm_weight;  // 0..1
  double arm;         // gain over usual care, in differences that matter
  double leg;
  Schedule schedule;
};

/// A date to measure on, and what was planned to be found then.
struct Assessment {
  int day;  // since the stroke
  int week;
  Scale scale;
  double lower;  // a tenth of measured scores lies below
  double median;
  double upper;  // a tenth above
};

struct RehabPlan {
  MeasuredPerson person;  // as planned for: care had and standing; `care_replaced` is not in it
  std::vector<CareSpan> care_replaced;  // of the file, for the days ahead: left out
  Goal goal;
  int first_day = 0;  // of the plan, days since the stroke
  int weeks = 0;
  Budget budget;
  double usual_care = 0;  // mean goal at the end, without extra hours
  double planned = 0;     // with the plan
  Gain gain;
  double chance_beyond_mcid = 0;
  bool worthwhile = false;  // false: no plan beats usual care here; the calendar is empty
  Gain best_found;          // of the best schedule looked at, worthwhile or not
  double best_chance_beyond_mcid = 0;
  Schedule schedule{0, 0};
  std::vector<CalendarLine> calendar;
  std::vector<WeekRow> timetable;
  std::vector<Reason> reasons;  // by loss per hour, the first to drop first
  std::vector<DosePoint> dose;
  std::string arm_goal, leg_goal;
  std::vector<FrontPoint> front;  // arm against leg, by arm
  std::vector<Assessment> assessments;
  std::vector<Blocked> blocked;  // levers kept out, on the plan's own course, and why
  std::vector<GoalTerm> terms;   // each with the gain below
  std::vector<Gain> term_gains;
  double effective_sample_size = 0;
  double surprise = 1;  // of the visits (study/forecast/surprise.hpp)
  std::size_t schedules_tried = 0;
  std::uint64_t seed = 0;

  /// A plan is told whose mean gain is more than what matters. Trials of extra hours have found
  /// about a third of a standard deviation (Lohse 2014), which is less than an MCID: where the law
  /// promises more, it overshoots, and every face says so.
  bool overshoots() const { return worthwhile && gain.mean > goal.difference(); }
};

/// Same laws, levers, person, settings (threads aside): same bits.
RehabPlan plan_for(const Laws& laws, const LeverBook& book, const MeasuredPerson& person,
                   const PlanSettings& settings, const Progress& progress = {});

}  // namespace relimb
