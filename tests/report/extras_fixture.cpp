#include "report/extras_fixture.hpp"

namespace relimb::report_fixture {
namespace {

Spread around(double mean) { return {mean, mean - 0.11, mean + 0.13}; }

Attribution made(OutcomeLimb limb, int day, double map, double non_use, double rest) {
  return {{limb, OutcomeKind::function, day, day == 84 ? "" : "now"},
          around(map + non_use + rest),
          {{"cortical_map", around(map)}, {"non_use", around(non_use)}, {rest_name, around(rest)}},
          {}};
}

LimbGround ground(double working, double regrown, double silent, double to_regrow) {
  const double commanded = working + regrown;
  return {working,
          silent,
          regrown,
          to_regrow,
          1 - commanded - silent - to_regrow,
          {commanded, commanded - 0.1, commanded + 0.1}};
}

Lever lever(std::string name, std::string label, std::string unit, double therapist_hours,
            int lasts_weeks, std::string mechanism, std::string grade) {
  Lever made;
  made.name = std::move(name);
  made.label = std::move(label);
  made.unit = std::move(unit);
  made.step = 0.5;
  made.most_per_week = 10;
  made.therapist_hours = therapist_hours;
  made.travel_hours = made.home_hours = 0;
  made.days_per_week = 5;
  made.lasts_weeks = lasts_weeks;
  made.effect_spread = 0.4;
  made.mechanism = std::move(mechanism);
  made.grade = std::move(grade);
  made.source = "Author 2020";
  made.why = "it helps in made-up ways";
  return made;
}

}  // namespace

std::vector<Counterfactual> mechanisms() {
  return {{"cortical_map", "cortical map", "the hand's large map", "its small map", {}, {}},
          {"non_use", "learned non-use", "learned non-use", "non-use", {}, {}}};
}

Explanation explained() {
  Explanation told;
  told.today = 30;
  told.ahead = 84;
  told.lives = 2048;
  told.hand_magnification = 2.6;
  for (const int day : {84, 30}) {
    told.attributions.push_back(made(OutcomeLimb::arm, day, 0.04, 0.17, 0.21));
    told.attributions.push_back(made(OutcomeLimb::leg, day, -0.08, 0.001, 0.39));
    told.attributions.push_back(made(OutcomeLimb::gap, day, 0.02, 0.17, -0.06));
  }
  told.cortex = {{30, ground(0.4, 0.02, 0.2, 0.15), ground(0.5, 0.05, 0.2, 0.1)},
                 {84, ground(0.55, 0.08, 0.05, 0.09), ground(0.66, 0.12, 0.04, 0.03)}};
  NextMeasurement safe, mep;
  safe.name = "safe";
  mep.name = "mep";
  for (std::size_t t = 0; t < forecast_targets.size(); ++t) {
    safe.narrowing[t] = {forecast_targets[t], 10, 7.3};
    mep.narrowing[t] = {forecast_targets[t], 10, 9.1};
  }
  told.next = {safe, mep};
  return told;
}

LeverBook levers() {
  LeverBook book;
  book.levers = {
      lever("practice", "Made-up practice", "hour", 1, 1, "practice", "S"),
      lever("restraint", "Made-up restraint", "hour of restraint", 0.1, 1, "non-use", "guess"),
      lever("toxin", "Made-up toxin", "injection", 1.5, 12, "spasticity", "R-high")};
  book.goals = {{"arat", "what the arm can do (ARAT)", "points", Scale::arat, {}, {}},
                {"gait_speed", "walking speed", "m/s", Scale::gait_speed_m_per_s, {}, {}}};
  return book;
}

RehabPlan planned() {
  RehabPlan plan;
  plan.goal = {"arat", "what the arm can do (ARAT)", "points", {}};
  plan.goal.terms = {{levers().goals[0], 1, 5.7, "MCID", 5.7}};
  plan.first_day = 30;
  plan.weeks = 2;
  plan.budget.therapist = 4;
  plan.usual_care = 31.4;
  plan.planned = 34.1;
  plan.gain = plan.best_found = {2.7, 0.3, 5.9};
  plan.chance_beyond_mcid = 0.23;
  plan.worthwhile = true;
  plan.schedules_tried = 1234;
  plan.schedule = Schedule(2, 3);
  plan.schedule.at(0, 0) = 2.5;
  plan.schedule.at(1, 0) = 4;
  plan.schedule.at(0, 2) = 1;
  plan.calendar = {{1, 0, 2.5, 625, 0}, {1, 2, 1, 0, 0}, {2, 0, 4, 1000, 0}};
  plan.timetable = {{1, 1, 0, 2.5, {60, 0, 30, 30, 30, 0, 0}, 625, 0},
                    {1, 1, 2, 1, {}, 0, 0},
                    {2, 2, 0, 4, {60, 45, 45, 45, 45, 0, 0}, 1000, 0}};
  plan.reasons = {{2, 1, 1.5, 0.31, 0.207}, {0, 6.5, 6.5, 2.42, 0.372}};
  const auto gain = [](double mean) { return Gain{mean, mean - 1.2, mean + 1.9}; };
  plan.dose = {{0, 0, {}, 0}, {0.5, 2, gain(1.9), 2}, {1, 4, plan.gain, 4}, {2, 8, gain(3.1), 7.5}};
  plan.arm_goal = "arat";
  plan.leg_goal = "gait_speed";
  plan.front = {{1, 0.47, 0.02, plan.schedule}, {0, 0.11, 0.38, plan.schedule}};
  plan.assessments = {{44, 2, Scale::arat, 24, 33, 41}};
  plan.blocked = {{1, "fingers must extend first", {0, 1}}};
  plan.terms = plan.goal.terms;
  plan.term_gains = {plan.gain};
  return plan;
}

RehabPlan not_worthwhile() {
  RehabPlan plan = planned();
  plan.worthwhile = false;
  plan.gain = {};
  plan.best_found = {0.2, -0.1, 0.4};
  plan.best_chance_beyond_mcid = 0.03;
  plan.planned = plan.usual_care;
  plan.chance_beyond_mcid = 0;
  plan.schedule = Schedule(2, 3);
  plan.calendar.clear();
  plan.timetable.clear();
  plan.reasons.clear();
  return plan;
}

}  // namespace relimb::report_fixture
