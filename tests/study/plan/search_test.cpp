// The search held against the exhaustive grid, and the limits it must keep.
#include "study/plan/search.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "support/property.hpp"

namespace relimb {
namespace {

/// Levers with whole steps, one budget; a course where `lasts` is more than one week.
Limits some_limits(int weeks, std::vector<double> most, std::vector<double> price, double budget,
                   std::vector<int> lasts) {
  Limits limits;
  limits.weeks = weeks;
  limits.step.assign(most.size(), 1);
  limits.lasts = std::move(lasts);
  limits.most.assign(static_cast<std::size_t>(weeks), most);
  limits.shared.push_back(
      {std::move(price), std::vector<double>(static_cast<std::size_t>(weeks), budget)});
  return limits;
}

/// All schedules that the limits allow.
std::vector<Schedule> grid(const Limits& limits) {
  std::vector<Schedule> all{limits.nothing()};
  for (int week = 0; week < limits.weeks; ++week) {
    for (std::size_t lever = 0; lever < limits.levers(); ++lever) {
      const std::size_t known = all.size();
      const double most = limits.most[static_cast<std::size_t>(week)][lever];
      for (std::size_t i = 0; i < known; ++i) {
        for (double units = limits.step[lever]; units <= most; units += limits.step[lever]) {
          Schedule one = all[i];
          one.at(week, lever) = units;
          if (limits.allow(one)) all.push_back(std::move(one));
        }
      }
    }
  }
  return all;
}

/// What a schedule is worth in a made-up law: returns diminish, levers help or hinder each other,
/// early and late weeks differ, overload harms.
struct MadeUp {
  std::vector<double> gain;
  std::vector<double> half;
  double together;
  double early;
  double harm;
  std::vector<int> lasts;

