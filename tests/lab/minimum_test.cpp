// The search finds the bottom of a valley, stops at the wall of its box, and passes errors on.
#include "lab/minimum.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace relimb {
namespace {

double banana(const std::vector<double>& x) {
  const double a = 1 - x[0];
  const double b = x[1] - x[0] * x[0];
  return a * a + 100 * b * b;
}

TEST(LabMinimum, FindsTheBottomOfAValley) {
  const Minimum found = minimum_of(banana, {{-1.2, 1}, {-5, -5}, {5, 5}}, 0.5, 1e-8, 5000);
  EXPECT_NEAR(found.at[0], 1, 1e-4);
  EXPECT_NEAR(found.at[1], 1, 1e-4);
  EXPECT_DOUBLE_EQ(found.value, banana(found.at));
}

TEST(LabMinimum, StopsAtTheWall) {
  // Within x <= 0.5 the least is on the wall, at y = x^2.
  const Minimum found = minimum_of(banana, {{-1.2, 1}, {-5, -5}, {0.5, 5}}, 0.5, 1e-8, 5000);
  EXPECT_NEAR(found.at[0], 0.5, 1e-6);
  EXPECT_NEAR(found.at[1], 0.25, 1e-4);
  EXPECT_NEAR(found.value, 0.25, 1e-6);
}

TEST(LabMinimum, SpendsNoMoreThanItMay) {
  int calls = 0;
  const auto counted = [&](const std::vector<double>& x) {
    ++calls;
    return banana(x);
  };
  minimum_of(counted, {{-1.2, 1}, {-5, -5}, {5, 5}}, 0.5, 0, 40);
  EXPECT_LE(calls, 41);
}

TEST(LabMinimum, PassesErrorsOn) {
  const auto broken = [](const std::vector<double>&) -> double { throw std::out_of_range("gone"); };
  EXPECT_THROW(minimum_of(broken, {{0}, {-1}, {1}}, 0.1, 1e-6, 10), std::out_of_range);
}

}  // namespace
}  // namespace relimb
