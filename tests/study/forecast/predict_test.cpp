// Predictive distributions against closed forms.
#include "study/forecast/predict.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "base/statistics.hpp"
#include "model/scales/measure.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

const ScaleInfo& scale_info(Scale scale) { return testing::laws().scales[index(scale)]; }

TEST(Predict, OneTwinInMidRangeHasItsErrorsAroundItsTrueScore) {
  const ScaleInfo& fma = scale_info(Scale::fma_ue);
  const std::vector<float> truth{33, 33};
  const std::vector<double> weights{0.25, 0.75};
  const Predictive predictive(fma, truth, weights, 1.5);
  const double error = std::hypot(measurement_error(fma, 33), 1.5);
  EXPECT_NEAR(predictive.mean(), 33, 0.02);
  for (std::size_t i = 0; i < quantile_count; ++i) {
    EXPECT_NEAR(predictive.quantile(quantile_level(i)),
                33 + error * error_at(normal_quantile(quantile_level(i))), 0.05)
        << quantile_level(i);
  }
  double above = 0;
  for (const ErrorPart& part : error_parts) above += part.share * normal_cdf(-1 / part.spread);
  EXPECT_NEAR(predictive.chance_at_least(33 + error), above, 2e-3);
}

TEST(Predict, MassBeyondFloorAndCeilingLiesOnThem) {
  const ScaleInfo& fma = scale_info(Scale::fma_ue);
  const std::vector<float> truth{66};
  const std::vector<double> weights{1};
  const Predictive predictive(fma, truth, weights, 0);
  const double error = measurement_error(fma, 66);
  EXPECT_DOUBLE_EQ(predictive.quantile(0.95), 66);
  EXPECT_NEAR(predictive.quantile(0.05), 66 + error * error_at(normal_quantile(0.05)), 0.05);
  // E min(66, 66 + e Z) = 66 - e E|Z| / 2, where a normal's E|Z| is sqrt(2 / pi) spreads
  double half_mean = 0;
  for (const ErrorPart& part : error_parts) {
    half_mean += part.share * part.spread / std::sqrt(2 * M_PI);
  }
  EXPECT_NEAR(predictive.mean(), 66 - error * half_mean, 0.02);
  EXPECT_DOUBLE_EQ(predictive.chance_at_least(0), 1);
  EXPECT_DOUBLE_EQ(predictive.chance_at_least(66.5), 0);
}

TEST(Predict, TwoGroupsGiveTheirMixture) {
  const ScaleInfo& fma = scale_info(Scale::fma_ue);
  const std::vector<float> truth{20, 50};
  const std::vector<double> weights{0.3, 0.7};
  const Predictive predictive(fma, truth, weights, 0);
  EXPECT_NEAR(predictive.mean(), 0.3 * 20 + 0.7 * 50, 0.05);
  EXPECT_NEAR(predictive.chance_at_least(35), 0.7, 1e-3);
  EXPECT_LT(predictive.quantile(0.25), 26);
  EXPECT_GT(predictive.quantile(0.35), 40);
}

TEST(Predict, DifferencesKnowNoFloor) {
  const std::vector<double> gains{-4, -4};
  const std::vector<double> weights{0.5, 0.5};
  const Predictive predictive(gains, weights, 2);
  EXPECT_NEAR(predictive.mean(), -4, 0.02);
  // z1 - z2 of many draws, z by z.
  std::vector<double> differences;
  for (int i = 0; i < 400; ++i) {
    for (int j = 0; j < 400; ++j) {
      differences.push_back(error_at(normal_quantile((i + 0.5) / 400)) -
                            error_at(normal_quantile((j + 0.5) / 400)));
    }
  }
  for (const double level : {0.05, 0.25, 0.9}) {
    EXPECT_NEAR(predictive.quantile(level), -4 + 2 * quantile(differences, level), 0.05);
  }
}

TEST(Predict, QuantilesAscendForEveryScale) {
  for (const Scale scale : all_scales()) {
    const ScaleInfo& info = scale_info(scale);
    std::vector<float> truth;
    for (int i = 0; i < 50; ++i) {
      truth.push_back(static_cast<float>(info.minimum + (info.maximum - info.minimum) * i / 49));
    }
    const std::vector<double> weights(truth.size(), 1.0 / static_cast<double>(truth.size()));
    const Prediction p = Predictive(info, truth, weights, 0).on_day(5);
    EXPECT_EQ(p.day, 5);
    for (std::size_t i = 0; i < quantile_count; ++i) {
      EXPECT_GE(p.quantiles[i], info.minimum);
      EXPECT_LE(p.quantiles[i], info.maximum);
      if (i > 0) {
        EXPECT_GE(p.quantiles[i], p.quantiles[i - 1]) << name(scale);
      }
    }
  }
}

}  // namespace
}  // namespace relimb
