#include "report/lab_walker.hpp"

#include <gtest/gtest.h>

#include "lab/walker/biped.hpp"
#include "report/markup.hpp"

namespace relimb {
namespace {

using namespace walker_fixture;
using report_fixture::markup_fault;
using report_fixture::says_no_number;
using report_fixture::visible_text;

WalkerCurves small_curves() {
  WalkerCurve curve;
  for (int i = 0; i <= 2; ++i) {
    CurvePoint point;
    point.cortical_gain = 0.5 * i;
    point.runs = 5;
    point.walked = i == 0 ? 0 : 5;
    point.use = 0.5 + 0.25 * i;
    point.use_sd = 0.02;
    curve.points.push_back(point);
  }
  curve.line = fit_line(curve.points);
  curve.saturating = fit_saturating(curve.points);
  return {curve, curve, curve, curve};
}

TEST(ReportLabWalker, DrawsAWalk) {
  WalkerSettings settings = comfortable(0.5);
  settings.record = true;
  settings.seconds = 9;
  const std::string svg = lab_walker_picture(walk_alone(biped(), settings));
  EXPECT_EQ(markup_fault(svg), "");
  const std::string text = visible_text(svg);
  EXPECT_NE(text.find("cortical gain of the paretic leg 0.5"), std::string::npos);
  EXPECT_NE(text.find("knee flexion"), std::string::npos);
  EXPECT_FALSE(says_no_number(text));
}

TEST(ReportLabWalker, DrawsAFallAndNothingWithoutARecording) {
  WalkerSettings settings = comfortable(0);
  settings.cpg = false;
  EXPECT_EQ(lab_walker_picture(walk_alone(biped(), settings)), "");
  settings.record = true;
  const WalkerResult fall = walk_alone(biped(), settings);
  ASSERT_FALSE(fall.walked);
  const std::string svg = lab_walker_picture(fall);
  EXPECT_EQ(markup_fault(svg), "");
  EXPECT_NE(visible_text(svg).find("did not keep walking"), std::string::npos);
}

TEST(ReportLabWalker, DrawsTheCurves) {
  const std::string svg = lab_walker_curves_picture(small_curves());
  EXPECT_EQ(markup_fault(svg), "");
  const std::string text = visible_text(svg);
  EXPECT_NE(text.find("use = 0.50 + 0.50 a"), std::string::npos);
  EXPECT_FALSE(says_no_number(text));
}

TEST(ReportLabWalker, DrawsTheCord) {
  const std::string svg = lab_walker_cord_picture(
      {{0, fictive_locomotion({}, {0, 0}, 12)}, {1, fictive_locomotion({}, {1, 1}, 12)}});
  EXPECT_EQ(markup_fault(svg), "");
  EXPECT_NE(visible_text(svg).find("swing"), std::string::npos);
}

}  // namespace
}  // namespace relimb
