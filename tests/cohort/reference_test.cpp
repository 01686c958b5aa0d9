// The batch, in float, is held to the plain path, in double: every person, scale and day.
#include "cohort/reference.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "base/normal.hpp"
#include "cohort/herd.hpp"
#include "support/people.hpp"

namespace relimb {
namespace {

using testing::every_day;
using testing::laws;

// Share of a scale's range. Measured on 2000 persons of the population over a year of usual care
// with noise: 1.5e-6 at most (FAC); steps a day 5e-7.
constexpr double bound = 1e-5;

void expect_batch_near_reference(std::uint64_t seed, std::uint64_t first, std::size_t persons,
                                 const Calendar<double>& calendar) {
  const auto days = every_day(static_cast<int>(calendar.size()) - 1);
  const auto people = prepared(laws().population);
  const Course course = course_of(laws().law, laws().population, calendar, seed);
  Herd herd(course, first, persons);
  const ScoreTable table = herd.live(course, days.back(), days);
  std::array<double, scale_count> worst{};
  for (std::size_t p = 0; p < persons; ++p) {
    const auto person = person_of(people, reference_latents(seed, first + p));
    const auto exact = live_reference(laws().law, person, calendar, seed, first + p, days);
    for (std::size_t day = 0; day < days.size(); ++day) {
      for (const Scale scale : all_scales()) {
        const double off = std::abs(table.of(day, scale)[p] - exact.scores[day][index(scale)]);
        worst[index(scale)] = std::max(worst[index(scale)], off / testing::range_of(scale));
      }
    }
  }
  for (const Scale scale : all_scales()) EXPECT_LE(worst[index(scale)], bound) << name(scale);
}

TEST(Reference, BatchWithinABoundOverAYearWithNoise) {
  expect_batch_near_reference(20, 0, 200, testing::usual_care(365));
  expect_batch_near_reference(7, std::uint64_t{3} << 32, 100,
                              calendar_of(laws().care, {},
                                          {{5, 20, "task_practice", 20},
                                           {15, 90, "forced_use", 40},
                                           {60, 365, "gait_training", 5},
                                           {30, 200, "spasticity_care", 3}},
                                          365));
}
TEST(ReferenceLong, BatchWithinABoundOverAYearWithNoise) {
  expect_batch_near_reference(21, 0, 5000, testing::usual_care(365));
}

// The same for people more extreme than are drawn, from the same latents.
TEST(Reference, BatchWithinABoundForAnyPersonAndCare) {
  EXPECT_TRUE(testing::holds("sixteen persons, any care, noise", 200, [] {
    const auto calendar = testing::any_calendar(90);
    std::vector<float> latents(latent_count * 16);
    for (float& z : latents) z = static_cast<float>(*testing::number_around_zero(3));
    std::vector<std::uint32_t> numbers(16);
    for (std::size_t p = 0; p < 16; ++p) numbers[p] = static_cast<std::uint32_t>(p);
    const Course course = course_of(laws().law, laws().population, calendar, 20);
    Herd herd(latents, numbers);
    const ScoreTable table = herd.live(course, 90, {0, 30, 60, 90});
    for (std::size_t p = 0; p < 16; ++p) {
      const auto person = testing::person_of_the_laws(herd.latents_of(p));
      const auto exact = live_reference(laws().law, person, calendar, 20, p, {0, 30, 60, 90});
      for (std::size_t record = 0; record < 4; ++record) {
        for (const Scale scale : all_scales()) {
          const double off =
              std::abs(table.of(record, scale)[p] - exact.scores[record][index(scale)]);
          RC_ASSERT(off <= 1e-4 * testing::range_of(scale));
        }
      }
    }
  }));
}

TEST(Reference, LatentsAreTheBatchsInDouble) {
  const Course course = course_of(laws().law, laws().population, testing::usual_care(1), 20);
  const std::uint64_t first = (std::uint64_t{2} << 32) + 11;
  const Herd herd(course, first, 500);
  double worst = 0;
  for (std::size_t p = 0; p < 500; ++p) {
    const auto exact = reference_latents(20, first + p);
    const auto batch = herd.latents_of(p);
    for (std::size_t f = 0; f < latent_count; ++f) {
      worst = std::max(worst, std::abs(exact[f] - batch[f]));
    }
  }
  EXPECT_LE(worst, 1e-5);
}

// Substeps of a day take draws of their own: part k of a day reads draw k.
TEST(Reference, SubstepsTakeTheirOwnDraws) {
  const auto person = testing::person_of_the_laws(reference_latents(20, 4));
  const auto calendar = testing::usual_care(1);
  const auto& noise = laws().law.noise;
  constexpr int parts = 4;
  const auto run = live_reference(laws().law, person, calendar, 20, 4, {1}, true, parts);
  double mood = 0;
  const PhiloxKey key = philox_key(20, Purpose::day_noise);
  for (std::uint32_t part = 0; part < parts; ++part) {
    const auto normals = random_normals(key, {4, 0, part});
    mood += -mood / noise.mood_days / parts +
            std::sqrt(2 / noise.mood_days) * normals[2] * std::sqrt(1.0 / parts);
  }
  EXPECT_NEAR(run.last.mood, mood, 1e-12);
}

TEST(Reference, RecordsTheDaysAskedFor) {
  const auto person = testing::person_of_the_laws(reference_latents(20, 4));
  const auto calendar = testing::usual_care(30);
  const auto all = live_reference(laws().law, person, calendar, 20, 4, every_day(30));
  const auto some = live_reference(laws().law, person, calendar, 20, 4, {0, 7, 7, 30});
  ASSERT_EQ(some.scores.size(), 4U);
  EXPECT_EQ(some.scores[0], all.scores[0]);
  EXPECT_EQ(some.scores[1], all.scores[7]);
  EXPECT_EQ(some.scores[2], all.scores[7]);
  EXPECT_EQ(some.scores[3], all.scores[30]);
  EXPECT_THROW(live_reference(laws().law, person, calendar, 20, 4, {}), Defect);
  EXPECT_THROW(live_reference(laws().law, person, calendar, 20, 4, {31}), Defect);
  EXPECT_THROW(live_reference(laws().law, person, calendar, 20, 4, {3}, true, 0), Defect);
}

}  // namespace
}  // namespace relimb
