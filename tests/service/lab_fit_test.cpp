// The bridge: what laws/ holds of the close-ups is what they measure, and the law's rooms follow it.
#include "service/lab_fit.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>

#include "cohort/values.hpp"
#include "model/gait/forced_use.hpp"
#include "records/closeups_file.hpp"
#include "service/lab_body.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

const std::string folder = RELIMB_SOURCE_DIR;

std::map<std::string, Closeup> stored() {
  std::map<std::string, Closeup> curves;
  for (const Closeup& curve : load_closeups(folder + "/laws/closeups.toml")) {
    curves[curve.name] = curve;
  }
  return curves;
}

// How far the law's form may lie from each close-up, anywhere on its curve; docs/mechanisms.md.
const std::map<std::string, double> stated_error = {
    {"cortex_arm", 0.20},      {"cortex_leg", 0.45},     {"forced_use", 0.06},
    {"reach_choice", 0.20},    {"reach_recovery", 0.25}, {"reach_recovery_long", 0.25},
    {"reach_from_high", 0.25}, {"reach_from_low", 0.35}};

TEST(LabFit, TheLawsFormLiesWithinTheStatedErrorOfEachCurve) {
  const auto curves = stored();
  for (const auto& [name, bound] : stated_error) {
    ASSERT_TRUE(curves.contains(name)) << name;
    EXPECT_GE(curves.at(name).x.size(), 5U) << name;
    EXPECT_LE(worst_error(curves.at(name)), bound) << name;
  }
}

TEST(LabFit, TheLawHoldsWhatTheCloseUpsMeasured) {
  auto law = testing::laws();
  const auto values = values_of(law);
  int measured = 0;
  for (const auto& [name, curve] : stored()) {
    for (const auto& [parameter, value] : curve.parameters) {
      ASSERT_TRUE(values.contains(parameter)) << parameter;
      EXPECT_NEAR(*values.at(parameter), value, 1e-5 * std::abs(value)) << parameter;
      ++measured;
    }
  }
  EXPECT_EQ(measured, 3);
}

TEST(LabFit, TheRoomOfForcedUseFollowsTheWalker) {
  const Closeup curve = stored().at("forced_use");
  for (std::size_t i = 0; i < curve.x.size(); ++i) {
    EXPECT_NEAR(use_per_step(testing::laws().law.forced_use, curve.x[i]), curve.measured[i],
                stated_error.at("forced_use"))
        << "at gain " << curve.x[i];
  }
}

// Without its mechanism the law leaves the curve: the close-up tells the two apart.
TEST(LabFit, WithoutForcedUseTheRoomLeavesTheWalkersCurve) {
  const auto law = without(testing::laws().law, Mechanism::forced_use);
  const Closeup curve = stored().at("forced_use");
  double worst = 0;
  for (std::size_t i = 0; i < curve.x.size(); ++i) {
    worst = std::max(worst, std::abs(use_per_step(law.forced_use, curve.x[i]) - curve.measured[i]));
  }
  EXPECT_GT(worst, 5 * stated_error.at("forced_use"));
}

TEST(LabFit, TheStoredCurveIsWhatTheWalkerDoes) {
  const BodyModel body = load_body(folder + "/bodies/biped.xml");
  WalkerCurveSettings settings;
  settings.gains = {0.5, 1};
  settings.walk.drive = 0.3;
  const WalkerCurve again = measure_use_curve(body, settings);
  const Closeup curve = stored().at("forced_use");
  ASSERT_EQ(curve.x.size(), 11U);
  EXPECT_NEAR(again.points[0].use, curve.measured[5], 1e-4);
  EXPECT_NEAR(again.points[1].use, curve.measured[10], 1e-4);
}

TEST(LabFitLong, EveryStoredCurveIsWhatItsCommandMeasures) {
  LabFitRequest request;
  request.laws_folder = folder + "/laws";
  request.body_path = folder + "/bodies/biped.xml";
  const LabFit fit = fit_lab(request);
  const auto curves = stored();
  ASSERT_EQ(fit.closeups.size(), curves.size());
  for (const Closeup& again : fit.closeups) {
    const Closeup& curve = curves.at(again.name);
    ASSERT_EQ(again.measured.size(), curve.measured.size()) << again.name;
    for (std::size_t i = 0; i < curve.measured.size(); ++i) {
      EXPECT_NEAR(again.measured[i], curve.measured[i], 1e-4) << again.name << " " << i;
    }
    // What was fitted to it, by whatever search: far less than it differs between seeds.
    EXPECT_NEAR(worst_error(again), worst_error(curve), 0.005) << again.name;
    ASSERT_EQ(again.parameters.size(), curve.parameters.size()) << again.name;
    for (std::size_t i = 0; i < curve.parameters.size(); ++i) {
      const auto& [parameter, value] = curve.parameters[i];
      EXPECT_EQ(again.parameters[i].first, parameter);
      EXPECT_NEAR(again.parameters[i].second, value, 0.01 * std::abs(value)) << parameter;
    }
  }
}

}  // namespace
}  // namespace relimb
