#include "lab/reach/closeups.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "lab/reach/curve.hpp"

namespace relimb {
namespace {

ChoiceParameters<double> some_law() {
  ChoiceParameters<double> law{};
  law.slope = 8;
  law.sound_value = 0.6;
  law.learning_rate = 2;
  law.half_use = 0.5;
  law.waking_hours = 14;
  law.non_use = 1;
  return law;
}

TEST(LabReachCurve, TheLawsFixedPointIsItsCompetence) {
  const auto law = some_law();
  EXPECT_NEAR(law_tries_after(law, 0.7, 0.9, 20000), 1 / (1 + std::exp(-8 * 0.1)), 1e-6);
  // From far below it is not found out within as many reaches as a course has.
  EXPECT_LT(law_tries_after(law, 0.7, -0.5, 3000), 0.01);
}

// What the law itself made is fitted back to it.
TEST(LabReachCurve, FitRecoversALawFromItsOwnCourses) {
  const auto law = some_law();
  ReachSettings settings;
  const double bonus = settings.choice.workspace_bonus;
  std::vector<Trace> traces;
  for (const double competence : {0.2, 0.5, 0.7, 0.9}) {
    for (const double start : {0.1, 0.5, 0.9}) {
      Trace trace{{1, ReachStart::high, false, 0, 0, 2000}, 0, {}};
      ReachProbe probe{};
      probe.success = competence;
      probe.value = start + bonus;
      trace.points.assign(41, {probe, 0});
      const std::vector<double> use = law_course(law, bonus, trace);
      for (std::size_t i = 0; i < use.size(); ++i) {
        ReachProbe& made = trace.points[i].probe;
        made.use = use[i];
        made.value = std::log(use[i] / (1 - use[i])) / law.slope + law.sound_value + bonus;
        made.sound_value = law.sound_value + bonus;
      }
      traces.push_back(trace);
    }
  }
  const ChoiceRegression choice = regress_choice(traces);
  EXPECT_NEAR(choice.slope, law.slope, 1e-6);
  EXPECT_NEAR(choice.indifference, 0, 1e-6);
  EXPECT_NEAR(choice.r_squared, 1, 1e-9);
  const auto fitted = fit_law(settings, traces);
  EXPECT_NEAR(fitted.sound_value, law.sound_value, 0.01);
  EXPECT_NEAR(fitted.learning_rate, law.learning_rate, 0.1);
  EXPECT_NEAR(fitted.half_use, law.half_use, 0.05);
  EXPECT_LT(law_error(fitted, bonus, traces).worst, 0.01);
}

TEST(LabReachCurve, TwoBranchesBetweenTheEnds) {
  BranchSettings settings;
  settings.capacities = {0, 0.7};
  settings.reaches = 1500;
  settings.runs = 3;
  const Branches branches = measure_branches({}, settings);
  EXPECT_LT(branches.points[0].use_high, 0.1);
  EXPECT_LT(branches.points[0].use_low, 0.1);
  EXPECT_GT(branches.points[1].use_high, 0.7);
  EXPECT_LT(branches.points[1].use_low, 0.1);
  EXPECT_GT(branches.lower_fold, 0);
  EXPECT_DOUBLE_EQ(branches.upper_fold, 0.7);
}

// The law's mechanism 5 follows the close-up, in short form with fewer runs.
TEST(LabReachCurve, TheLawFollowsTheCloseUp) {
  const ReachSettings settings;
  const std::vector<Trace> traces = measure_traces(settings, 1);
  const ChoiceRegression choice = regress_choice(traces);
  EXPECT_GT(choice.r_squared, 0.9);
  EXPECT_NEAR(choice.slope, 8.7, 1.5);
  EXPECT_NEAR(choice.indifference, 0, 0.05);
  const auto law = fit_law(settings, traces);
  const LawError error = law_error(law, settings.choice.workspace_bonus, traces);
  EXPECT_LT(error.mean, 0.10);
}

TEST(LabReachCurveLong, StatedErrorsHold) {
  const ReachCurve curve = measure_reach_curve({});
  EXPECT_LT(curve.plastic_course_error.mean, 0.07);
  EXPECT_LT(curve.plastic_course_error.worst, 0.20);
  EXPECT_LT(curve.course_error.mean, 0.07);
  EXPECT_LT(curve.course_error.worst, 0.30);
  EXPECT_LT(curve.high_error.worst, 0.25);
  EXPECT_LT(curve.low_error.worst, 0.45);
  const std::vector<Closeup> closeups = reach_closeups(curve);
  ASSERT_EQ(closeups.size(), 5U);
  for (const Closeup& closeup : closeups) {
    EXPECT_GE(closeup.x.size(), 9U) << closeup.name;
    EXPECT_EQ(closeup.spread.size(), closeup.x.size()) << closeup.name;
  }
  EXPECT_LT(worst_error(closeups[0]), 0.1);   // choice
  EXPECT_LT(worst_error(closeups[1]), 0.20);  // recovery
  EXPECT_LT(worst_error(closeups[2]), 0.20);
  EXPECT_DOUBLE_EQ(worst_error(closeups[3]), curve.high_error.worst);
  EXPECT_EQ(curve.forgetting_rate, 0);
  EXPECT_GT(curve.disuse_rate_per_day, 0);
  EXPECT_NEAR(curve.threshold.forced, 1700, 300);
  EXPECT_LT(curve.threshold.success_wrong, 0.12);
}

TEST(LabReachCurveLong, BranchesMeetAtBothEnds) {
  const Branches branches = measure_branches({}, {});
  const BranchPoint& least = branches.points.front();
  const BranchPoint& most = branches.points.back();
  EXPECT_LT(least.use_high - least.use_low, 0.1);
  EXPECT_LT(most.use_high - most.use_low, branches_apart);
  EXPECT_GT(branches.lower_fold, 0.1);
  EXPECT_LT(branches.lower_fold, 0.4);
  EXPECT_GT(branches.upper_fold, 0.6);
}

}  // namespace
}  // namespace relimb
