// The law as others compute it: the plain path and the batch against stored answers of numpy, scipy
// and R's deSolve, whose implementations were written from the equations (tests/cross). Needs none
// of them. All states have a range or a standard deviation of about 1, so that differences of
// states are shares of the range. Fails when the law drifts from what the others know of it.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "cohort/herd.hpp"
#include "cohort/reference.hpp"
#include "support/cross_case.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

using testing::AnsweredState;
using testing::cross_case;
using testing::cross_last_day;

ReferenceRun quiet_run(std::size_t person, int day, int steps_per_day) {
  return live_reference(cross_case().law, cross_case().people[person], cross_case().care, 1, 0,
                        {day}, false, steps_per_day);
}

/// Reported as a property, from where tests/cross/compare takes it into its table.
void report_figure(const std::string& what, double figure) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.2g", figure);
  ::testing::Test::RecordProperty(what, text.data());
}

// Float constants in the double path (0.1F of a decade, limits of shares) differ from decimal ones
// by 1.5e-8 of themselves: that is all that may differ here.
TEST(Cross, PeopleOfLatentsAreNumpys) {
  const auto population = prepared(cross_case().population);
  double worst = 0;
  for (std::size_t p = 0; p < cross_case().people.size(); ++p) {
    const Person<double> ours = person_of(population, cross_case().latents[p]);
    const auto* const a = reinterpret_cast<const double*>(&ours);
    const auto* const b = reinterpret_cast<const double*>(&cross_case().people[p]);
    for (std::size_t f = 0; f < sizeof ours / sizeof(double); ++f) {
      EXPECT_NEAR(a[f], b[f], 1e-7 * std::max(1.0, std::abs(b[f]))) << "field " << f << " of " << p;
      worst = std::max(worst, std::abs(a[f] - b[f]) / std::max(1.0, std::abs(b[f])));
    }
  }
  report_figure("people", worst);
}

TEST(Cross, StepsOfADayAreNumpys) {
  double worst = 0;
  const auto answers = testing::answered_states("euler.csv");
  ASSERT_EQ(answers.size(), 10 * cross_case().people.size());
  for (const AnsweredState& theirs : answers) {
    const State<double> ours = quiet_run(theirs.person, theirs.day, 1).last;
    for (std::size_t i = 0; i < state_size; ++i) {
      EXPECT_NEAR(numbers(ours)[i], theirs.state[i], 1e-9)
          << "state " << i << " of person " << theirs.person << " on day " << theirs.day;
      worst = std::max(worst, std::abs(numbers(ours)[i] - theirs.state[i]));
    }
  }
  report_figure("euler", worst);
}

TEST(Cross, ScoresAreNumpys) {
  double worst = 0;
  const auto answers =
      testing::numbers_of_file(testing::cross_file("answers/scores.csv"),
                               testing::joined({"person"}, testing::score_columns()));
  ASSERT_EQ(answers.size(), cross_case().people.size());
  for (const auto& theirs : answers) {
    const auto person = static_cast<std::size_t>(theirs[0]);
    const Scores<double> ours = quiet_run(person, cross_last_day, 1).scores[0];
    for (const Scale scale : all_scales()) {
      const double off =
          std::abs(ours[index(scale)] - theirs[1 + index(scale)]) / testing::range_of(scale);
      EXPECT_LE(off, 1e-8) << name(scale) << " of person " << person;
      worst = std::max(worst, off);
    }
  }
  report_figure("scores", worst);
}

