#include "lab/reach/motor_cortex.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "lab/reach/circle.hpp"
#include "support/property.hpp"

namespace relimb {
namespace {

using testing::holds;
using testing::number_in;
using testing::whole_in;

constexpr PhiloxKey key{1, 2};

double miss(double target, const ArmMovement& movement) {
  return short_way(target - movement.direction);
}

TEST(LabReachMotorCortex, NormalsByTableHaveTheMomentsOfNormals) {
  const GaussTable gauss;
  double mean = 0;
  double square = 0;
  double fourth = 0;
  for (std::uint32_t i = 0; i < GaussTable::size; ++i) {
    const double z = gauss.low(i);
    EXPECT_EQ(z, gauss.high(i << 16));
    mean += z / GaussTable::size;
    square += z * z / GaussTable::size;
    fourth += z * z * z * z / GaussTable::size;
  }
  EXPECT_NEAR(mean, 0, 1e-12);
  EXPECT_NEAR(square, 1, 1e-12);
  EXPECT_NEAR(fourth, 3, 0.03);
  EXPECT_NEAR(gauss.low(3993), 1.959964, 0.003);  // the 97.5 % quantile
}

// Analytic: the population vector of evenly spread cosine tuning points at the target, and its
// length is a quarter of the cells (sum of cos^2 over the half circle that is active).
TEST(LabReachMotorCortex, EvenPopulationPointsAtTheTarget) {
  EXPECT_TRUE(holds("unbiased", 200, [] {
    const int cells = *whole_in(60, 600);
    const double target = *number_in(0, whole_turn * 0.999);
    const ArmMovement movement = expected_movement(even_cortex(cells), cells, target);
    RC_ASSERT(std::abs(miss(target, movement)) < 0.003);
    RC_ASSERT(std::abs(movement.drive - 1) < 0.003);
  }));
}

TEST(LabReachMotorCortex, NoiseScattersWithoutBias) {
  const ReachCortexSettings p;
  const GaussTable gauss;
  MotorCortex cortex = even_cortex(p.cells);
  const double target = 1;
  const int reaches = 2000;
  double sum = 0;
  double squares = 0;
  for (int i = 0; i < reaches; ++i) {
    const double error =
        miss(target, move(p, gauss, key, {0, static_cast<std::uint32_t>(i), 0}, target, cortex));
    sum += error;
    squares += error * error;
  }
  // Across the target only sin counts: var = noise^2 sum cos^2 sin^2 / (cells / 4)^2, and the sum
  // over the active half is cells / 16.
  const double sd = p.signal_noise * std::sqrt(p.cells / 16.0) / (p.cells / 4.0);
  EXPECT_NEAR(std::sqrt(squares / reaches), sd, 0.05 * sd);
  EXPECT_NEAR(sum / reaches, 0, 4 * sd / std::sqrt(reaches));
}

TEST(LabReachMotorCortex, LesionRemovesTheShareWithinTheSpan) {
  for (const double share : {0.0, 0.3, 0.7, 1.0}) {
    MotorCortex cortex = even_cortex(400);
    remove_cells({share, 0, half_turn / 2}, key, 3, cortex);
    EXPECT_EQ(cortex.cells(), 400 - static_cast<std::size_t>(std::lround(100 * share)));
    for (std::size_t i = 0; i < cortex.cells() && share == 1; ++i) {
      EXPECT_GE(cortex.preferred[i], half_turn / 2);
    }
  }
}

TEST(LabReachMotorCortex, LostCellsPullTheReachAway) {
  MotorCortex cortex = even_cortex(500);
  remove_cells({1, 0, half_turn / 2}, key, 0, cortex);
  EXPECT_GT(std::abs(miss(0.2, expected_movement(cortex, 500, 0.2))), 0.3);
  EXPECT_NEAR(miss(4, expected_movement(cortex, 500, 4.0)), 0, 0.01);
  EXPECT_LT(expected_movement(cortex, 500, half_turn / 4).drive, 0.6);
}

TEST(LabReachMotorCortex, PracticeOfOneTargetBringsItsErrorDown) {
  const ReachCortexSettings p;
  const GaussTable gauss;
  MotorCortex cortex = even_cortex(p.cells);
  remove_cells({1, 0, half_turn / 2}, key, 0, cortex);
  const double target = 0.4;
  const double before = std::abs(miss(target, expected_movement(cortex, p.cells, target)));
  double last = before;
  for (std::uint32_t i = 0; i < 300; ++i) {
    const ArmMovement movement = move(p, gauss, key, {0, i, 0}, target, cortex);
    learn_movement(p, target, miss(target, movement), cortex);
  }
  last = std::abs(miss(target, expected_movement(cortex, p.cells, target)));
  EXPECT_LT(last, before / 4);
}

TEST(LabReachMotorCortex, CosineAndSineStayThoseOfThePreference) {
  const ReachCortexSettings p;
  const GaussTable gauss;
  MotorCortex cortex = even_cortex(64);
  for (std::uint32_t i = 0; i < 3000; ++i) {
    const double target =
        on_circle(2.39996 * i - whole_turn * std::floor(2.39996 * i / whole_turn));
    const ArmMovement movement = move(p, gauss, key, {0, i, 0}, target, cortex);
    learn_movement(p, target, miss(target, movement), cortex);
  }
  for (std::size_t i = 0; i < cortex.cells(); ++i) {
    EXPECT_NEAR(cortex.cosine[i], std::cos(cortex.preferred[i]), 1e-10);
    EXPECT_NEAR(cortex.sine[i], std::sin(cortex.preferred[i]), 1e-10);
    EXPECT_TRUE(cortex.preferred[i] >= 0 && cortex.preferred[i] < whole_turn);
  }
}

TEST(LabReachMotorCortex, WithoutACellThereIsNoMovement) {
  MotorCortex cortex = even_cortex(100);
  remove_cells({1, 0, whole_turn}, key, 0, cortex);
  EXPECT_EQ(cortex.cells(), 0U);
  EXPECT_TRUE(std::isnan(expected_movement(cortex, 100, 1).direction));
}

}  // namespace
}  // namespace relimb
