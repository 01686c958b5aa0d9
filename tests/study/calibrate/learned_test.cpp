// What a calibration learned, on posteriors small enough to count by hand.
#include "study/calibrate/learned.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace relimb {
namespace {

ParameterInfo free_info(const std::string& name, double value, double lower, double upper) {
  return {name, value, "unit", lower, upper, "calibrated", "arm", ""};
}

/// Three parameters, five laws; bounds 0..10, 1..100 (a log scale) and 0..1.
Posterior five_laws() {
  Posterior posterior;
  posterior.parameters = {
      {free_info("a", 5, 0, 10)}, {free_info("b", 10, 1, 100)}, {free_info("c", 0.99, 0, 1)}};
  posterior.mode = {4, 10, 1};
  posterior.members.resize(3, 5);
  posterior.members << 0.3, 0.35, 0.4, 0.45, 0.5,  //
      0.7, 0.6, 0.5, 0.4, 0.3,                     //
      0.1, 1.0, 0.3, 1.0, 0.5;
  return posterior;
}

TEST(Posterior, PriorIsANormalCutToTheBox) {
  for (const double centre : {0.0, 0.2, 0.5, 0.97}) {
    const PriorDensity prior(centre, 0.5);
    double area = 0, mean = 0, square = 0;
    constexpr int cells = 4000;
    for (int i = 0; i < cells; ++i) {
      const double x = (i + 0.5) / cells;
      const double density = prior(x) / cells;
      area += density, mean += x * density, square += x * x * density;
    }
    EXPECT_NEAR(area, 1, 1e-6);
    EXPECT_NEAR(prior.standard_deviation(), std::sqrt(square - mean * mean), 1e-6);
    EXPECT_NEAR(prior(0.4) / prior(0.9),
                std::exp(2 * (std::pow(0.9 - centre, 2) - std::pow(0.4 - centre, 2))), 1e-9);
    EXPECT_EQ(prior(-0.01), 0);
    EXPECT_EQ(prior(1.01), 0);
  }
}

TEST(Posterior, ValuesAreInNaturalUnits) {
  const auto values = learned_values(five_laws(), 0.5);
  ASSERT_EQ(values.size(), 3U);
  EXPECT_EQ(values[0].before, 5);
  EXPECT_EQ(values[0].mode, 4);
  EXPECT_NEAR(values[0].lower, 3.1, 1e-9);  // .05 of five: a fifth of the way to the second
  EXPECT_NEAR(values[0].upper, 4.9, 1e-9);
  EXPECT_NEAR(values[1].lower, std::pow(100, 0.32), 1e-9);
  EXPECT_NEAR(values[1].place, 0.5, 1e-12);
  const double sd = std::sqrt(0.025 / 4);
  EXPECT_NEAR(values[0].learned, 1 - sd / PriorDensity(0.5, 0.5).standard_deviation(), 1e-12);
}

TEST(Posterior, SaysWhatIsAtAWallAndWhatIsLoose) {
  const auto values = learned_values(five_laws(), 0.5);
  EXPECT_EQ(wall_of(values[0]), Wall::none);
  EXPECT_EQ(wall_of(values[2]), Wall::upper);
  EXPECT_TRUE(pinned_down(values[0]));
  EXPECT_FALSE(pinned_down(values[2]));
}

TEST(Posterior, TradeOffsComeStrongestFirst) {
  const auto pairs = trade_offs(five_laws());
  ASSERT_EQ(pairs.size(), 3U);
  EXPECT_EQ(pairs[0].one, "a");
  EXPECT_EQ(pairs[0].other, "b");
  EXPECT_NEAR(pairs[0].correlation, -1, 1e-12);
  EXPECT_GE(std::abs(pairs[1].correlation), std::abs(pairs[2].correlation));
  EXPECT_EQ(trade_offs(five_laws(), 1).size(), 1U);
}

}  // namespace
}  // namespace relimb