/// The same in single precision, by the batch: people from their latents, no noise.
TEST(Cross, BatchLivesNumpysSteps) {
  const std::size_t persons = cross_case().people.size();
  Course course = course_of(cross_case().law, cross_case().population, cross_case().care, 1);
  course.noisy = false;
  std::vector<float> latents(latent_count * persons);
  for (std::size_t f = 0; f < latent_count; ++f) {
    for (std::size_t p = 0; p < persons; ++p) {
      latents[f * persons + p] = static_cast<float>(cross_case().latents[p][f]);
    }
  }
  Herd herd(latents, std::vector<std::uint32_t>(persons));
  double worst = 0;
  int seen = 0;
  for (const AnsweredState& theirs : testing::answered_states("euler.csv")) {
    if (theirs.day != cross_last_day) continue;
    ++seen;
    if (herd.day() < cross_last_day) herd.live(course, cross_last_day, {});
    for (std::size_t i = 0; i < state_size; ++i) {
      EXPECT_NEAR(herd.state(i)[theirs.person], theirs.state[i], 1e-5) << "state " << i;
      worst = std::max(worst, std::abs(herd.state(i)[theirs.person] - theirs.state[i]));
    }
  }
  EXPECT_EQ(seen, static_cast<int>(persons));
  report_figure("batch", worst);
}

/// Mean absolute difference of states from deSolve's, and the worst after extrapolation.
struct Distance {
  double mean = 0;
  double extrapolated = 0;
};
Distance from_desolve(const std::vector<AnsweredState>& exact, int parts) {
  Distance d;
  for (const AnsweredState& theirs : exact) {
    const State<double> coarse = quiet_run(theirs.person, theirs.day, parts).last;
    const State<double> fine = quiet_run(theirs.person, theirs.day, 2 * parts).last;
    for (std::size_t i = 0; i < state_size; ++i) {
      const double one = numbers(coarse)[i];
      const double two = numbers(fine)[i];
      d.mean += std::abs(one - theirs.state[i]) / static_cast<double>(exact.size() * state_size);
      d.extrapolated = std::max(d.extrapolated, std::abs(2 * two - one - theirs.state[i]));
    }
  }
  return d;
}

/// deSolve's states of every `every`th person on the last day.
std::vector<AnsweredState> desolves_last(std::size_t every) {
  std::vector<AnsweredState> some;
  for (const AnsweredState& one : testing::answered_states("continuous.csv")) {
    if (one.day == cross_last_day && one.person % every == 0) some.push_back(one);
  }
  return some;
}

TEST(Cross, HalvedStepsTendToDeSolvesSolutionAtFirstOrder) {
  const auto exact = desolves_last(1);
  ASSERT_EQ(exact.size(), cross_case().people.size());
  const double at_8 = from_desolve(exact, 8).mean;
  const double at_16 = from_desolve(exact, 16).mean;
  EXPECT_NEAR(std::log2(at_8 / at_16), 1, 0.05);
  report_figure("step_of_a_day", from_desolve(exact, 1).mean);
  report_figure("order", std::log2(at_8 / at_16));
}
TEST(Cross, ExtrapolatedStepsAreDeSolvesSolution) {
  EXPECT_LE(from_desolve(desolves_last(5), 512).extrapolated, 1e-6);
}
TEST(CrossLong, ExtrapolatedStepsAreDeSolvesSolution) {
  const double worst = from_desolve(desolves_last(1), 1024).extrapolated;
  EXPECT_LE(worst, 1e-6);
  report_figure("continuous", worst);
}

/// Mean and standard deviation of a score, with their standard errors.
struct LivesMoments {
  double mean;
  double mean_error;
  double sd;
  double sd_error;
};

/// Lives in groups of equal size: mean of all, deviation about the mean of the group.
/// Two passes over the lives, as in tests/cross/solve.py over sums of powers.
LivesMoments moments_of(const std::vector<std::vector<double>>& groups) {
  const auto count = static_cast<double>(groups[0].size());
  const auto size = static_cast<double>(groups.size());
  double mean = 0;
  double variance = 0;
  double of_variance = 0;
  for (const auto& group : groups) {
    double sum = 0;
    for (const double x : group) sum += x;
    const double middle = sum / count;
    double second = 0;
    double fourth = 0;
    for (const double x : group) {
      const double square = (x - middle) * (x - middle);
      second += square / count;
      fourth += square * square / count;
    }
    mean += middle / size;
    variance += second / size;
    of_variance += (fourth - second * second) / count;
  }
  const double sd = std::sqrt(variance);
  return {mean, std::sqrt(variance / (count * size)), sd, std::sqrt(of_variance) / size / (2 * sd)};
}

