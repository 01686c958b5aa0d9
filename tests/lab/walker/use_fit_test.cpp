#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>

#include "lab/walker/walker_curve.hpp"

namespace relimb {
namespace {

std::vector<CurvePoint> points_on(const UseFit& truth) {
  std::vector<CurvePoint> points;
  for (int i = 0; i <= 10; ++i) {
    CurvePoint point;
    point.cortical_gain = 0.1 * i;
    point.use = fitted_use(truth, point.cortical_gain);
    points.push_back(point);
  }
  return points;
}

RC_GTEST_PROP(LabUseFit, FindsTheForcedShareOfALine, ()) {
  UseFit truth;
  truth.half_gain = std::numeric_limits<double>::infinity();
  truth.forced_share = *rc::gen::inRange(0, 96) / 100.0;
  const UseFit fit = fit_line(points_on(truth));
  RC_ASSERT(std::abs(fit.forced_share - truth.forced_share) < 1e-9);
  RC_ASSERT(fit.worst_error < 1e-9);
}

TEST(LabUseFit, FindsBothParametersOfASaturatingCurve) {
  UseFit truth;
  truth.half_gain = 0.4;
  truth.forced_share = 0.3;
  const std::vector<CurvePoint> points = points_on(truth);
  const UseFit fit = fit_saturating(points);
  EXPECT_NEAR(fit.forced_share, 0.3, 0.01);
  EXPECT_NEAR(fit.half_gain, 0.4, 0.02);
  EXPECT_LT(fit.worst_error, 0.01);
  EXPECT_GT(fit_line(points).worst_error, 0.05);
}

TEST(LabUseFit, IsWholeAtFullGainAndForcedAtNone) {
  for (const double half_gain : {0.2, 3.0, std::numeric_limits<double>::infinity()}) {
    UseFit fit;
    fit.forced_share = 0.4;
    fit.half_gain = half_gain;
    EXPECT_DOUBLE_EQ(fitted_use(fit, 1), 1);
    EXPECT_DOUBLE_EQ(fitted_use(fit, 0), 0.4);
  }
}

}  // namespace
}  // namespace relimb
