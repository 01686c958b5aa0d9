#include "base/density.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/statistics.hpp"

namespace relimb {
namespace {

double area_under(const std::vector<double>& density) {
  double sum = -0.5 * (density.front() + density.back());
  for (const double d : density) sum += d;
  return sum / static_cast<double>(density.size() - 1);
}

TEST(Density, AllMassStaysWithinWhereverTheValuesLie) {
  EXPECT_NEAR(area_under(density_within(std::vector<double>{0.3, 0.5, 0.52, 0.7}, 2001)), 1, 1e-3);
  EXPECT_NEAR(area_under(density_within(std::vector<double>{0, 0, 0.01, 0.99, 1, 1}, 2001)), 1,
              1e-3);
}

TEST(Density, AHeapAtAnEndStandsAtThatEnd) {
  std::vector<double> values(60, 1.0);
  for (int i = 0; i < 40; ++i) values.push_back(0.3 + 0.01 * i);
  const std::vector<double> density = density_within(values, 101);
  EXPECT_EQ(std::ranges::max_element(density), density.end() - 1);
}

// Evenly spread values have the density 1, up to their ends: nothing is lost there.
TEST(Density, OfEvenValuesIsOne) {
  std::vector<double> values;
  for (int i = 0; i < 400; ++i) values.push_back((i + 0.5) / 400);
  for (const double d : density_within(values, 21)) EXPECT_NEAR(d, 1, 0.01);
}

// One kernel by hand: two values, the middle between them two widths away from both.
TEST(Density, IsTheSumOfItsKernels) {
  const std::vector<double> values{0.4, 0.6};
  const double sd = standard_deviation(values);
  const double width = 0.9 * std::min(sd, 0.1 / 1.34) / std::pow(2, 0.2);
  const std::vector<double> density = density_within(values, 3);
  EXPECT_NEAR(density[1], normal_pdf(0.1 / width) / width, 1e-9);
}

}  // namespace
}  // namespace relimb