using Groups = std::array<std::vector<std::vector<double>>, scale_count>;

/// Scores on the last day of `lives` noisy lives of each person of the case.
Groups given_lives(std::size_t lives) {
  const Course course = course_of(cross_case().law, cross_case().population, cross_case().care, 2);
  Groups groups;
  for (std::size_t p = 0; p < cross_case().people.size(); ++p) {
    std::vector<float> latents;
    for (const double z : cross_case().latents[p]) {
      latents.insert(latents.end(), lives, static_cast<float>(z));
    }
    std::vector<std::uint32_t> numbers(lives);
    for (std::size_t i = 0; i < lives; ++i) {
      numbers[i] = static_cast<std::uint32_t>(p * lives + i);
    }
    Herd herd(latents, numbers);
    const ScoreTable table = herd.live(course, cross_last_day, {cross_last_day}, 0);
    for (const Scale scale : all_scales()) {
      const auto of = table.of(0, scale);
      groups[index(scale)].emplace_back(of.begin(), of.end());
    }
  }
  return groups;
}

/// The same of people drawn from the population, one life each.
Groups drawn_lives(std::size_t lives) {
  const Course course = course_of(cross_case().law, cross_case().population, cross_case().care, 2);
  Herd herd(course, 0, lives);
  const ScoreTable table = herd.live(course, cross_last_day, {cross_last_day}, 0);
  Groups groups;
  for (const Scale scale : all_scales()) {
    const auto of = table.of(0, scale);
    groups[index(scale)].emplace_back(of.begin(), of.end());
  }
  return groups;
}

/// Within 3 standard errors of both together, and the batch's rounding (2e-6 of the range).
void expect_numpys_moments(const std::string& people, const Groups& groups) {
  CsvReader rows(testing::cross_file("answers/moments.csv"),
                 {"people", "scale", "lives", "mean", "mean_error", "sd", "sd_error"});
  const auto read = [&](std::size_t column) { return rows.number(column, -1e9, 1e9); };
  double worst = 0;
  std::size_t seen = 0;
  while (rows.next()) {
    if (rows.text(0) != people) continue;
    ++seen;
    const auto scale = scale_named(rows.text(1));
    ASSERT_TRUE(scale.has_value());
    const LivesMoments ours = moments_of(groups[index(*scale)]);
    const double rounding = 2e-6 * testing::range_of(*scale);
    const double mean_error = std::hypot(ours.mean_error, read(4));
    const double sd_error = std::hypot(ours.sd_error, read(6));
    EXPECT_NEAR(ours.mean, read(3), 3 * mean_error + rounding) << people << " " << rows.text(1);
    EXPECT_NEAR(ours.sd, read(5), 3 * sd_error + rounding) << people << " " << rows.text(1);
    for (const double off : {std::max(0.0, std::abs(ours.mean - read(3)) - rounding) / mean_error,
                             std::max(0.0, std::abs(ours.sd - read(5)) - rounding) / sd_error}) {
      worst = std::max(worst, off);
    }
  }
  EXPECT_EQ(seen, scale_count);
  report_figure(people + "_standard_errors", worst);
}

/// Fewer where the build is slow, as with sanitizers.
std::size_t lives_of_a_quick_test() {
  return std::getenv("RELIMB_FEWER_CASES") == nullptr ? 1U << 17 : 1U << 13;
}

TEST(Cross, MomentsWithNoiseAreNumpys) {
  expect_numpys_moments("given", given_lives(lives_of_a_quick_test() / cross_case().people.size()));
  expect_numpys_moments("drawn", drawn_lives(lives_of_a_quick_test()));
}
TEST(CrossLong, MomentsWithNoiseOfAMillionLivesAreNumpys) {
  expect_numpys_moments("given", given_lives((1U << 20) / cross_case().people.size()));
  expect_numpys_moments("drawn", drawn_lives(1U << 20));
}

}  // namespace
}  // namespace relimb
