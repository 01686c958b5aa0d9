// The value of a measurement: never less than nothing but for chance, most where it sees the outcome.
#include "study/explain/next_measurement.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/scales/measure.hpp"
#include "study/forecast/likelihood.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

using testing::laws;

constexpr std::size_t twins = 400;

struct Setting {
  Herd herd;
  SplitScores scores;
};

/// People of the population on day 10 and on `ahead`.
Setting people(int ahead) {
  const Course course = course_of(laws().law, laws().population, testing::usual_care(ahead), 5);
  Herd herd(course, 0, twins);
  SplitScores scores = live_split(herd, {&course, 1}, 10, {10, ahead}, 5, 1);
  return {std::move(herd), std::move(scores)};
}

const NextMeasurement& named(const std::vector<NextMeasurement>& all, const std::string& name) {
  const auto at = std::ranges::find(all, name, &NextMeasurement::name);
  EXPECT_NE(at, all.end()) << name;
  return *at;
}

TEST(NextMeasurement, NarrowsByWhatItTells) {
  const Setting at = people(84);
  const auto all =
      next_measurements(laws(), MeasuredPerson{}, at.herd, at.scores, {.draws = 64, .threads = 2});
  EXPECT_EQ(all.size(), scale_count + 3);
  for (const NextMeasurement& one : all) {
    for (const Narrowing& narrowing : one.narrowing) {
      EXPECT_GT(narrowing.sd_after, 0);
      EXPECT_GE(narrowing.share(), 0) << one.name;
      EXPECT_LT(narrowing.share(), 1);
    }
  }
  EXPECT_TRUE(std::ranges::is_sorted(all, std::ranges::greater{}, &NextMeasurement::mean_share));
  // An arm test tells more of the arm than of walking, and the other way round.
  EXPECT_GT(named(all, "fma_ue").narrowing[0].share(), named(all, "fac").narrowing[0].share());
  EXPECT_GT(named(all, "fac").narrowing[2].share(),
            named(all, "finger_extension").narrowing[2].share());
  EXPECT_GT(named(all, "fma_ue").narrowing[1].share(), 0.2);
  // Grip is of the arm, and tells less of it than the test of its movement.
  const auto& grip = named(all, "grip_percent");
  EXPECT_GT(grip.narrowing[1].share(), 0.02);
  EXPECT_GT(grip.narrowing[0].share(), grip.narrowing[2].share());
  EXPECT_LT(grip.narrowing[1].share(), named(all, "fma_ue").narrowing[1].share());
}

TEST(NextMeasurement, WhatIsKnownIsNotAskedForAgain) {
  const Setting at = people(84);
  MeasuredPerson person;
  person.visits = {{10, Scale::arat, 20}, {10, Scale::grip_percent, 30}, {3, Scale::safe, 4}};
  person.mep = true;
  person.nihss = 9;
  const auto all =
      next_measurements(laws(), person, at.herd, at.scores, {.draws = 4, .threads = 1});
  const auto asked = [&](const char* name) {
    return std::ranges::find(all, name, &NextMeasurement::name) != all.end();
  };
  EXPECT_FALSE(asked("arat"));
  EXPECT_FALSE(asked("grip_percent"));
  EXPECT_FALSE(asked("mep"));
  EXPECT_FALSE(asked("nihss"));
  EXPECT_TRUE(asked("safe"));  // of an earlier day: today's is news
  EXPECT_TRUE(asked("cst_load"));
}

// A test of a score taken on the very day it is forecast for: with Gaussian scores the variance would
// fall to 1 / (1 / var + 1 / error^2); an ARAT far from normal comes near.
TEST(NextMeasurement, OfTheOutcomeItselfIsTheKnownFormula) {
  Setting at = people(11);
  const auto all =
      next_measurements(laws(), MeasuredPerson{}, at.herd, at.scores, {.draws = 200, .threads = 2});
  const Narrowing& speed = named(all, "gait_speed_m_per_s").narrowing[2];
  const ScaleInfo& scale = laws().scales[index(Scale::gait_speed_m_per_s)];
  const double error = std::hypot(scale.sem, model_discrepancy(scale));
  const double before = speed.sd_now * speed.sd_now - error * error;
  const double after = speed.sd_after * speed.sd_after - error * error;
  const double gaussian = 1 / (1 / before + 1 / (error * error));
  EXPECT_LT(after, before);
  EXPECT_NEAR(std::sqrt(after), std::sqrt(gaussian), 0.25 * std::sqrt(gaussian));
}

}  // namespace
}  // namespace relimb
