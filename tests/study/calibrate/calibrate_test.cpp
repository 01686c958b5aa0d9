// Calibration on claims that the law itself made up: it must find its way back.
#include "study/calibrate/calibrate.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "cohort/values.hpp"
#include "study/validate/simulate.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

Claim mean_on_day(const std::string& name, Scale scale, int day) {
  Claim claim;
  claim.name = name;
  claim.quantity = Quantity::mean;
  claim.scale = scale;
  claim.to_day = day;
  claim.care = "usual_care";
  claim.block = "tone";
  return claim;
}

TEST(Calibrate, FindsTheParametersThatMadeTheClaims) {
  Laws truth = testing::laws();
  std::vector<Claim> claims;
  for (const int day : {7, 60, 180, 300}) {
    claims.push_back(mean_on_day("mas." + std::to_string(day), Scale::mas_arm, day));
    claims.back().true_scores = true;
  }
  const std::vector<Estimate> made = simulate(truth, claims, {}, {1000, 3, 1});
  for (std::size_t i = 0; i < claims.size(); ++i) {
    claims[i].published = made[i].value;
    claims[i].lower = 0.95 * made[i].value;
    claims[i].upper = 1.05 * made[i].value;
  }
  Laws start = truth;
  auto values = values_of(start);
  const double rise = *values["tone.rise"];
  const double first = *values["tone.start"];
  const auto free = [](const std::string& name, double value) {
    return ParameterInfo{name, value, "", 0.25 * value, 4 * value, "calibrated", "tone", ""};
  };
  const std::vector<ParameterInfo> parameters{free("tone.rise", rise), free("tone.start", first)};
  *values["tone.rise"] = 1.8 * rise;
  *values["tone.start"] = 0.6 * first;

  CalibrateSettings settings;
  settings.blocks = {"tone"};
  settings.rounds = 1;
  settings.evaluations = 120;
  settings.persons = 1000;
  settings.seed = 3;
  settings.threads = 1;
  const Calibration found = calibrate(start, parameters, claims, {}, settings);
  ASSERT_EQ(found.steps.size(), 1U);
  EXPECT_LT(found.steps[0].misfit_after, 0.02 * found.steps[0].misfit_before);
  EXPECT_NEAR(found.values[0].second / rise, 1, 0.1);
  EXPECT_NEAR(found.values[1].second / first, 1, 0.1);

  settings.threads = 3;
  EXPECT_EQ(calibrate(start, parameters, claims, {}, settings).values, found.values);
}

}  // namespace
}  // namespace relimb
