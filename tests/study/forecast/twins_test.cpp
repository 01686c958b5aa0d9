// Conditioning: resample-move against plain importance sampling, and its bits.
#include "study/forecast/twins.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/statistics.hpp"
#include "study/forecast/crowd.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

MeasuredPerson person_with(std::vector<Visit> visits) {
  MeasuredPerson person;
  person.id = "test";
  person.visits = std::move(visits);
  return person;
}

Course usual_course(int last_day) {
  const Laws& laws = testing::laws();
  return course_of(laws.law, laws.population,
                   calendar_of(laws.care, *laws.care.plan("usual_care"), {}, last_day), 7);
}

struct Moments {
  double mean;
  double sd;
};

/// Weighted moments of a score on `day` of conditioned twins.
Moments moments(Twins twins, std::span<const Course> courses, int day, Scale scale) {
  const ScoreTable table = twins.herd.live(courses, day, {day});
  const auto column = table.of(0, scale);
  double mean = 0;
  double square = 0;
  for (std::size_t i = 0; i < column.size(); ++i) {
    mean += twins.weights[i] * column[i];
    square += twins.weights[i] * column[i] * column[i];
  }
  return {mean, std::sqrt(std::max(0.0, square - mean * mean))};
}

const std::vector<Visit> two_visits{{3, Scale::fma_ue, 18}, {10, Scale::fma_ue, 27}};

TEST(Twins, WithoutVisitsAreTheCohort) {
  const Laws& laws = testing::laws();
  const Course course = usual_course(84);
  const PersonLikelihood likelihood(laws, person_with({}), 0);
  const Twins twins = condition(laws, {&course, 1}, likelihood, -1, {.twins = 2000, .threads = 1});
  EXPECT_EQ(twins.rounds, 0);
  EXPECT_NEAR(twins.effective, 2000, 1e-6);
  const Herd herd(course, 0, 2000);
  for (std::size_t i = 0; i < 2000; ++i) {
    EXPECT_EQ(twins.herd.latents_of(i), herd.latents_of(i));
  }
}

TEST(Twins, MovesAgreeWithImportanceSampling) {
  const Laws& laws = testing::laws();
  const Course course = usual_course(84);
  const PersonLikelihood likelihood(laws, person_with(two_visits), 10);
  // Many weighted twins, never moved, stand for the exact posterior.
  const Twins exact =
      condition(laws, {&course, 1}, likelihood, -1, {.twins = 200000, .threads = 0, .enough = 0});
  ASSERT_EQ(exact.rounds, 0);
  ASSERT_GT(exact.effective, 2000);
  const Twins moved =
      condition(laws, {&course, 1}, likelihood, -1, {.twins = 8000, .threads = 0, .enough = 1});
  ASSERT_GT(moved.rounds, 0);
  for (const Scale scale : {Scale::fma_ue, Scale::arat, Scale::fma_le, Scale::use_ratio}) {
    const Moments want = moments(exact, {&course, 1}, 84, scale);
    const Moments got = moments(moved, {&course, 1}, 84, scale);
    // Four standard errors of both runs.
    const double slack =
        4 * want.sd *
        std::hypot(1 / std::sqrt(exact.effective), 1 / std::sqrt(moved.effective / 2));
    EXPECT_NEAR(got.mean, want.mean, slack) << name(scale);
    EXPECT_NEAR(got.sd, want.sd, 0.1 * want.sd) << name(scale);
  }
}

