// The PIT of coarse scores against hand-worked spans, right forecasts, and wrong ones.
#include "study/validate/pit.hpp"

#include <cmath>
#include <numeric>
#include <random>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/error.hpp"
#include "base/statistics.hpp"
#include "support/property.hpp"

namespace relimb {
namespace {

/// N(mean, sd) rounded to whole points and limited to 0..66.
std::vector<double> rounded_normal(double mean, double sd) {
  std::vector<double> at_most;
  for (int points = 0; points < 66; ++points) {
    at_most.push_back(normal_cdf((points + 0.5 - mean) / sd));
  }
  at_most.push_back(1);
  return at_most;
}

ForecastCase case_of(std::vector<double> at_most, double observed) {
  ForecastCase one{Phase::to_day_30, Horizon::last_visit, 1, observed, {}};
  one.at_most = std::move(at_most);
  return one;
}

TEST(Pit, AScoreCountsOverItsSpan) {
  const std::vector<double> at_most{0.25, 0.45, 0.45, 1.0};
  const PitCounts floor = pit_shares(at_most, 0);  // 0 to .25
  EXPECT_NEAR(floor[0], 0.4, 1e-12);
  EXPECT_NEAR(floor[1], 0.4, 1e-12);
  EXPECT_NEAR(floor[2], 0.2, 1e-12);
  EXPECT_EQ(floor[3], 0);
  EXPECT_NEAR(pit_shares(at_most, 1)[2], 0.25, 1e-12);        // .25 to .45
  EXPECT_EQ(pit_shares(at_most, 2)[4], 1);                    // thought impossible: at .45
  EXPECT_NEAR(pit_shares(at_most, 3)[9], 0.1 / 0.55, 1e-12);  // the ceiling: .45 to 1
  EXPECT_NEAR(pit_shares(at_most, 0.5)[0], 0.2, 1e-12);       // half of it is the 0
  EXPECT_NEAR(mid_pit(at_most, 1), 0.35, 1e-12);
  EXPECT_NEAR(mid_pit(at_most, 0.5), (0.125 + 0.35) / 2, 1e-12);
  EXPECT_THROW(pit_shares(at_most, 4), Defect);
}

TEST(Pit, ImpossibleScoresFallAtTheEnds) {
  const std::vector<double> at_most{0.0, 0.5, 1.0, 1.0};
  EXPECT_EQ(pit_shares(at_most, 0)[0], 1);
  EXPECT_EQ(pit_shares(at_most, 3)[9], 1);
}

TEST(Pit, ARightForecastIsFlatHoweverCoarse) {
  // Over all scores, weighted by their chance: exactly a tenth in each bin.
  EXPECT_TRUE(testing::holds("flat", 100, [] {
    std::vector<double> at_most{0};
    const int scores = *testing::whole_in(1, 40);
    for (int i = 0; i < scores; ++i) at_most.push_back(at_most.back() + *testing::number_in(0, 1));
    const double total = at_most.back() + 0.01;
    for (double& chance : at_most) chance /= total;
    at_most.push_back(1);
    PitCounts mean{};
    for (std::size_t score = 0; score < at_most.size(); ++score) {
      const double chance = at_most[score] - (score == 0 ? 0 : at_most[score - 1]);
      const PitCounts shares = pit_shares(at_most, static_cast<double>(score));
      RC_ASSERT(std::abs(std::accumulate(shares.begin(), shares.end(), 0.0) - 1) < 1e-9);
      for (std::size_t bin = 0; bin < pit_bins; ++bin) mean[bin] += chance * shares[bin];
    }
    for (const double share : mean) RC_ASSERT(std::abs(share - 1.0 / pit_bins) < 1e-9);
  }));
}

/// Scores drawn from N(mean_i, 6), limited; forecasts are N(mean_i + bias, sd).
PitHistogram drawn(int n, unsigned seed, double bias, double sd) {
  std::mt19937_64 engine(seed);
  const auto uniform = [&] { return (static_cast<double>(engine() >> 11) + 0.5) * 0x1p-53; };
  std::vector<ForecastCase> cases;
  for (int i = 0; i < n; ++i) {
    const double mean = 66 * uniform();
    const double score = std::round(mean + 6 * normal_quantile(uniform()));
    cases.push_back(case_of(rounded_normal(mean + bias, sd), std::clamp(score, 0.0, 66.0)));
  }
  return pit_histogram(cases);
}

TEST(Pit, WhatIsDueIsWhatRightForecastsShow) {
  const int times = 40;
  double uneven = 0, due = 0;
  int unlikely = 0;
  for (unsigned seed = 1; seed <= times; ++seed) {
    const PitHistogram h = drawn(50, seed, 0, 6);
    EXPECT_NEAR(std::accumulate(h.counts.begin(), h.counts.end(), 0.0), 50, 1e-9);
    uneven += h.unevenness / times;
    due += h.due / times;
    unlikely += h.chance < 0.05 ? 1 : 0;
  }
  EXPECT_LT(due, 9);                                      // coarse scores spread over bins
  EXPECT_NEAR(uneven, due, 4 * std::sqrt(18.0 / times));  // sd of chi-square with 9 degrees: 4.2
  EXPECT_LE(unlikely, 8);                                 // 2 expected; more than 8 once in 3000
}

TEST(Pit, NarrowWideAndBiasedShowTheirShape) {
  const PitHistogram narrow = drawn(300, 7, 0, 3);
  EXPECT_GT(narrow.counts[0] + narrow.counts[9], 2 * 2 * 30);
  EXPECT_LT(narrow.chance, 0.01);
  const PitHistogram wide = drawn(300, 7, 0, 15);
  EXPECT_LT(wide.counts[0] + wide.counts[9], 0.5 * 2 * 30);
  EXPECT_GT(wide.counts[4] + wide.counts[5], 1.5 * 2 * 30);
  const PitHistogram high = drawn(300, 7, 6, 6);
  EXPECT_GT(high.counts[0], 2 * high.counts[9]);
  EXPECT_LT(high.chance, 0.01);
}

TEST(Pit, GroupsByPhaseAndSeverity) {
  ScaleInfo scale{};
  scale.label = "FMA-UE";
  scale.minimum = 0;
  scale.maximum = 66;
  scale.thresholds = {{20, "", ""}, {48, "", ""}};
  std::vector<ForecastCase> cases;
  for (const double first : {3.0, 19.5, 20.0, 47.0}) {
    cases.push_back(case_of(rounded_normal(30, 6), 30));
    cases.back().first_score = first;
  }
  cases.push_back(cases[0]);
  cases.back().horizon = Horizon::weeks_12;  // not counted
  const auto rows = pit_table("x", cases, scale);
  ASSERT_EQ(rows.size(), 4u);
  EXPECT_EQ(rows[0].group, "all");
  EXPECT_EQ(rows[0].histogram.n, 4u);
  EXPECT_EQ(rows[1].group, "<= 30 d");
  EXPECT_EQ(rows[2].group, "FMA-UE 0-19");
  EXPECT_EQ(rows[2].histogram.n, 2u);
  EXPECT_EQ(rows[3].group, "FMA-UE 20-47");
  EXPECT_EQ(rows[3].histogram.n, 2u);
}

}  // namespace
}  // namespace relimb
