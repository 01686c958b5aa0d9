#include "model/gait/gait.hpp"

#include <gtest/gtest.h>

#include "model/gait/forced_use.hpp"
#include "support/property.hpp"

namespace relimb {
namespace {

using testing::holds;
using testing::number_in;

GaitParameters<double> gait() {
  return {.innate_drive = 0.6,
          .healthy_steps = 8000,
          .easy_walking = 0.5,
          .unskilled = 0.4,
          .balance_rate = 0.1,
          .training_gain = 0.02,
          .training_half = 2000,
          .unfit_share = 0.5,
          .fitness_days = 50,
          .fitness_steps = 4000};
}

TEST(Gait, WalkingNeedsBalanceStrengthAndSkill) {
  const auto p = gait();
  EXPECT_DOUBLE_EQ(walking_ability(p, 1.0, 1.0, 1.0), 1);
  EXPECT_DOUBLE_EQ(walking_ability(p, 0.0, 1.0, 1.0), 0);
  EXPECT_DOUBLE_EQ(walking_ability(p, 1.0, 0.0, 1.0), 0);
  EXPECT_DOUBLE_EQ(walking_ability(p, 1.0, 1.0, 0.0), 0.4);
  EXPECT_DOUBLE_EQ(walking_ability(p, 0.5, 0.5, 0.5), 0.25 * 0.7);
}

TEST(Gait, DriveIsInnateOrEncouraged) {
  auto p = gait();
  EXPECT_DOUBLE_EQ(drive_to_walk(p, 0.0), 0.6);
  EXPECT_DOUBLE_EQ(drive_to_walk(p, 0.5), 0.8);
  EXPECT_DOUBLE_EQ(drive_to_walk(p, 1.0), 1);
  without_innate_drive(p);
  EXPECT_LT(drive_to_walk(p, 0.0), 0.2);
}

TEST(Gait, AHealthyPersonWalksHealthySteps) {
  EXPECT_NEAR(daily_steps(gait(), 1.0, 1.0, 1.0, 1.0, 0.0), 8000, 1e-9);
  EXPECT_EQ(daily_steps(gait(), 1.0, 1.0, 0.0, 1.0, 0.0), 0);
  EXPECT_NEAR(daily_steps(gait(), 1.0, 1.0, 1.0, 0.0, 0.0), 4000, 1e-9);
}

TEST(Gait, StepsRiseWithAllThatHelps) {
  EXPECT_TRUE(holds("steps", 1000, [] {
    const auto p = gait();
    const double drive = *number_in(0, 1);
    const double ability = *number_in(0, 1);
    const double fitness = *number_in(0, 1);
    const double pain = *number_in(0, 1);
    const double steps = daily_steps(p, 1.0, drive, ability, fitness, pain);
    RC_ASSERT(steps >= 0 && steps <= 8000 + 1e-9);
    const auto more = [](double share) { return share + (1 - share) / 2; };
    RC_ASSERT(daily_steps(p, 1.0, more(drive), ability, fitness, pain) >= steps);
    RC_ASSERT(daily_steps(p, 1.0, drive, more(ability), fitness, pain) >= steps);
    RC_ASSERT(daily_steps(p, 1.0, drive, ability, more(fitness), pain) >= steps);
    RC_ASSERT(daily_steps(p, 1.0, drive, ability, fitness, more(pain)) <= steps);
  }));
}

TEST(Gait, BalanceAndFitnessGoWhereTheyBelong) {
  const auto p = gait();
  EXPECT_DOUBLE_EQ(regain_balance(p, 1.0, 1.0, 0.8, 0.0, 0.3), 0.05);
  EXPECT_DOUBLE_EQ(regain_balance(p, 1.0, 0.5, 0.8, 0.0, 0.3), 0.025);
  EXPECT_DOUBLE_EQ(regain_balance(p, 1.0, 1.0, 0.8, 0.0, 0.8), 0);
  // Training goes beyond what comes by itself; what it won is lost again slowly.
  EXPECT_DOUBLE_EQ(regain_balance(p, 1.0, 1.0, 0.8, 500.0, 0.8), 0.0016);
  EXPECT_DOUBLE_EQ(regain_balance(p, 1.0, 1.0, 0.8, 2000.0, 0.8),
                   0.004);  // half of the first ones'
  EXPECT_LT(regain_balance(p, 1.0, 1.0, 0.8, 0.0, 0.85), 0);
  // A leg that is loaded by half learns half as fast, on its own and in training.
  EXPECT_DOUBLE_EQ(regain_balance(p, 0.5, 1.0, 0.8, 0.0, 0.3), 0.025);
  EXPECT_DOUBLE_EQ(regain_balance(p, 0.5, 1.0, 0.8, 500.0, 0.8), 0.0008);
  EXPECT_DOUBLE_EQ(train_fitness(p, 4000.0, 0.5), 0);
  EXPECT_DOUBLE_EQ(train_fitness(p, 0.0, 0.5), -0.01);
  EXPECT_DOUBLE_EQ(train_fitness(p, 12000.0, 0.5), 0.005);
}

TEST(ForcedUse, AStrideUsesTheLegAtLeastBySoMuch) {
  ForcedUseParameters<double> p{.forced_share = 0.3, .arm_share = 0};
  EXPECT_DOUBLE_EQ(use_per_step(p, 0.0), 0.3);
  EXPECT_DOUBLE_EQ(use_per_step(p, 0.5), 0.65);
  EXPECT_DOUBLE_EQ(use_per_step(p, 1.0), 1);
  without_forced_use(p);
  EXPECT_DOUBLE_EQ(use_per_step(p, 0.5), 0.5);
}

TEST(ForcedUse, NothingForcesTheArmUnlessItIsBoundLikeTheLeg) {
  ForcedUseParameters<double> p{.forced_share = 0.3, .arm_share = 0};
  EXPECT_EQ(use_per_activity(p, 0.37), 0.37);
  p.arm_share = 0.3;
  EXPECT_DOUBLE_EQ(use_per_activity(p, 0.0), 0.3);
  EXPECT_DOUBLE_EQ(use_per_activity(p, 0.5), 0.65);
  EXPECT_DOUBLE_EQ(use_per_activity(p, 1.0), 1);
}

}  // namespace
}  // namespace relimb
