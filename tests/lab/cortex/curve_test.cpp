// What the law takes: the fit finds what was put in, the curve is the sheet's, the form holds.
#include "lab/cortex/curve.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <ctime>

#include "base/error.hpp"
#include "lab/cortex/small_sheet.hpp"
#include "model/cortex/cortex.hpp"

namespace relimb {
namespace {

using testing::small_sheet;

std::vector<TerritoryReading> conditions() {
  std::vector<TerritoryReading> readings;
  for (const int limb : {0, 1}) {
    for (const double uses : {0.0, 100.0, 300.0, 1000.0, 3000.0}) {
      for (const double days : {7.0, 28.0, 84.0}) readings.push_back({limb, uses, days, .6, 0});
    }
  }
  return readings;
}

TEST(CortexLawFit, FindsWhatWasPutIn) {
  LawForm truth;
  truth.rewiring_rate = .05;
  truth.disuse_rate = .012;
  truth.map_size = {1500, 500};
  truth.ceiling = 1.3;
  auto readings = conditions();
  for (TerritoryReading& reading : readings) reading.territory = territory_of(truth, reading);
  const LawForm found = fit_law_form(readings, true);
  EXPECT_NEAR(found.rewiring_rate, .05, 1e-4);
  EXPECT_NEAR(found.disuse_rate, .012, 1e-4);
  EXPECT_NEAR(found.map_size[0], 1500, 10);
  EXPECT_NEAR(found.map_size[1], 500, 5);
  EXPECT_NEAR(found.ceiling, 1.3, 1e-3);
  EXPECT_LT(found.worst_error, 1e-4);
}

TEST(CortexLawFit, IsTheLawOfADay) {
  // The closed form against the law's own `rewire`, stepped by Euler.
  LawForm form;
  form.rewiring_rate = .05;
  form.disuse_rate = .012;
  form.map_size = {1500, 500};
  CortexParameters<double> law{};
  law.rewiring_rate = form.rewiring_rate;
  law.disuse_rate = form.disuse_rate;
  for (const double uses : {0.0, 400.0, 5000.0}) {
    double m = .6;
    constexpr double step = .001;
    for (int k = 0; k < 56000; ++k) m += step * rewire(law, 1.0, uses, form.map_size[1], m);
    EXPECT_NEAR(m, territory_of(form, {1, uses, 56, .6, 0}), 1e-4);
  }
}

CortexCurveSettings short_curve(int side, int development, std::vector<double> uses,
                                std::vector<int> days) {
  CortexCurveSettings settings;
  settings.base = small_sheet(1, side);
  settings.base.learning.development_samples = development;
  settings.seeds = 1;
  settings.uses = std::move(uses);
  settings.days = std::move(days);
  return settings;
}

TEST(CortexCurve, SameBitsOnAnyNumberOfThreads) {
  CortexCurveSettings settings = short_curve(16, 1000, {0, 1000}, {3, 6});
  settings.seeds = 2;
  const CortexCurve one = measure_cortex_curve(settings, {});
  settings.threads = 3;
  const CortexCurve three = measure_cortex_curve(settings, {});
  EXPECT_EQ(one.arm.territory, three.arm.territory);
  EXPECT_EQ(one.leg.territory, three.leg.territory);
  EXPECT_EQ(one.arm_magnification, three.arm_magnification);
}

TEST(CortexCurve, RefusesAndStops) {
  CortexCurveSettings settings = short_curve(16, 100, {0, 1000}, {3, 6});
  EXPECT_THROW(measure_cortex_curve(settings, [](double) { return false; }), Cancelled);
  settings.uses = {0};
  EXPECT_THROW(measure_cortex_curve(settings, {}), InputError);
  settings.uses = {2000, 3000};  // nothing within the leg's everyday use
  EXPECT_THROW(measure_cortex_curve(settings, {}), InputError);
}

TEST(CortexCurve, MorePracticeRegainsMoreAndTheLegNeedsLess) {
  const CortexCurve curve = measure_cortex_curve(short_curve(32, 6000, {0, 1200}, {28, 56}), {});
  for (const LimbCurve* limb : {&curve.arm, &curve.leg}) {
    EXPECT_LT(limb->regained[0], 0);  // unused: shrinks further
    EXPECT_LT(limb->regained[0], limb->regained[1]);
  }
  EXPECT_GT(curve.leg.regained[1], curve.arm.regained[1]);
  EXPECT_GT(curve.arm_magnification, 1);
}

TEST(CortexCurveLong, LawHoldsToTheSheetUpToEverydayUse) {
  // Stated errors, of the territory before, over doses from none to a healthy day's and over
  // twelve weeks, two seeds of a 32 x 32 sheet: .2 for the law, whose limbs share eta and delta, .1
  // for its form with each limb's own. docs/mechanisms/cortex.md has those of the full sheet.
  CortexCurveSettings settings =
      short_curve(32, 16000, CortexCurveSettings{}.uses, CortexCurveSettings{}.days);
  settings.seeds = 2;
  const CortexCurve curve = measure_cortex_curve(settings, {});
  EXPECT_LT(curve.form.worst_error, .2);
  EXPECT_LT(curve.form.rms_error, .08);
  EXPECT_LT(curve.own[0].worst_error, .1);
  EXPECT_LT(curve.own[1].worst_error, .1);
  EXPECT_GT(curve.arm_magnification, 1.2);
  EXPECT_LT(curve.arm_magnification, 6);
  EXPECT_GT(curve.regrowth_ratio, curve.disuse_ratio);
  EXPECT_GT(curve.disuse_ratio, 1);
}

TEST(CortexSheetLong, AYearTakesLessThanAMinute) {
  CortexSettings settings;
  settings.life = {.days = 365, .arm_use = 1};
  const auto start = std::clock();
  const CortexResult result = run_cortex(settings, {});
  // Processor time, not the clock's: tests share the machine.
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  EXPECT_TRUE(result.finite);
  EXPECT_EQ(result.days.size(), 366U);
#ifndef __SANITIZE_ADDRESS__
  EXPECT_LT(seconds, 60);
#endif
}

}  // namespace
}  // namespace relimb
