#include "report/lab_cortex.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <set>
#include <string>

#include "report/markup.hpp"

namespace relimb {
namespace {

using report_fixture::markup_fault;
using report_fixture::says_no_number;
using report_fixture::visible_text;

// A made-up result: four columns of parts, then a hole in the hand.
CortexResult small_result() {
  CortexResult result;
  result.settings.sheet.side = 16;
  MotorMap map{16, std::vector<std::uint8_t>(256)};
  for (std::size_t i = 0; i < 256; ++i) map.shown[i] = static_cast<std::uint8_t>(i % 16 * 7 / 16);
  result.pictures.push_back({-1, map});
  for (std::size_t i = 96; i < 160; ++i) {
    if (map.shown[i] == index(BodyPart::hand)) map.shown[i] = silent;
  }
  for (const int day : {0, 28, 84}) result.pictures.push_back({day, map});
  result.before = {-1, shares(result.pictures[0].map), territory(result.pictures[0].map)};
  for (int day = 0; day <= 84; ++day) result.days.push_back({day, shares(map), territory(map)});
  return result;
}

TEST(ReportLabCortex, MapsMoveAndStandSideBySide) {
  const std::string svg = cortex_maps_svg(small_result());
  EXPECT_EQ(markup_fault(svg), "");
  const std::string text = visible_text(svg);
  for (const char* words : {"before the stroke", "right after", "4 weeks after", "12 weeks after",
                            "dead or cut off", "medial", "lateral"}) {
    EXPECT_NE(text.find(words), std::string::npos) << words;
  }
  EXPECT_NE(svg.find("@keyframes"), std::string::npos);
  EXPECT_NE(svg.find("prefers-reduced-motion"), std::string::npos);
  EXPECT_FALSE(says_no_number(text));
}

TEST(ReportLabCortex, PartsDifferInColourAndLetter) {
  std::set<std::string> colours;
  std::set<std::string> letters;
  for (std::size_t p = 0; p < part_count; ++p) {
    colours.insert(lab_cortex::ink_of(p).area);
    letters.insert(lab_cortex::ink_of(p).letter);
  }
  EXPECT_EQ(colours.size(), part_count);
  EXPECT_EQ(letters.size(), part_count);
}

TEST(ReportLabCortex, SharesNameEveryPart) {
  const std::string svg = cortex_shares_svg(small_result());
  EXPECT_EQ(markup_fault(svg), "");
  for (const auto part : part_names) {
    EXPECT_NE(visible_text(svg).find(part), std::string::npos) << part;
  }
}

TEST(ReportLabCortex, CurveShowsBothLimbsAndSurvivesBadNumbers) {
  CortexCurve curve;
  curve.settings.uses = {0, 500, 1000};
  curve.arm = {3000, .3, .6, {{.3}, {.5}, {.7}}, {-.75, -.25, .25}};
  curve.leg = {1250, .1, .6, {{.3}, {.7}, {.9}}, {-.75, .25, .75}};
  curve.form.rewiring_rate = .05;
  curve.form.disuse_rate = .01;
  curve.form.map_size = {2000, 1000};
  curve.arm_magnification = 2;
  std::string svg = cortex_curve_svg(curve);
  EXPECT_EQ(markup_fault(svg), "");
  EXPECT_NE(visible_text(svg).find("arm (hand area)"), std::string::npos);
  EXPECT_NE(visible_text(svg).find("M arm / M leg = 2.0"), std::string::npos);
  curve.arm.regained[1] = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(markup_fault(cortex_curve_svg(curve)), "");
}

}  // namespace
}  // namespace relimb