// Where weights alone would leave a twin or two: a visit a week for half a year.
TEST(Twins, MovesOfManyVisitsAgreeWithALongRun) {
  const Laws& laws = testing::laws();
  const Course course = usual_course(182);
  std::vector<Visit> visits;
  for (int week = 1; week <= 26; ++week) {
    visits.push_back({7 * week, Scale::fma_ue, std::round(44 - 31 * std::exp(-week / 6.0))});
  }
  const PersonLikelihood likelihood(laws, person_with(visits), 182);
  const Twins exact = condition(laws, {&course, 1}, likelihood, -1,
                                {.twins = 1000, .moves_each = 60, .most_sweeps = 200});
  const Twins moved = condition(laws, {&course, 1}, likelihood, -1, {.twins = 8000});
  ASSERT_GT(moved.rounds, 3);
  for (const int day : {7, 182}) {
    for (const Scale scale : {Scale::fma_ue, Scale::arat, Scale::gait_speed_m_per_s}) {
      const Moments want = moments(exact, {&course, 1}, day, scale);
      const Moments got = moments(moved, {&course, 1}, day, scale);
      EXPECT_NEAR(got.mean, want.mean, 0.3 * want.sd) << name(scale) << " on day " << day;
      EXPECT_NEAR(got.sd, want.sd, 0.25 * want.sd) << name(scale) << " on day " << day;
    }
  }
}

// The law itself is learned from the person: two laws, one of which foretells more than came.
TEST(Twins, AreSharedOutAmongLawsByTheEvidence) {
  Laws two = testing::laws();
  two.draws = {{two.law, two.population}};
  for (auto& stratum : two.draws[0].population.strata) stratum.reversible += 4.5;
  const auto calendar = calendar_of(two.care, *two.care.plan("usual_care"), {}, 84);
  const std::vector<Course> courses = courses_of(laws_among(two, 8000), calendar, 7);
  ASSERT_EQ(courses.size(), 2U);
  const PersonLikelihood likelihood(
      two, person_with({{3, Scale::fma_ue, 18}, {28, Scale::fma_ue, 24}, {56, Scale::fma_ue, 27}}),
      56);
  const Twins exact =
      condition(two, courses, likelihood, -1, {.twins = 400000, .threads = 0, .enough = 0});
  ASSERT_EQ(exact.rounds, 0);
  ASSERT_GT(exact.effective, 1000);
  const double wanted = exact.weight_of_laws()[0];
  EXPECT_GT(wanted, 0.6);
  EXPECT_LT(wanted, 0.98);
  const Twins moved =
      condition(two, courses, likelihood, -1, {.twins = 8000, .threads = 0, .enough = 1});
  ASSERT_GT(moved.rounds, 0);
  EXPECT_NEAR(moved.weight_of_laws()[0], wanted, 0.06);
  EXPECT_NEAR(static_cast<double>(moved.herd.parts().persons(0)) / 8000, wanted, 0.06);
  for (const Scale scale : {Scale::fma_ue, Scale::arat}) {
    const Moments want = moments(exact, courses, 84, scale);
    const Moments got = moments(moved, courses, 84, scale);
    EXPECT_NEAR(got.mean, want.mean, 0.15 * want.sd) << name(scale);
    EXPECT_NEAR(got.sd, want.sd, 0.15 * want.sd) << name(scale);
  }
}

// Where laws do not differ, neither do their shares at the end of a long ladder.
TEST(Twins, AreSharedOutEvenlyAmongEqualLaws) {
  Laws equal = testing::laws();
  equal.draws.assign(15, {equal.law, equal.population});
  const std::vector<Course> courses =
      courses_of(laws_among(equal, 8000), testing::usual_care(182), 7);
  ASSERT_EQ(courses.size(), 16U);
  std::vector<Visit> visits;
  for (int week = 1; week <= 26; ++week) {
    visits.push_back({7 * week, Scale::fma_ue, std::round(44 - 31 * std::exp(-week / 6.0))});
  }
  const PersonLikelihood likelihood(equal, person_with(visits), 182);
  const Twins one = condition(equal, {courses.data(), 1}, likelihood, -1, {.twins = 8000});
  const Twins sixteen = condition(equal, courses, likelihood, -1, {.twins = 8000});
  ASSERT_GT(sixteen.rounds, 3);
  double square = 0;
  for (const double share : sixteen.weight_of_laws()) square += std::pow(16 * share - 1, 2) / 16;
  EXPECT_LT(std::sqrt(square), 0.8);  // 128 scouts a law: the evidence has a noise of its own
  for (const Scale scale : {Scale::fma_ue, Scale::arat, Scale::gait_speed_m_per_s}) {
    const Moments want = moments(one, {courses.data(), 1}, 182, scale);
    const Moments got = moments(sixteen, courses, 182, scale);
    EXPECT_NEAR(got.mean, want.mean, 0.3 * want.sd) << name(scale);
    EXPECT_NEAR(got.sd, want.sd, 0.25 * want.sd) << name(scale);
  }
}