  double operator()(const Schedule& s) const {
    double worth = 0;
    for (int week = 0; week < s.weeks(); ++week) {
      const double weight = std::exp(-early * week);
      double hours = 0;
      double product = 1;
      for (std::size_t lever = 0; lever < s.levers(); ++lever) {
        double units = 0;
        for (int w = std::max(0, week - lasts[lever] + 1); w <= week; ++w) units += s.at(w, lever);
        const double share = units / (units + half[lever]);
        worth += weight * gain[lever] * share;
        product *= share;
        hours += units;
      }
      worth += weight * together * product - harm * std::pow(std::max(0.0, hours - 4), 2);
    }
    return worth;
  }
};

Worth worth_by(const MadeUp& law) {
  return [law](std::span<const Schedule> schedules) {
    std::vector<double> worths;
    for (const Schedule& one : schedules) worths.push_back(law(one));
    return worths;
  };
}

TEST(PlanSearch, NearTheBestOfTheExhaustiveGrid) {
  // Whatever the made-up law: the gain over nothing is within 2 % of the best there is. Exchanges of
  // a few blocks can miss what only many together win (4 in 10,000 of these laws), so that one miss
  // is let pass; two in one run come up in less than one run of a thousand.
  int missed = 0;
  EXPECT_TRUE(testing::holds("near the grid's best", 60, [&missed] {
    const int weeks = *testing::whole_in(2, 4).as("weeks");
    const bool course = *testing::whole_in(0, 2).as("course") == 1;
    MadeUp law;
    for (int lever = 0; lever < 3; ++lever) {
      law.gain.push_back(*testing::number_in(-0.2, 1).as("gain"));
      law.half.push_back(*testing::number_in(0.5, 6).as("half"));
    }
    law.together = *testing::number_in(-0.5, 1).as("together");
    law.early = *testing::number_in(-0.5, 0.5).as("early");
    law.harm = *testing::number_in(0, 0.1).as("harm");
    law.lasts = {1, 1, course ? 12 : 1};
    const Limits limits = some_limits(weeks, {3, 3, course ? 1.0 : 2.0}, {1, 1, 2},
                                      *testing::whole_in(1, 7).as("budget"), law.lasts);
    double best = 0;
    for (const Schedule& one : grid(limits)) best = std::max(best, law(one));
    PlanSearchSettings settings;
    settings.plainness = 0;
    const Found found = best_schedule(limits, worth_by(law), {}, settings);
    RC_ASSERT(limits.allow(found.schedule));
    RC_ASSERT(found.worth <= best + 1e-9);
    if (found.worth < 0.98 * best - 1e-3) ++missed;
  }));
  EXPECT_LE(missed, 1);
}

TEST(PlanSearch, FindsACourseThatTwoLeversMustMakeRoomFor) {
  // Best with an injection in the first week and an hour each of two levers less; found by exchanges
  // of one lever for two. (A law on which a search by single exchanges stopped 4 % short.)
  const MadeUp law{{0.82, 0.30, 0.54}, {0.80, 1.36, 3.83}, -0.15, -0.18, 0.01, {1, 1, 12}};
  const Limits limits = some_limits(3, {3, 3, 1}, {1, 1, 2}, 3, law.lasts);
  double best = 0;
  for (const Schedule& one : grid(limits)) best = std::max(best, law(one));
  PlanSearchSettings settings;
  settings.plainness = 0;
  const Found found = best_schedule(limits, worth_by(law), {}, settings);
  EXPECT_GE(found.worth, 0.99 * best);
  EXPECT_GT(found.schedule.total(2), 0);
}

TEST(PlanSearch, MoreBudgetIsNeverWorseAndAForbiddenLeverNeverAppears) {
  EXPECT_TRUE(testing::holds("more budget is never worse", 40, [] {
    MadeUp law;
    for (int lever = 0; lever < 3; ++lever) {
      law.gain.push_back(*testing::number_in(-0.5, 1).as("gain"));
      law.half.push_back(*testing::number_in(0.5, 6).as("half"));
    }
    law.together = *testing::number_in(-0.5, 1).as("together");
    law.early = *testing::number_in(-0.5, 0.5).as("early");
    law.harm = *testing::number_in(0, 0.2).as("harm");
    law.lasts = {1, 1, 3};
    const int forbidden = *testing::whole_in(0, 3).as("forbidden");
    std::vector<double> most{4, 4, 1};
    most[static_cast<std::size_t>(forbidden)] = 0;
    std::vector<Schedule> known;
    double worth = 0;
    for (const double budget : {1.0, 2.5, 4.0, 8.0}) {
      const Limits limits = some_limits(4, most, {1, 0.5, 2}, budget, law.lasts);
      PlanSearchSettings settings;
      settings.plainness = 0;
      const Found found = best_schedule(limits, worth_by(law), known, settings);
      RC_ASSERT(limits.allow(found.schedule));
      RC_ASSERT(found.schedule.total(static_cast<std::size_t>(forbidden)) == 0.0);
      RC_ASSERT(found.worth >= worth);
      worth = found.worth;
      known.push_back(found.schedule);
    }
  }));
}

TEST(PlanSearch, NeverWorseThanAnyCandidateAndPlainWeeksCostLittle) {
  EXPECT_TRUE(testing::holds("never worse than a candidate", 30, [] {
    MadeUp law{
        {*testing::number_in(-1, 1), *testing::number_in(-1, 1)}, {2, 3}, 0.5, 0.1, 0.1, {1, 1}};
    const Limits limits = some_limits(6, {5, 5}, {1, 1}, 6, {1, 1});
    Schedule candidate = limits.nothing();
    for (int week = 0; week < 6; ++week) {
      candidate.at(week, 0) = *testing::whole_in(0, 4);
      candidate.at(week, 1) = *testing::whole_in(0, 3);
    }
    const PlanSearchSettings settings;
    const Found found = best_schedule(limits, worth_by(law), {candidate}, settings);
    const double best = std::max(0.0, law(candidate));
    RC_ASSERT(found.worth >= best * (1 - settings.plainness) - 1e-9);
    RC_ASSERT(limits.allow(found.schedule));
  }));
}

TEST(PlanSearch, NothingWhereEveryLeverHarms) {
  const MadeUp law{{-1, -0.5}, {1, 1}, 0, 0, 0, {1, 1}};
  const Limits limits = some_limits(4, {5, 5}, {1, 1}, 6, {1, 1});
  const Found found = best_schedule(limits, worth_by(law), {});
  EXPECT_EQ(found.schedule, limits.nothing());
}

TEST(PlanSearch, GradientsFindTheInnerOptimumOfASmoothLaw) {
  // Two levers alike share the hours half and half; from one lever alone gradients get there.
  const MadeUp law{{1, 1}, {2, 2}, 0, 0, 0, {1, 1}};
  const Limits limits = some_limits(4, {6, 6}, {1, 1}, 6, {1, 1});
  Schedule alone = limits.nothing();
  for (int week = 0; week < 4; ++week) alone.at(week, 0) = 6;
  const Found found = climbed(limits, worth_by(law), {alone, law(alone), 0}, 25);
  for (int week = 0; week < 4; ++week) {
    EXPECT_NEAR(found.schedule.at(week, 0), 3, 1);
    EXPECT_NEAR(found.schedule.at(week, 1), 3, 1);
  }
}

TEST(PlanLimits, AllowedPartKeepsEveryLimitAndCoursesApart) {
  Limits limits = some_limits(5, {4, 1}, {1, 2}, 5, {1, 3});
  limits.most[2][0] = 0;
  Schedule wild = limits.nothing();
  for (int week = 0; week < 5; ++week) {
    wild.at(week, 0) = 9;
    wild.at(week, 1) = 1;
  }
  EXPECT_FALSE(limits.allow(wild));
  const Schedule part = allowed_part(limits, wild);
  EXPECT_TRUE(limits.allow(part));
  EXPECT_EQ(part.at(2, 0), 0);
  EXPECT_GT(part.total(0), 0);
}

TEST(PlanLimits, StretchesCoverEveryWeekOnce) {
  for (const int weeks : {1, 2, 3, 7, 12, 26}) {
    for (const int fineness : {0, 1, 2}) {
      int next = 0;
      for (const auto& stretch : stretches(weeks, fineness)) {
        for (const int week : stretch) EXPECT_EQ(week, next++);
      }
      EXPECT_EQ(next, weeks);
    }
  }
}

}  // namespace
}  // namespace relimb
