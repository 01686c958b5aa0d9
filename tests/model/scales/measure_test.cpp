// The measurement model: what is written down is a score of the scale, with the chances that
// log_likelihood says.
#include "model/scales/measure.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "base/statistics.hpp"
#include "support/people.hpp"

namespace relimb {
namespace {

using testing::holds;
using testing::laws;
using testing::number_around_zero;
using testing::number_in;

const ScaleInfo& info(Scale scale) { return laws().scales[index(scale)]; }
bool is_ashworth(Scale scale) { return scale == Scale::mas_arm || scale == Scale::mas_leg; }

/// The scores there are; empty for continuous scales.
std::vector<double> grid(Scale scale) {
  if (is_ashworth(scale)) return {0, 1, 1.5, 2, 3, 4};
  std::vector<double> scores;
  if (info(scale).step == 0) return scores;
  const auto count =
      std::lround((info(scale).maximum - info(scale).minimum) / info(scale).step) + 1;
  for (long i = 0; i < count; ++i) {
    scores.push_back(info(scale).minimum + info(scale).step * static_cast<double>(i));
  }
  return scores;
}

std::vector<Scale> scales_of_steps(std::size_t most_scores) {
  std::vector<Scale> some;
  for (const Scale scale : all_scales()) {
    const std::size_t n = grid(scale).size();
    if (n > 0 && n <= most_scores) some.push_back(scale);
  }
  return some;
}

TEST(Measure, WrittenScoresAreScoresOfTheScale) {
  EXPECT_TRUE(holds("any true score, any error", 3000, [] {
    const Scale scale = *rc::gen::elementOf(all_scales());
    const double range = testing::range_of(scale);
    const double truth =
        *number_in(info(scale).minimum - 0.1 * range, info(scale).maximum + 0.1 * range);
    const double written = written_score(info(scale), truth, *number_around_zero(6));
    RC_ASSERT(written >= info(scale).minimum && written <= info(scale).maximum);
    if (info(scale).step == 0) return;
    const auto scores = grid(scale);
    RC_ASSERT(std::ranges::any_of(scores,
                                  [&](double score) { return std::abs(score - written) < 1e-9; }));
  }));
}

TEST(Measure, WithoutErrorTheNearestScoreIsWritten) {
  EXPECT_EQ(written_score(info(Scale::fma_ue), 31.4, 0), 31);
  EXPECT_EQ(written_score(info(Scale::fma_ue), 31.6, 0), 32);
  EXPECT_EQ(written_score(info(Scale::mas_arm), 0.4, 0), 0);
  EXPECT_EQ(written_score(info(Scale::mas_arm), 0.6, 0), 1);
  EXPECT_EQ(written_score(info(Scale::mas_arm), 1.3, 0), 1.5);
  EXPECT_EQ(written_score(info(Scale::mas_arm), 2.4, 0), 2);  // 2.5 is not given by raters
  EXPECT_EQ(written_score(info(Scale::mas_arm), 2.6, 0), 3);
  EXPECT_EQ(written_score(info(Scale::gait_speed_m_per_s), 0.613, 0), 0.613);
}

TEST(Measure, WithAnErrorOfItsOwnItIsTheSameAllAlongTheScale) {
  EXPECT_EQ(written_with_error(info(Scale::fma_ue), 31.4, 4), 35);
  EXPECT_EQ(written_with_error(info(Scale::fma_ue), 60.2, 4), 64);
  EXPECT_EQ(written_with_error(info(Scale::fma_ue), 1, -4), 0);
}

TEST(Measure, ErrorIsTheSemInMidRangeAndHalfAtTheEnds) {
  for (const Scale scale : all_scales()) {
    const ScaleInfo& s = info(scale);
    const double middle = (s.minimum + s.maximum) / 2;
    EXPECT_NEAR(measurement_error(s, middle), s.sem, 1e-12) << name(scale);
    const double at_ends = s.step == 0 ? s.sem : s.sem / 2;
    EXPECT_NEAR(measurement_error(s, s.minimum), at_ends, 1e-12) << name(scale);
    EXPECT_NEAR(measurement_error(s, s.maximum), at_ends, 1e-12) << name(scale);
    EXPECT_NEAR(measurement_error(s, s.maximum + 5), at_ends, 1e-12) << name(scale);
  }
}

// Draws of z: their spread is 1, as SEM is one; as often below each z as the mixture says; odd.
TEST(Measure, ErrorsHaveTheSpreadOfTheSem) {
  constexpr int draws = 100'000;
  double squares = 0;
  double below_one = 0;
  for (int i = 0; i < draws; ++i) {
    const double normal = normal_quantile((i + 0.5) / draws);
    const double z = error_at(normal);
    EXPECT_NEAR(error_at(-normal), -z, 1e-9);
    squares += z * z / draws;
    below_one += z < 1 ? 1.0 / draws : 0;
  }
  EXPECT_NEAR(squares, 1, 2e-3);
  double due = 0;
  for (const ErrorPart& part : error_parts) due += part.share * normal_cdf(1 / part.spread);
  EXPECT_NEAR(below_one, due, 1e-4);
}

TEST(Measure, ChancesOfAllScoresSumToOne) {
  EXPECT_TRUE(holds("any true score and discrepancy", 1000, [] {
    const Scale scale = *rc::gen::elementOf(scales_of_steps(100));
    if (is_ashworth(scale)) return;  // holds back the slips to grades that are not given
    const double truth = *number_in(info(scale).minimum, info(scale).maximum);
    const double discrepancy = *number_in(0, 0.2) * testing::range_of(scale);
    double sum = 0;
    for (const double score : grid(scale)) {
      sum += std::exp(log_likelihood(info(scale), truth, score, discrepancy));
    }
    RC_ASSERT(std::abs(sum - 1) < 1e-12);
  }));
}

// What is written of a true score comes as often as the likelihood says, slips aside.
TEST(Measure, LikelihoodIsTheChanceOfWhatIsWritten) {
  constexpr int draws = 20'001;
  constexpr double slip_share = 0.01;
  for (const Scale scale : scales_of_steps(100)) {
    const auto scores = grid(scale);
    const double range = testing::range_of(scale);
    for (const double place : {0.0, 0.03, 0.31, 0.5, 0.77, 1.0}) {
      const double truth = info(scale).minimum + place * range;
      std::vector<double> share(scores.size());
      for (int i = 0; i < draws; ++i) {
        const double written =
            written_score(info(scale), truth, normal_quantile((i + 0.5) / draws));
        const auto at = std::ranges::min_element(
            scores, {}, [&](double score) { return std::abs(score - written); });
        share[static_cast<std::size_t>(at - scores.begin())] += 1.0 / draws;
      }
      const double slip = slip_share / (range / info(scale).step + 1);
      for (std::size_t i = 0; i < scores.size(); ++i) {
        const double chance = std::exp(log_likelihood(info(scale), truth, scores[i]));
        EXPECT_NEAR((chance - slip) / (1 - slip_share), share[i], 2e-4)
            << name(scale) << " true " << truth << " written " << scores[i];
      }
    }
  }
}

TEST(Measure, DensityOfContinuousScalesIntegratesToOne) {
  for (const Scale scale : all_scales()) {
    const ScaleInfo& s = info(scale);
    if (s.step != 0) continue;
    const double truth = s.minimum + 0.5 * (s.maximum - s.minimum);
    constexpr int pieces = 20'000;
    const double piece = (s.maximum - s.minimum) / pieces;
    double sum = 0;
    for (int i = 0; i < pieces; ++i) {
      sum += piece * std::exp(log_likelihood(s, truth, s.minimum + (i + 0.5) * piece));
    }
    // Errors may reach beyond the ends of the scale.
    double inside = 0;
    for (const ErrorPart& part : error_parts) {
      inside += part.share * std::erf((s.maximum - truth) / (part.spread * s.sem) * M_SQRT1_2);
    }
    // As do slips, by half a hundredth of the range to either side.
    EXPECT_NEAR(sum, 0.99 * inside + 0.01 / 1.01, 1e-6) << name(scale);
  }
}

TEST(Measure, NoScoreRulesAPersonOut) {
  for (const Scale scale : all_scales()) {
    const ScaleInfo& s = info(scale);
    for (const double score : {s.minimum, s.maximum}) {
      for (const double truth : {s.minimum, s.maximum}) {
        EXPECT_TRUE(std::isfinite(log_likelihood(s, truth, score))) << name(scale);
      }
    }
  }
}

TEST(Measure, DrawnScoresComeAsTheLikelihoodSays) {
  constexpr int draws = 20'000;
  constexpr double slip_share = 0.01;
  for (const Scale scale : scales_of_steps(100)) {
    if (is_ashworth(scale)) continue;  // slips go to the nearest grade: grades are uneven there
    const auto scores = grid(scale);
    const double truth = info(scale).minimum + 0.31 * testing::range_of(scale);
    const double discrepancy = info(scale).sem;
    std::vector<double> share(scores.size());
    const auto count = [&](double uniform_draw, double normal, double weight) {
      const double drawn = drawn_score(info(scale), truth, discrepancy, normal, uniform_draw);
      const auto at = std::ranges::lower_bound(scores, drawn - 1e-9);
      ASSERT_NEAR(*at, drawn, 1e-9);
      share[static_cast<std::size_t>(at - scores.begin())] += weight;
    };
    for (int i = 0; i < draws; ++i) {
      const double level = (i + 0.5) / draws;
      count(1, normal_quantile(level), (1 - slip_share) / draws);
      count(slip_share * level, 0, slip_share / draws);
    }
    for (std::size_t i = 0; i < scores.size(); ++i) {
      const double chance = std::exp(log_likelihood(info(scale), truth, scores[i], discrepancy));
      EXPECT_NEAR(chance, share[i], 2e-4) << name(scale) << " drawn " << scores[i];
    }
    EXPECT_EQ(drawn_score(info(scale), truth, 0, 0.7, 1), written_score(info(scale), truth, 0.7));
  }
}

// Between the ends a density, at them the chance of all that lies beyond.
TEST(Measure, OfAContinuousScaleAllIsWrittenDownSomewhere) {
  constexpr int cells = 4000;
  for (const Scale scale : all_scales()) {
    const ScaleInfo& s = info(scale);
    if (s.step > 0 || is_ashworth(scale)) continue;
    for (const double share : {0.0, 0.03, 0.5, 1.0}) {
      const double truth = s.minimum + share * testing::range_of(scale);
      const auto chance = [&](double score) {
        return std::exp(log_likelihood(s, truth, score, 0));
      };
      double sum = chance(s.minimum) + chance(s.maximum);
      for (int i = 0; i < cells; ++i) {
        const double score = s.minimum + testing::range_of(scale) * (i + 0.5) / cells;
        sum += chance(score) * testing::range_of(scale) / cells;
      }
      EXPECT_NEAR(sum, 1, 1e-3) << name(scale) << " of " << truth;
      int at_floor = 0;
      constexpr int draws = 20'000;
      for (int i = 0; i < draws; ++i) {
        const double normal = normal_quantile((i + 0.5) / draws);
        if (drawn_score(s, truth, 0, normal, 1) == s.minimum) ++at_floor;
      }
      EXPECT_NEAR(chance(s.minimum), 0.99 * at_floor / draws, 2e-4) << name(scale);
    }
  }
}

TEST(Measure, DiscrepancyForgivesDistance) {
  const ScaleInfo& s = info(Scale::fma_ue);
  EXPECT_GT(log_likelihood(s, 30, 42, 6), log_likelihood(s, 30, 42, 0));
  EXPECT_LT(log_likelihood(s, 30, 30, 6), log_likelihood(s, 30, 30, 0));
}

}  // namespace
}  // namespace relimb