// Who is lived no further is who would not have come to it; the others' likelihood is as it is.
TEST(Twins, EarlyRejectionRejectsNobodyElse) {
  const Laws& laws = testing::laws();
  const Course course = usual_course(182);
  MeasuredPerson person = person_with({{120, Scale::arat, 30},
                                       {3, Scale::fma_ue, 18},
                                       {182, Scale::fma_ue, 44},
                                       {60, Scale::fma_ue, 38},
                                       {60, Scale::gait_speed_m_per_s, 0.7}});
  person.nihss = 9;
  for (const int last_day : {182, 90, 3, 0}) {
    const PersonLikelihood likelihood(laws, person, last_day);
    const Herd twins(course, 0, 300);
    const auto whole = score(course, likelihood, 0, twins);
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const std::vector<double> none(whole.size(), -infinity);
    EXPECT_EQ(score_above(none, course, likelihood, 0, twins), whole);
    const std::vector<double> more_than_all(whole.size(), infinity);
    EXPECT_EQ(score_above(more_than_all, course, likelihood, 0, twins), none);
    std::vector<double> least(whole.rbegin(), whole.rend());  // somebody else's
    std::vector<double> expected = whole;
    for (std::size_t i = 0; i < whole.size(); ++i) {
      if (whole[i] < least[i]) expected[i] = -infinity;
    }
    EXPECT_EQ(std::ranges::count(expected, -infinity), 150) << last_day;
    EXPECT_EQ(score_above(least, course, likelihood, 0, twins), expected) << last_day;
  }
}

// MEP, lesion load and severity are weighed with the population of the part's own law.
TEST(Twins, AttributesAreThoseOfThePartsLaw) {
  Laws two = testing::laws();
  two.draws = {{two.law, two.population}};
  two.draws[0].population.nihss_spread *= 3;
  two.draws[0].population.cst_load_sem *= 3;
  MeasuredPerson person = person_with({{7, Scale::fma_ue, 12}});
  person.nihss = 14;
  person.mep = false;
  person.cst_load = 0.7;
  const auto calendar = testing::usual_care(7);
  const std::vector<Course> courses = courses_of(first_laws(two, 2), calendar, 7);
  Herd herd(courses[0], 0, HerdParts::even(640, 2));
  const ScoreTable scores = herd.live(courses, 7, {7});
  const auto both = PersonLikelihood(two, person, 7)(herd, scores);
  for (std::size_t k = 0; k < 2; ++k) {
    Laws own = two;
    own.population = first_laws(two, 2)[k].population;
    own.draws.clear();
    Herd alone(courses[0], 0, 640);
    const ScoreTable same = alone.live(courses[k], 7, {7});
    const auto expected = PersonLikelihood(own, person, 7)(alone, same);
    EXPECT_EQ(PersonLikelihood(two, person, 7)(alone, same, k), expected);
    for (std::size_t i = herd.parts().begin(k); i < herd.parts().end(k); ++i) {
      ASSERT_EQ(both[i], expected[i]);
    }
  }
}

