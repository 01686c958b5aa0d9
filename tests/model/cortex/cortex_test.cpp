#include "model/cortex/cortex.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "support/property.hpp"

namespace relimb {
namespace {

using testing::holds;
using testing::number_in;

CortexParameters<double> cortex() {
  return {.takeover = 0.8,
          .substrate = 0.2,
          .rewiring_rate = 0.1,
          .map_size = 100,
          .stride_demand = 0.3,
          .arm_magnification = 3,
          .disuse_rate = 0.01,
          .window_late = 0.25,
          .window_days = 30};
}

TEST(Cortex, CapacityIsSparedTractPlusTakeover) {
  const auto p = cortex();
  EXPECT_DOUBLE_EQ(capacity(p, 0.4, 0.0, 0.0), 0.4);  // all lifted, nothing regrown
  EXPECT_DOUBLE_EQ(capacity(p, 0.4, 0.5, 0.0), 0.2);  // half silent
  EXPECT_DOUBLE_EQ(capacity(p, 0.4, 0.0, 1.0), 0.4 + 0.8 * 0.6 * 0.16 / 0.2);
  EXPECT_DOUBLE_EQ(capacity(p, 1.0, 0.0, 1.0), 1);  // nothing lost, nothing to regain
  EXPECT_DOUBLE_EQ(capacity(p, 0.0, 0.0, 1.0), 0);  // no fibre left, no takeover
}

TEST(Cortex, CapacityIsAShareAndRisesWithMapAndLift) {
  EXPECT_TRUE(holds("capacity", 1000, [] {
    auto p = cortex();
    p.takeover = *number_in(0, 1);
    p.substrate = *number_in(0.01, 1);
    const double integrity = *number_in(0, 1);
    const double silent = *number_in(0, 1);
    const double map = *number_in(0, 1);
    const double a = capacity(p, integrity, silent, map);
    RC_ASSERT(a >= 0 && a <= 1);
    RC_ASSERT(capacity(p, integrity, silent, map + (1 - map) / 2) >= a);
    RC_ASSERT(capacity(p, integrity, silent / 2, map) >= a);
  }));
}

TEST(Cortex, LiftIsExponential) {
  EXPECT_DOUBLE_EQ(lift(0.6, 20.0), -0.03);
  EXPECT_DOUBLE_EQ(lift(0.0, 20.0), 0);
}

// Overload takes of what is silent yet: what it took does not come back, what had come back stays.
TEST(Cortex, WhatOverloadTakesDoesNotLift) {
  EXPECT_DOUBLE_EQ(lose(0.6, 0.5), 0.3);
  EXPECT_EQ(lose(0.6, 0.0), 0);
  EXPECT_EQ(lose(0.0, 0.5), 0);
  double silent = 0.8;
  double lost = 0;
  for (int day = 0; day < 2000; ++day) {
    const double harm = day >= 10 && day < 24 ? 0.05 : 0;
    const double yet = silent - lost;
    silent += lift(yet, 20.0);
    lost += lose(yet, harm);
  }
  // Ten days lift 1 - .95^10 of it; from then on a twentieth lifts a day beside a twentieth lost.
  const double left = 0.8 * std::pow(0.95, 10);
  EXPECT_NEAR(lost, left * (1 - std::pow(0.9, 14)) / 2, 1e-12);
  EXPECT_NEAR(silent, lost, 1e-12);
}

TEST(Cortex, WindowFallsFromOneToItsRest) {
  const auto p = cortex();
  EXPECT_DOUBLE_EQ(plasticity_window(p, 0), 1);
  EXPECT_NEAR(plasticity_window(p, 30), 0.25 + 0.75 / std::exp(1.0), 1e-15);
  EXPECT_NEAR(plasticity_window(p, 1e4), 0.25, 1e-15);
}

TEST(Cortex, UseRewiresAndDisuseUndoes) {
  const auto p = cortex();
  // As many uses as the map is large hold half of it.
  EXPECT_DOUBLE_EQ(rewire(p, 1.0, 100.0, 100.0, 0.0), 0.05);
  EXPECT_DOUBLE_EQ(rewire(p, 0.5, 100.0, 100.0, 0.0), 0.025);
  EXPECT_DOUBLE_EQ(rewire(p, 1.0, 100.0, 100.0, 0.5), 0);
  EXPECT_DOUBLE_EQ(rewire(p, 1.0, 0.0, 100.0, 0.5), -0.005);
  EXPECT_LT(rewire(p, 1.0, 100.0, 100.0, 1.0), 0);  // a full map only loses
  // A larger map asks for more use.
  EXPECT_GT(rewire(p, 1.0, 80.0, 100.0, 0.3), rewire(p, 1.0, 80.0, 300.0, 0.3));
}

TEST(Cortex, WhatIsWonIsLostMoreSlowly) {
  // A course of therapy: four weeks of practice, then everyday use as before.
  const auto p = cortex();
  ASSERT_LT(p.disuse_rate, p.rewiring_rate);
  constexpr double before = 20.0 / 120.0;  // held by everyday use of 20
  double map = before;
  for (int day = 0; day < 28; ++day) map += rewire(p, 1.0, 200.0, 100.0, map);
  const double won = map - before;
  EXPECT_GT(won, 0.4);
  for (int day = 0; day < 28; ++day) map += rewire(p, 1.0, 20.0, 100.0, map);
  EXPECT_GT(map - before, 0.7 * won);
  for (int day = 0; day < 2000; ++day) map += rewire(p, 1.0, 20.0, 100.0, map);
  EXPECT_NEAR(map, before, 1e-6);
}

TEST(Cortex, SwitchedOffTheArmsMapIsTheLegs) {
  auto p = cortex();
  without_cortical_map(p);
  EXPECT_EQ(p.arm_magnification, 1);
}

}  // namespace
}  // namespace relimb
