#include "model/practice/practice.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "support/people.hpp"

namespace relimb {
namespace {

PracticeParameters<double> practice() {
  PracticeParameters<double> p = testing::laws().law.practice;
  p.repetition_worth = 5;
  p.fatigue_days = 4;
  p.tolerated_early = 2;
  p.tolerated_late = 6;
  p.tolerance_days = 40;
  p.toxicity = 0.1;
  return p;
}

TEST(Practice, RepetitionsCountForMoreUnlessTired) {
  const auto p = practice();
  EXPECT_DOUBLE_EQ(practised(p, 100.0, 30.0, freshness(0.0)), 250);
  EXPECT_DOUBLE_EQ(practised(p, 100.0, 30.0, freshness(1.0)), 175);
  EXPECT_DOUBLE_EQ(practised(p, 100.0, 30.0, freshness(2.0)), 130);
}

// More hours bring more practice as long as fatigue is within what is tolerated.
TEST(Practice, WithinToleranceMoreHoursAreMorePractice) {
  EXPECT_TRUE(testing::holds("hours", 1000, [] {
    const auto p = practice();
    const double a_hour = *testing::number_in(1, 500);
    const double tolerated = *testing::number_in(0.5, 6);
    const double few = *testing::number_in(0, tolerated);
    const double many = *testing::number_in(few, tolerated);
    RC_ASSERT(practised(p, 0.0, a_hour * many, freshness(many / tolerated)) >=
              practised(p, 0.0, a_hour * few, freshness(few / tolerated)) - 1e-9);
  }));
}

TEST(Practice, ToleranceGrowsFromEarlyToLate) {
  const auto p = practice();
  EXPECT_DOUBLE_EQ(tolerated_hours(p, 0), 2);
  EXPECT_NEAR(tolerated_hours(p, 40), 6 - 4 / std::exp(1.0), 1e-14);
  EXPECT_NEAR(tolerated_hours(p, 1e4), 6, 1e-14);
}

TEST(Practice, FatigueFollowsLoadAndHarmsOnlyBeyondWhatIsTolerated) {
  const auto p = practice();
  EXPECT_DOUBLE_EQ(tire(p, 1.0, 0.2), 0.2);
  EXPECT_DOUBLE_EQ(tire(p, 0.5, 0.5), 0);
  EXPECT_EQ(overload_harm(p, 0.0), 0);
  EXPECT_EQ(overload_harm(p, 1.0), 0);
  EXPECT_DOUBLE_EQ(overload_harm(p, 3.0), 0.4);
}

TEST(Practice, SkillIsSparedAsThePathwayIs) {
  EXPECT_DOUBLE_EQ(spared_skill(0.0, 0.1), 0.1);
  EXPECT_DOUBLE_EQ(spared_skill(1.0, 0.1), 1);
  EXPECT_DOUBLE_EQ(spared_skill(0.5, 0.2), 0.6);
}

TEST(Practice, SkillIsLearnedByUseAndForgottenWithout) {
  EXPECT_DOUBLE_EQ(learn_skill(0.1, 200.0, 0.01, 200.0, 0.0), 0.05);
  EXPECT_DOUBLE_EQ(learn_skill(0.1, 200.0, 0.01, 0.0, 0.5), -0.005);
  EXPECT_DOUBLE_EQ(learn_skill(0.1, 200.0, 0.01, 200.0, 1.0), -0.005);
}

TEST(Practice, SwitchedOffNothingIsPlastic) {
  auto p = practice();
  without_plasticity(p);
  EXPECT_EQ(p.plastic, 0);
}

}  // namespace
}  // namespace relimb
