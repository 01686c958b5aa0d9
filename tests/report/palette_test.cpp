// Can the colours be read (WCAG 2.2 AA) and told apart in a grey print?
#include "report/palette.hpp"

#include <gtest/gtest.h>

#include "report/contrast.hpp"

namespace relimb {
namespace {

using report_fixture::contrast;

TEST(ReportPalette, KnowsContrast) {
  EXPECT_NEAR(contrast("#000000", "#ffffff"), 21, 1e-9);
  EXPECT_NEAR(contrast("#767676", "#ffffff"), 4.54, 0.01);
}

TEST(ReportPalette, TextIsReadableOnWhatItStandsOn) {
  constexpr double least = 4.5;
  for (const char* ground : {palette::paper, palette::wash, palette::arm_most, palette::leg_most}) {
    EXPECT_GE(contrast(palette::ink, ground), least) << ground;
    EXPECT_GE(contrast(palette::soft_ink, ground), least) << ground;
  }
  EXPECT_GE(contrast(palette::arm, palette::paper), least);
  EXPECT_GE(contrast(palette::arm, palette::arm_most), least);
  EXPECT_GE(contrast(palette::leg, palette::paper), least);
  EXPECT_GE(contrast(palette::leg, palette::leg_most), least);
  EXPECT_GE(contrast(palette::caution, palette::caution_wash), least);
}

TEST(ReportPalette, LinesStandOutFromTheirBands) {
  constexpr double least = 3;  // WCAG 1.4.11, graphics
  EXPECT_GE(contrast(palette::arm, palette::arm_half), least);
  EXPECT_GE(contrast(palette::leg, palette::leg_half), least);
  EXPECT_GE(contrast(palette::typical, palette::arm_half), least);
  EXPECT_GE(contrast(palette::typical, palette::leg_half), least);
  EXPECT_GE(contrast(palette::arm, palette::hairline), least);
  EXPECT_GE(contrast(palette::leg, palette::hairline), least);
}

TEST(ReportPalette, BandsDifferInGrey) {
  constexpr double visible_step = 1.35;
  EXPECT_GE(contrast(palette::arm_half, palette::arm_most), visible_step);
  EXPECT_GE(contrast(palette::leg_half, palette::leg_most), visible_step);
  EXPECT_GE(contrast(palette::arm_most, palette::paper), 1.15);
  EXPECT_GE(contrast(palette::leg_most, palette::paper), 1.15);
}

}  // namespace
}  // namespace relimb
