// Trial arms: weights that give a cohort the arm's mean and spread, and gains that follow the dose.
#include "study/validate/arms.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "support/laws.hpp"
#include "support/property.hpp"

namespace relimb {
namespace {

using testing::holds;
using testing::number_in;

std::vector<float> ladder(int n) {
  std::vector<float> x;
  for (int i = 0; i < n; ++i) x.push_back(static_cast<float>(66.0 * i / (n - 1)));
  return x;
}

TEST(TiltedWeights, HaveTheMeanAndSpreadAskedFor) {
  EXPECT_TRUE(holds("moments", 200, [] {
    const std::vector<float> x = ladder(400);
    const double mean = *number_in(15, 50);
    const double sd = *number_in(4, 14);
    const std::vector<double> w = tilted_weights(x, mean, sd);
    RC_ASSERT(w.size() == x.size());
    double sum = 0, m = 0, square = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
      const double one = static_cast<double>(x[i]);
      sum += w[i];
      m += w[i] * one;
      square += w[i] * (one - mean) * (one - mean);
    }
    RC_ASSERT(std::abs(sum - 1) < 1e-9);
    RC_ASSERT(std::abs(m - mean) < 0.05 * sd);
    RC_ASSERT(std::abs(std::sqrt(square) / sd - 1) < 0.06);
  }));
}

// Where the values already have the moments, nobody is preferred.
TEST(TiltedWeights, AreEqualWhereNothingNeedsChanging) {
  const std::vector<float> x = ladder(500);
  const double sd = std::sqrt((66.0 * 66.0 / 12) * 501 / 499);
  for (const double w : tilted_weights(x, 33, sd)) EXPECT_NEAR(w * 500, 1, 0.01);
}

TEST(TiltedWeights, AreEmptyOutOfReach) { EXPECT_TRUE(tilted_weights(ladder(100), 90, 5).empty()); }

TrialArm arm_with(double hours) {
  TrialArm arm{};
  arm.trial = "t";
  arm.scale = Scale::fma_ue;
  arm.from_day = 30;
  arm.to_day = 58;
  arm.n = 20;
  arm.start_mean = 30;
  arm.start_sd = 10;
  if (hours > 0) arm.care.push_back({30, 58, "task_practice", hours});
  return arm;
}

TEST(SimulateArms, MorePracticeGainsMoreAndThreadsDoNotMatter) {
  const std::vector<TrialArm> arms{arm_with(0), arm_with(5)};
  const auto one = simulate_arms(testing::laws(), arms, {1000, 1, 1});
  const auto two = simulate_arms(testing::laws(), arms, {1000, 1, 2});
  EXPECT_GT(one[1].mean, one[0].mean + 0.2);
  EXPECT_GT(one[0].effective, 100);
  EXPECT_EQ(one[0].mean, two[0].mean);
  EXPECT_EQ(one[1].sd, two[1].sd);
}

TEST(SimulateArms, LateStartsAreLivedOnFoldedDays) {
  TrialArm late = arm_with(0);
  late.from_day += 5000;
  late.to_day += 5000;
  const auto gain = simulate_arms(testing::laws(), std::vector<TrialArm>{late}, {500, 1, 1});
  EXPECT_TRUE(std::isfinite(gain[0].mean));
}

TEST(ArmsAccuracy, ComparesWithTheMeanGain) {
  std::vector<TrialArm> arms(4, arm_with(0));
  std::vector<ArmGain> gains(4);
  for (std::size_t i = 0; i < 4; ++i) {
    arms[i].gain = static_cast<double>(i);
    gains[i].mean = static_cast<double>(i) + 0.5;
  }
  gains[3].mean = NAN;
  const ArmsAccuracy a = accuracy_of_arms(arms, gains, [](const TrialArm&) { return true; });
  EXPECT_EQ(a.arms, 3U);
  EXPECT_DOUBLE_EQ(a.observed, 1);
  EXPECT_DOUBLE_EQ(a.absolute_error, 0.5);
  EXPECT_NEAR(a.error_of_mean, 2.0 / 3, 1e-12);
  EXPECT_NEAR(a.correlation, 1, 1e-12);
}

TEST(HeldOut, IsAboutATrialInThree) {
  int kept = 0;
  for (int i = 0; i < 300; ++i) kept += held_out("trial" + std::to_string(i)) ? 1 : 0;
  EXPECT_GT(kept, 60);
  EXPECT_LT(kept, 140);
}

}  // namespace
}  // namespace relimb
