// A whole plan: limits, doubt, and the figures that are told.
#include "study/plan/plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/statistics.hpp"
#include "study/plan/rehearsal.hpp"
#include "support/plan.hpp"
#include "support/property.hpp"

namespace relimb {
namespace {

PlanSettings few(int weeks, double hours) {
  PlanSettings settings;
  settings.weeks = weeks;
  settings.budget.therapist = hours;
  settings.twins = 500;
  settings.threads = 1;
  return settings;
}

std::size_t place(const char* lever) {
  const auto& levers = testing::levers().levers;
  return static_cast<std::size_t>(std::ranges::find(levers, lever, &Lever::name) - levers.begin());
}

RehabPlan plan_of(const PlanSettings& settings,
                  const MeasuredPerson& person = testing::moderate_person()) {
  return plan_for(testing::laws(), testing::levers(), person, settings);
}

TEST(PlanLong, KeepsBudgetsAndRulesAndLeavesOutTheForbidden) {
  PlanSettings settings = few(3, 6);
  settings.budget.home = 2;
  settings.forbidden = {"coaching", "arm_practice"};
  const RehabPlan plan = plan_of(settings);
  const auto& levers = testing::levers().levers;
  for (int week = 0; week < 3; ++week) {
    double therapist = 0;
    double home = 0;
    for (std::size_t i = 0; i < levers.size(); ++i) {
      therapist += plan.schedule.at(week, i) * levers[i].therapist_hours;
      home += plan.schedule.at(week, i) * levers[i].home_hours;
    }
    EXPECT_LE(therapist, 6 + 1e-9);
    EXPECT_LE(home, 2 + 1e-9);
  }
  EXPECT_EQ(plan.schedule.total(place("coaching")), 0);
  EXPECT_EQ(plan.schedule.total(place("arm_practice")), 0);
  const auto why = std::ranges::find(plan.blocked, place("coaching"), &Blocked::lever);
  ASSERT_NE(why, plan.blocked.end());
  EXPECT_EQ(why->label, "not to be used");
  EXPECT_EQ(why->weeks, (std::vector<int>{0, 1, 2}));
  for (const FrontPoint& point : plan.front) {
    EXPECT_EQ(point.schedule.total(place("coaching")), 0);
  }
}

TEST(PlanLong, MoreHoursAreNeverWorseAndNeverWorseThanUsualCare) {
  const RehabPlan plan = plan_of(few(3, 4));
  ASSERT_EQ(plan.dose.size(), 6U);
  EXPECT_EQ(plan.dose[0].gain.mean, 0);
  for (std::size_t i = 1; i < plan.dose.size(); ++i) {
    EXPECT_GE(plan.dose[i].gain.mean, plan.dose[i - 1].gain.mean);
    EXPECT_LE(plan.dose[i].spent, plan.dose[i].hours + 1e-9);
  }
  EXPECT_GE(plan.planned, plan.usual_care);
  EXPECT_NEAR(plan.planned - plan.usual_care, plan.gain.mean, 1e-9);
}

TEST(PlanLong, FewHoursWinSomethingWhereMoreHoursOpenWhatARuleShuts) {
  // Many hours make this person fit for brisk walking, few do not: the schedule that the rules of
  // the large plan allow is not allowed with few hours, and one that is must be found.
  MeasuredPerson person;
  person.visits = {{9, Scale::fma_ue, 24},
                   {9, Scale::fma_le, 20},
                   {9, Scale::fac, 2},
                   {9, Scale::gait_speed_m_per_s, 0.22}};
  PlanSettings settings = few(6, 5);
  settings.goal = {{"walking", 1.0}};
  const RehabPlan plan = plan_of(settings, person);
  ASSERT_TRUE(plan.worthwhile);
  EXPECT_GT(plan.dose[2].gain.mean, 0.2 * plan.gain.mean);  // half of the hours
}

TEST(PlanLong, NoFingersNoRestraintAndNoHoursNoPlan) {
  MeasuredPerson person;
  person.visits = {{30, Scale::fma_ue, 6}, {30, Scale::finger_extension, 0}, {30, Scale::fac, 0}};
  PlanSettings settings = few(2, 5);
  settings.goal = {{"arm_use", 1.0}};
  const RehabPlan plan = plan_of(settings, person);
  EXPECT_EQ(plan.schedule.total(place("constraint")), 0);
  const auto shut = std::ranges::find(plan.blocked, place("constraint"), &Blocked::lever);
  ASSERT_NE(shut, plan.blocked.end());
  EXPECT_EQ(shut->weeks, (std::vector<int>{0, 1}));

  settings.forbidden.clear();
  for (const Lever& lever : testing::levers().levers) settings.forbidden.push_back(lever.name);
  const RehabPlan none = plan_of(settings, person);
  EXPECT_FALSE(none.worthwhile);
  EXPECT_TRUE(none.calendar.empty());
  EXPECT_EQ(none.planned, none.usual_care);
}

TEST(PlanLong, WhateverIsAskedTheForbiddenStayOutAndNothingIsWorseThanUsualCare) {
  EXPECT_TRUE(testing::holds("any plan keeps its promises", 4, [] {
    const auto& book = testing::levers();
    MeasuredPerson person;
    const int day = *testing::whole_in(1, 60).as("day");
    person.visits = {{day, Scale::fma_ue, *testing::number_in(4, 60).as("fma_ue")},
                     {day, Scale::fac, std::floor(*testing::number_in(0, 5.9).as("fac"))}};
    PlanSettings settings = few(2, *testing::number_in(0, 8).as("hours"));
    const auto asked = static_cast<std::size_t>(*testing::whole_in(0, 5).as("goal"));
    settings.goal = {{book.goals[asked].name, 1.0}};
    const auto forbidden = static_cast<std::size_t>(*testing::whole_in(0, 9).as("forbidden"));
    settings.forbidden = {book.levers[forbidden].name};
    const RehabPlan plan = plan_of(settings, person);
    RC_ASSERT(plan.planned >= plan.usual_care);
    RC_ASSERT(plan.schedule.total(forbidden) == 0.0);
    for (const FrontPoint& point : plan.front) {
      RC_ASSERT(point.schedule.total(forbidden) == 0.0);
    }
    for (std::size_t i = 1; i < plan.dose.size(); ++i) {
      RC_ASSERT(plan.dose[i].gain.mean >= plan.dose[i - 1].gain.mean);
    }
    for (int week = 0; week < plan.weeks; ++week) {
      double hours = 0;
      for (std::size_t i = 0; i < book.levers.size(); ++i) {
        hours += plan.schedule.at(week, i) * book.levers[i].therapist_hours;
      }
      RC_ASSERT(hours <= settings.budget.therapist + 1e-9);
    }
  }));
}

TEST(PlanLong, SameBitsOnAnyNumberOfThreads) {
  PlanSettings settings = few(2, 4);
  settings.goal = {{"arat", 0.5}, {"gait_speed", 0.5}};
  const RehabPlan one = plan_of(settings);
  settings.threads = 3;
  const RehabPlan three = plan_of(settings);
  EXPECT_EQ(one.schedule, three.schedule);
  EXPECT_EQ(one.gain.mean, three.gain.mean);
  EXPECT_EQ(one.gain.upper, three.gain.upper);
  EXPECT_EQ(one.schedules_tried, three.schedules_tried);
}

TEST(PlanLimits, SayWhatIsKeptOutAndWhy) {
  // In pain in the second week, else able to do everything.
  const auto score = [](Scale scale, int week) {
    if (scale == Scale::pain_nrs) return week == 1 ? 9.0 : 0.0;
    return testing::laws().scales[index(scale)].maximum;
  };
  const Limits limits = limits_of(testing::levers(), {}, 30, 3, score, {"coaching"});
  const auto why = [&](const char* lever) {
    const auto at = std::ranges::find(limits.blocked, place(lever), &Blocked::lever);
    return at == limits.blocked.end() ? Blocked{0, "", {}} : *at;
  };
  EXPECT_EQ(why("coaching").label, "not to be used");
  EXPECT_EQ(why("coaching").weeks, (std::vector<int>{0, 1, 2}));
  EXPECT_EQ(why("arm_practice").weeks, (std::vector<int>{1}));
  for (int week = 0; week < 3; ++week) {
    const auto& most = limits.most[static_cast<std::size_t>(week)];
    EXPECT_EQ(most[place("coaching")], 0);
    EXPECT_EQ(most[place("arm_practice")] > 0, week != 1);
  }
}

TEST(PlanWorth, EnoughPeopleOrEnoughForEverybody) {
  const double mcid = 5.7;
  EXPECT_TRUE(worth_having(0.6, mcid, 0.06));   // few gain, but much
  EXPECT_FALSE(worth_having(0.6, mcid, 0.04));  // a tenth of the MCID that hardly anybody notices
  EXPECT_TRUE(worth_having(3.0, mcid, 0));      // more than half of it for everybody alike
  EXPECT_FALSE(worth_having(2.7, mcid, 0));
  EXPECT_FALSE(worth_having(0, mcid, 1));
  EXPECT_TRUE(worth_having(0.051, 0.1, 0));  // 5 in 100 more who walk alone
  EXPECT_FALSE(worth_having(0.049, 0.1, 0));
}

/// Twins of nobody in particular, on day 28.
struct Stage {
  explicit Stage(const LeverBook& book, const Laws& laws = testing::laws())
      : situation{laws, book, 28, 4, testing::usual_care(28 + 28), 5},
        course(course_of(laws.law, laws.population, situation.usual, 5)),
        twins{Herd(course, 0, 400), std::vector<double>(400, 1.0 / 400), 400, 0} {}
  Situation situation;
  Course course;
  Twins twins;
};

std::vector<double> arat(const Lived& lived) {
  const auto scores = lived.of(0, Scale::arat);
  return {scores.begin(), scores.end()};
}

TEST(PlanRehearsal, EffectsHaveMeanOneAndTheFilesSpread) {
  const Stage stage(testing::levers());
  const Rehearsal rehearsal(stage.situation, stage.twins, {128, 16}, 1, 1);
  for (std::size_t lever = 0; lever < testing::levers().levers.size(); ++lever) {
    std::vector<double> effects;
    std::vector<double> logs;
    for (const auto& group : rehearsal.effects()) {
      effects.push_back(group[lever]);
      logs.push_back(std::log(group[lever]));
    }
    const double spread = testing::levers().levers[lever].effect_spread;
    EXPECT_NEAR(mean(effects), 1, 0.03);
    EXPECT_NEAR(standard_deviation(logs), spread, 0.05 * spread);
  }
}

// Groups fall to laws by their weight among the twins, and live each its own.
TEST(PlanRehearsal, GroupsLiveTheirLaws) {
  Laws two = testing::laws();
  two.draws = {{two.law, two.population}};
  two.draws[0].law.practice.plastic = 0;
  Stage stage(testing::levers(), two);
  stage.twins.herd = Herd(stage.course, 0, HerdParts::even(800, 2));
  stage.twins.weights.assign(800, 0.25 / 400);
  std::fill_n(stage.twins.weights.begin(), 400, 0.75 / 400);
  const Rehearsal rehearsal(stage.situation, stage.twins, {16, 16}, 1, 1);
  Schedule nothing(4, testing::levers().levers.size());
  Schedule practice = nothing;
  for (int week = 0; week < 4; ++week) practice.at(week, place("arm_practice")) = 5;
  const int end = stage.situation.end();
  const std::vector<double> with = arat(rehearsal.live(practice, {end}));
  const std::vector<double> without = arat(rehearsal.live(nothing, {end}));
  for (std::size_t group = 0; group < 16; ++group) {
    double gain = 0;
    for (std::size_t i = 16 * group; i < 16 * (group + 1); ++i) gain += with[i] - without[i];
    if (group < 12) {
      EXPECT_GT(gain, 0) << group;
    } else {
      EXPECT_EQ(gain, 0) << group;  // practice changes nothing under the second law
    }
  }
}

TEST(PlanRehearsal, DoubtWidensTheIntervalOfOnePersonsGain) {
  // One person lives in every group and days do not vary, so that lives differ in what the lever is
  // worth and in nothing else. (Over many people doubt need not widen: returns diminish, so that
  // a doubted lever wins less on the average, and people whom it would have won most then differ
  // less.)
  Laws calm = testing::laws();
  calm.law.noise.arm_wobble = calm.law.noise.leg_wobble = 0;
  calm.law.noise.mood_effect = calm.law.noise.pain_flare = 0;
  const auto relative_spread = [&](double doubt) {
    LeverBook book = testing::levers();
    for (Lever& lever : book.levers) lever.effect_spread = doubt;
    Stage stage(book, calm);
    Herd on_day_28(stage.course, 0, 400);
    const ScoreTable now = on_day_28.live(stage.course, 28, {28});
    const auto scores = now.of(0, Scale::arat);
    const auto middling =
        std::ranges::min_element(scores, {}, [](float score) { return std::abs(score - 25.0F); });
    stage.twins.weights.assign(400, 0.0);
    stage.twins.weights[static_cast<std::size_t>(middling - scores.begin())] = 1;
    const Rehearsal rehearsal(stage.situation, stage.twins, {32, 16}, 1, 1);
    Schedule schedule(4, book.levers.size());
    const std::vector<double> before = arat(rehearsal.live(schedule, {56}));
    for (int week = 0; week < 4; ++week) schedule.at(week, place("arm_practice")) = 1;
    std::vector<double> gain = arat(rehearsal.live(schedule, {56}));
    for (std::size_t i = 0; i < gain.size(); ++i) gain[i] -= before[i];
    return standard_deviation(gain) / mean(gain);
  };
  EXPECT_NEAR(relative_spread(0), 0, 1e-4);
  const double doubted = relative_spread(0.4);
  EXPECT_GT(doubted, 0.02);
  EXPECT_GT(relative_spread(0.7), 1.2 * doubted);
}

TEST(PlanRehearsal, NoExtraHoursIsUsualCareAndRepeats) {
  const Stage stage(testing::levers());
  const Rehearsal rehearsal(stage.situation, stage.twins, {8, 16}, 1, 1);
  const Schedule nothing(4, testing::levers().levers.size());
  const auto once = arat(rehearsal.live(nothing, {56}));
  EXPECT_EQ(once, arat(rehearsal.live(nothing, {56}, 3)));
  // The same people through the plain forecast's engine, but for the dice of the days to come.
  Herd herd(stage.course, 0, 400);
  const ScoreTable plain = herd.live(stage.course, 56, {56});
  const auto scores = plain.of(0, Scale::arat);
  EXPECT_NEAR(mean(once), mean(std::vector<double>(scores.begin(), scores.end())), 5);
}

}  // namespace
}  // namespace relimb
