// Ranks: exact on known lists, uniform where forecasts are right, not where they are not.
#include "study/validate/ranks.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numeric>
#include <vector>

#include "base/normal.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

constexpr std::size_t replicates = 200;
constexpr std::size_t draws = 100;
const PhiloxKey key = philox_key(1, Purpose::study);

double normal(std::size_t replicate, std::uint32_t draw) {
  return random_normals(key, {replicate, draw, 1})[0];
}

/// x ~ N(0, 1) is seen with an error of its size: y = x + e. The posterior is N(y / 2, 1 / 2). A
/// forecaster whose draws are off by `bias` and `narrower` than that, both in posterior sd.
RankSummary ranks_of_forecaster(double bias, double narrower) {
  std::vector<double> ranks;
  const std::vector<double> weights(draws, 1.0 / draws);
  for (std::size_t r = 0; r < replicates; ++r) {
    const double x = normal(r, 0);
    const double seen = x + normal(r, 1);
    std::vector<float> said(draws);
    for (std::uint32_t i = 0; i < draws; ++i) {
      const double off = bias + normal(r, 2 + i) / narrower;
      said[i] = static_cast<float>(seen / 2 + M_SQRT1_2 * off);
    }
    const double u = uniform(random_words(key, {r, 0, 2})[0]);
    ranks.push_back(rank_within(said, weights, static_cast<float>(x), u));
  }
  return rank_summary(ranks);
}

TEST(Ranks, OfTheRightForecasterAreFlat) {
  const RankSummary right = ranks_of_forecaster(0, 1);
  EXPECT_GT(right.chance, 0.01);
  EXPECT_NEAR(right.mean.value, 0.5, 3 * right.mean.standard_error);
  EXPECT_NEAR(right.coverage_50.value, 0.5, 3 * right.coverage_50.standard_error);
  EXPECT_NEAR(right.coverage_90.value, 0.9, 3 * right.coverage_90.standard_error);
}

TEST(Ranks, TellTheWrongForecasters) {
  const RankSummary narrow = ranks_of_forecaster(0, 1.5);
  EXPECT_LT(narrow.chance, 1e-3);
  EXPECT_LT(narrow.coverage_90.value, 0.9 - 3 * narrow.coverage_90.standard_error);
  const RankSummary wide = ranks_of_forecaster(0, 1 / 1.5);
  EXPECT_LT(wide.chance, 1e-3);
  EXPECT_GT(wide.coverage_90.value, 0.9 + 2 * wide.coverage_90.standard_error);
  const RankSummary high = ranks_of_forecaster(0.5, 1);
  EXPECT_LT(high.chance, 1e-3);
  EXPECT_LT(high.mean.value, 0.5 - 3 * high.mean.standard_error);
}

TEST(Ranks, CountWeightsBelowAndAtTheTruth) {
  const std::array<float, 4> said{1, 2, 2, 5};
  const std::array<double, 4> weights{0.25, 0.25, 0.25, 0.25};
  // Four draws: five places of 1/5, of which a truth of 2 takes those next to both draws of 2.
  EXPECT_DOUBLE_EQ(rank_within(said, weights, 2, 0), 1.0 / 5);
  EXPECT_DOUBLE_EQ(rank_within(said, weights, 2, 1), 4.0 / 5);
  EXPECT_DOUBLE_EQ(rank_within(said, weights, 0, 0), 0);
  EXPECT_DOUBLE_EQ(rank_within(said, weights, 6, 1), 1);
  // One draw has all the weight: as if it were the only one.
  const std::array<double, 4> one{0, 0, 0, 1};
  EXPECT_DOUBLE_EQ(rank_within(said, one, 3, 0.5), 0.25);
}

TEST(Ranks, OfMeasuredScoresFillTheSpanOfEachScore) {
  using testing::laws;
  const std::vector<double> weights(2, 0.5);
  for (const Scale scale : {Scale::fma_ue, Scale::gait_speed_m_per_s}) {
    const ScaleInfo& info = laws().scales[index(scale)];
    const auto low = static_cast<float>(info.minimum);
    const std::array<float, 2> said{low, low + static_cast<float>(3 * info.sem)};
    const Predictive predictive(info, said, weights, 0);
    const double step = info.step > 0 ? info.step : (info.maximum - info.minimum) / 64;
    double before = 0;
    for (double score = info.minimum; score <= info.maximum; score += step) {
      const double from = rank_within(predictive, info, score, 0);
      const double to = rank_within(predictive, info, score, 1);
      EXPECT_LE(from, to);
      if (info.step > 0) {
        EXPECT_NEAR(from, before, 1e-12) << score;
      } else if (score > info.minimum && score < info.maximum) {
        EXPECT_NEAR(from, to, 1e-9) << score;
      }
      before = to;
    }
    EXPECT_DOUBLE_EQ(rank_within(predictive, info, info.maximum, 1), 1);
    EXPECT_DOUBLE_EQ(rank_within(predictive, info, info.minimum, 0), 0);
    EXPECT_GT(rank_within(predictive, info, info.minimum, 1), 0.25);
  }
}

TEST(Ranks, ChiSquareIsThatOfTheCounts) {
  std::vector<double> ranks;
  for (int bin = 0; bin < 10; ++bin) {
    for (int i = 0; i < 10; ++i) ranks.push_back(bin / 10.0 + 0.005 * i + 0.001);
  }
  RankSummary flat = rank_summary(ranks);
  EXPECT_DOUBLE_EQ(flat.chi_square, 0);
  EXPECT_DOUBLE_EQ(flat.chance, 1);
  EXPECT_DOUBLE_EQ(flat.coverage_50.value, 0.5);
  EXPECT_DOUBLE_EQ(flat.coverage_90.value, 0.9);
  // Nine go from the first bin to the last. P: Q(9/2, 16.2/2) = .0628207, by the recurrence of the
  // incomplete gamma function from Q(1/2, x) = erfc(sqrt(x)).
  for (int i = 0; i < 9; ++i) ranks[static_cast<std::size_t>(i)] = 0.95;
  const RankSummary uneven = rank_summary(ranks);
  EXPECT_DOUBLE_EQ(uneven.chi_square, (81 + 81) / 10.0);
  EXPECT_NEAR(uneven.chance, 0.0628207, 1e-7);
  EXPECT_EQ(std::accumulate(uneven.counts.begin(), uneven.counts.end(), std::size_t{0}), 100U);
}

}  // namespace
}  // namespace relimb
