#include "lab/reach/arm_values.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "lab/reach/circle.hpp"
#include "support/property.hpp"

namespace relimb {
namespace {

using testing::holds;
using testing::number_in;

ArmValues values_of(double weight) {
  return {std::vector<double>(static_cast<std::size_t>(ReachChoiceSettings{}.centres), weight)};
}

TEST(LabReachArmValues, ChoiceIsALogisticOfTheDifferenceOfValues) {
  const ReachChoiceSettings p;
  const ArmValues right = values_of(0.8);
  const ArmValues left = values_of(0.6);
  const double difference = value(p, right, 1.0) - value(p, left, 1.0);
  EXPECT_NEAR(chance_of_right(p, right, left, 1.0, 1), 1 / (1 + std::exp(-10 * difference)), 1e-12);
  EXPECT_DOUBLE_EQ(chance_of_right(p, right, right, 1.0, 1), 0.5);
}

TEST(LabReachArmValues, ValueIsOneTuningCurveAtItsCentre) {
  const ReachChoiceSettings p;
  ArmValues one = values_of(0);
  one.weights[3] = 1;
  const double centre = whole_turn * 3 / p.centres;
  EXPECT_NEAR(value(p, one, centre), 1, 1e-12);
  EXPECT_NEAR(value(p, one, centre + p.centre_width), std::exp(-1.0), 1e-12);
  // Round the circle: the first centre is as near to the last direction as to the first.
  ArmValues first = values_of(0);
  first.weights[0] = 1;
  EXPECT_NEAR(value(p, first, whole_turn - 0.1), value(p, first, 0.1), 1e-12);
}

TEST(LabReachArmValues, ValueGoesToTheMeanReward) {
  const ReachChoiceSettings p;
  ArmValues values = first_values(p);
  double late = 0;
  for (int i = 0; i < 4000; ++i) {
    learn_value(p, 0.7, i % 4 == 0 ? 1.0 : 0.2, values);  // mean .4
    if (i >= 2000) late += value(p, values, 0.7) / 2000;
  }
  EXPECT_NEAR(late, 0.4, 0.005);
}

TEST(LabReachArmValues, RewardIsOneOnTargetAndMoreOnTheOwnSide) {
  const ReachChoiceSettings p;
  EXPECT_DOUBLE_EQ(reward(p, 0, false), 1);
  EXPECT_DOUBLE_EQ(reward(p, 0, true), 1 + p.workspace_bonus);
  EXPECT_NEAR(reward(p, p.reward_width, false), std::exp(-1.0), 1e-12);
  EXPECT_NEAR(reward(p, half_turn, false), 0, 1e-12);
}

TEST(LabReachArmValues, EffortAndPainEachLowerUse) {
  EXPECT_TRUE(holds("effort and pain", 300, [] {
    ReachChoiceSettings p;
    const ArmValues right = values_of(*number_in(0, 1.2));
    const ArmValues left = values_of(*number_in(0, 1.2));
    const double target = *number_in(0, 6.28);
    const double drive = *number_in(0, 0.99);
    const double plain = chance_of_right(p, right, left, target, drive);
    p.effort = *number_in(0.01, 4);
    const double with_effort = chance_of_right(p, right, left, target, drive);
    RC_ASSERT(with_effort < plain);
    p.pain_avoidance = *number_in(0.01, 10);
    p.pain = *number_in(0.01, 1);
    RC_ASSERT(chance_of_right(p, right, left, target, drive) < with_effort);
  }));
}

}  // namespace
}  // namespace relimb
