#include "model/choice/choice.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "support/people.hpp"

namespace relimb {
namespace {

using testing::holds;
using testing::number_in;

ChoiceParameters<double> choice() {
  ChoiceParameters<double> p = testing::laws().law.choice;
  p.slope = 7;
  p.sound_value = 0.5;
  p.pain_avoidance = 3;
  p.effort = 1;
  p.learning_rate = 0.1;
  p.half_use = 0.25;
  p.waking_hours = 14;
  p.non_use = 1;
  return p;
}

double logistic_of(double x) { return 1 / (1 + std::exp(-x)); }

TEST(Choice, IsALogisticOfValuePainAndEffort) {
  const auto p = choice();
  EXPECT_DOUBLE_EQ(try_arm(p, 0.5, 0.0, 1.0, 0.0), 0.5);
  EXPECT_NEAR(try_arm(p, 1.0, 0.0, 1.0, 0.0), logistic_of(3.5), 1e-15);
  EXPECT_NEAR(try_arm(p, 0.5, 1.0, 1.0, 0.0), logistic_of(-3), 1e-15);
  EXPECT_NEAR(try_arm(p, 0.5, 0.0, 0.0, 0.0), logistic_of(-1), 1e-15);
  EXPECT_NEAR(try_arm(p, 0.5, 0.0, 1.0, 2.0), logistic_of(2), 1e-15);
}

TEST(Choice, SwitchedOffEverythingIsTried) {
  auto p = choice();
  without_non_use(p);
  EXPECT_DOUBLE_EQ(try_arm(p, 0.1, 0.9, 0.3, -2.0), 1);
}

TEST(Choice, AnInnateDriveTriesItsShareOfWhatTheChoiceLeaves) {
  auto p = choice();
  EXPECT_EQ(p.innate_drive, 0);
  const double chosen = try_arm(p, 0.3, 0.2, 0.6, 0.1);
  p.innate_drive = 0.5;
  EXPECT_DOUBLE_EQ(try_arm(p, 0.3, 0.2, 0.6, 0.1), chosen + (1 - chosen) * 0.5);
  p.innate_drive = 1;
  EXPECT_DOUBLE_EQ(try_arm(p, 0.3, 0.2, 0.6, 0.1), 1);
}

TEST(Choice, RestraintFillsTheDayWithTries) {
  const auto p = choice();
  EXPECT_DOUBLE_EQ(constrained(p, 0.0, 0.2), 0.2);
  EXPECT_DOUBLE_EQ(constrained(p, 7.0, 0.2), 0.2 + 0.8 * 0.5);
  EXPECT_DOUBLE_EQ(constrained(p, 14.0, 0.2), 1);
}

TEST(Choice, ValueIsLearnedOnlyByUse) {
  const auto p = choice();
  EXPECT_EQ(learn_value(p, 0.0, 0.0, 0.3, 0.8), 0);  // not used, not learned
  EXPECT_GT(learn_value(p, 0.0, 0.5, 1.0, 0.4), 0);  // success beyond what was expected
  EXPECT_LT(learn_value(p, 0.0, 0.5, 0.2, 0.9), 0);  // failure
  EXPECT_NEAR(learn_value(p, 0.0, 0.25, 1.0, 0.0), 0.05, 1e-15);  // half speed at half_use
}

TEST(Choice, ValueStaysWithinZeroAndOne) {
  EXPECT_TRUE(holds("value", 1000, [] {
    auto p = choice();
    p.everyday_loss = *number_in(0, 1);
    p.learning_rate = *number_in(0, 1);
    const double value = *number_in(0, 1);
    const double next =
        value + learn_value(p, *number_in(0, 14), *number_in(0, 1), *number_in(0, 1), value);
    RC_ASSERT(next >= 0 && next <= 1);
  }));
}

// Under restraint the same hand is found to do better: a way out of non-use.
TEST(Choice, RestraintNeverLowersWhatIsLearned) {
  EXPECT_TRUE(holds("restraint", 1000, [] {
    const auto p = choice();
    const double use = *number_in(0, 1);
    const double competence = *number_in(0, 1);
    const double value = *number_in(0, 1);
    const double hours = *number_in(0, 14);
    RC_ASSERT(learn_value(p, hours, use, competence, value) >=
              learn_value(p, 0.0, use, competence, value) - 1e-15);
  }));
}

TEST(Choice, CoachingAddsUpToItsLimit) {
  auto p = choice();
  p.coaching = 2;
  p.coaching_hours = 4;
  EXPECT_EQ(coached(p, 0), 0);
  EXPECT_NEAR(coached(p, 4), 2 * (1 - std::exp(-1.0)), 1e-12);
  EXPECT_NEAR(coached(p, 400), 2, 1e-12);
}

}  // namespace
}  // namespace relimb