TEST(Twins, SameBitsOnAnyNumberOfThreads) {
  const Laws& laws = testing::laws();
  const std::vector<Course> courses =
      courses_of(laws_among(laws, 1000), testing::usual_care(30), 7);
  ASSERT_GT(courses.size(), 1U);
  const PersonLikelihood likelihood(laws, person_with(two_visits), 10);
  const Twins one = condition(laws, courses, likelihood, 60, {.twins = 1000, .threads = 1});
  for (const unsigned threads : {2U, 3U, 8U}) {
    const Twins many =
        condition(laws, courses, likelihood, 60, {.twins = 1000, .threads = threads});
    EXPECT_EQ(many.weights, one.weights);
    EXPECT_EQ(many.rounds, one.rounds);
    for (std::size_t i = 0; i < 1000; ++i) {
      ASSERT_EQ(many.herd.latents_of(i), one.herd.latents_of(i));
    }
  }
}

TEST(Twins, HaveThePersonsAge) {
  const Laws& laws = testing::laws();
  const Course course = usual_course(30);
  const PersonLikelihood likelihood(laws, person_with(two_visits), 10);
  const Twins twins = condition(laws, {&course, 1}, likelihood, 81, {.twins = 500, .threads = 1});
  for (std::size_t i = 0; i < 500; ++i) {
    EXPECT_NEAR(age_of(laws.population, twins.herd.latents_of(i)), 81, 1e-3);
  }
}

TEST(Twins, AMissingVisitChangesNothingAndAnAddedOneSharpens) {
  const Laws& laws = testing::laws();
  const Course course = usual_course(84);
  const auto spread = [&](const std::vector<Visit>& visits) {
    const PersonLikelihood likelihood(laws, person_with(visits), 28);
    return moments(condition(laws, {&course, 1}, likelihood, -1, {.twins = 6000}), {&course, 1}, 84,
                   Scale::fma_ue)
        .sd;
  };
  const double none = spread({});
  const double one = spread({{3, Scale::fma_ue, 18}});
  const double three =
      spread({{3, Scale::fma_ue, 18}, {10, Scale::fma_ue, 27}, {28, Scale::fma_ue, 36}});
  EXPECT_LT(one, none);
  EXPECT_LT(three, one);
}

// Grip and CAHAI are one more look at the arm each: they move what becomes of the arm, less sharply
// than FMA-UE does.
void expect_heeded(Scale scale, double low, double middle, double high) {
  const Laws& laws = testing::laws();
  const Course course = usual_course(84);
  const auto arm = [&](const std::vector<Visit>& visits) {
    const PersonLikelihood likelihood(laws, person_with(visits), 10);
    return moments(condition(laws, {&course, 1}, likelihood, -1, {.twins = 3000}), {&course, 1}, 84,
                   Scale::arat);
  };
  const Moments unknown = arm({});
  const Moments weak = arm({{10, scale, low}});
  const Moments half = arm({{10, scale, middle}});
  const Moments strong = arm({{10, scale, high}});
  EXPECT_LT(weak.mean + 5, half.mean);
  EXPECT_LT(half.mean, strong.mean);
  EXPECT_LT(weak.mean, unknown.mean);
  EXPECT_GT(strong.mean, unknown.mean);
  EXPECT_LT(half.sd, unknown.sd);
  const Moments moved = arm({{10, Scale::fma_ue, 41}});  // grip of 49, CAHAI of 48
  EXPECT_LT(moved.sd, half.sd);
}
TEST(Twins, HeedGripStrength) { expect_heeded(Scale::grip_percent, 5, 50, 95); }
TEST(Twins, HeedCahai) { expect_heeded(Scale::cahai, 14, 48, 88); }

TEST(Twins, StopWhenTheWatcherSaysSo) {
  const Laws& laws = testing::laws();
  const Course course = usual_course(30);
  const PersonLikelihood likelihood(laws, person_with(two_visits), 10);
  EXPECT_THROW(
      condition(laws, {&course, 1}, likelihood, -1, {.twins = 2000}, [](double) { return false; }),
      Cancelled);
}

}  // namespace
}  // namespace relimb
