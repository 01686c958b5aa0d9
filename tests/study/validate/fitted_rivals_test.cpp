#include "study/validate/fitted_rivals.hpp"

#include <cmath>
#include <cstdint>

#include <gtest/gtest.h>

#include "base/normal.hpp"
#include "base/statistics.hpp"

namespace relimb {
namespace {

constexpr ScoreMixedModel made{{10, 8}, {100, -12, 9}, 3};

/// Patients of the mixed model, seen on these days.
std::vector<std::vector<ArmScore>> people_of(const ScoreMixedModel& model, std::size_t persons,
                                             const std::vector<int>& days) {
  const auto& [a, b, c] = model.covariance;
  const double first = std::sqrt(a);
  const double second = std::sqrt(c - b * b / a);
  std::vector<std::vector<ArmScore>> people(persons);
  for (std::size_t i = 0; i < persons; ++i) {
    const auto normal = [&](std::uint32_t k) {
      return normal_quantile(uniform(random_words(philox_key(7, Purpose::study), {i, k, 0})[0]));
    };
    const double u0 = first * normal(0);
    const double u1 = b / first * normal(0) + second * normal(1);
    for (std::uint32_t v = 0; v < days.size(); ++v) {
      const double week = std::log1p(days[v] / 7.0);
      people[i].push_back({days[v], model.mean[0] + u0 + (model.mean[1] + u1) * week +
                                        model.residual_sd * normal(2 + v)});
    }
  }
  return people;
}

TEST(FittedRivals, MixedModelFindsWhatPeopleWereMadeFrom) {
  const auto found = fit_mixed_model(people_of(made, 800, {7, 21, 60, 120, 240, 400}));
  EXPECT_NEAR(found.mean[0], made.mean[0], 1.0);
  EXPECT_NEAR(found.mean[1], made.mean[1], 0.4);
  EXPECT_NEAR(found.covariance[0], made.covariance[0], 15);
  EXPECT_NEAR(found.covariance[1], made.covariance[1], 4);
  EXPECT_NEAR(found.covariance[2], made.covariance[2], 1.5);
  EXPECT_NEAR(found.residual_sd, made.residual_sd, 0.15);
}

TEST(FittedRivals, MixedModelForetellsByTheConditionalNormal) {
  // Two scores and a third as one normal: the third given the two, by the covariances written out.
  const std::vector<ArmScore> given{{7, 12}, {30, 25}};
  const auto l = [](int day) { return std::log1p(day / 7.0); };
  const auto& [a, b, c] = made.covariance;
  const auto cov = [&, a = a, b = b, c = c](int s, int t) {
    return a + b * (l(s) + l(t)) + c * l(s) * l(t);
  };
  const double noise = made.residual_sd * made.residual_sd;
  const double s11 = cov(7, 7) + noise, s12 = cov(7, 30), s22 = cov(30, 30) + noise;
  const double k1 = cov(7, 182), k2 = cov(30, 182);
  const double det = s11 * s22 - s12 * s12;
  const double w1 = (k1 * s22 - k2 * s12) / det, w2 = (k2 * s11 - k1 * s12) / det;
  const auto mean = [&](int day) { return made.mean[0] + made.mean[1] * l(day); };
  const NormalScore told = foretold(made, given, 182);
  EXPECT_NEAR(told.centre, mean(182) + w1 * (12 - mean(7)) + w2 * (25 - mean(30)), 1e-9);
  EXPECT_NEAR(told.sd * told.sd, cov(182, 182) + noise - w1 * k1 - w2 * k2, 1e-8);
}

TEST(FittedRivals, RegressionFindsItsOwnCoefficients) {
  const ScoreRegression from{{5, 0.8, 1, 4, -0.05}, 0};
  std::vector<std::vector<ArmScore>> people;
  for (int i = 0; i < 30; ++i) {
    const int day = 5 + 3 * i;
    const std::vector<ArmScore> first{{day, 2.0 * (i % 23)}};
    people.push_back({first[0], {day + 60 + i, foretold(from, first, day + 60 + i).centre}});
  }
  const ScoreRegression found = fit_regression(people);
  for (std::size_t k = 0; k < 5; ++k)
    EXPECT_NEAR(found.coefficients[k], from.coefficients[k], 1e-6);
  EXPECT_NEAR(found.residual_sd, 0, 1e-6);
}

TEST(FittedRivals, NobodyIsForetoldByAFitOnThemselves) {
  auto people = people_of(made, 40, {7, 60, 200});
  const auto before = fit_rivals(people);
  ASSERT_EQ(before.size(), rival_folds);
  people[3].back().fma_ue += 20;
  const auto after = fit_rivals(people);
  for (std::size_t fold = 0; fold < rival_folds; ++fold) {
    const bool same = before[fold].mixed_model.mean == after[fold].mixed_model.mean &&
                      before[fold].regression.coefficients == after[fold].regression.coefficients;
    EXPECT_EQ(same, fold == 3) << fold;
  }
}

TEST(FittedRivals, AreLeftOutWithFewPatients) {
  EXPECT_TRUE(fit_rivals(people_of(made, fewest_for_rivals - 1, {7, 90})).empty());
  EXPECT_TRUE(fit_rivals(people_of(made, 40, {7, 50})).empty());
}

}  // namespace
}  // namespace relimb
