#include "report/chart.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "report/curve_chart.hpp"
#include "report/fixture.hpp"
#include "report/markup.hpp"
#include "report/text_boxes.hpp"
#include "report/use_chart.hpp"

namespace relimb {
namespace {

using namespace report_fixture;

TEST(ReportChart, PicksRoundTicks) {
  EXPECT_EQ(nice_ticks(0, 66, 4), (std::vector<double>{0, 20, 40, 60}));
  EXPECT_EQ(nice_ticks(0, 100, 5), (std::vector<double>{0, 20, 40, 60, 80, 100}));
  const std::vector<double> speeds = nice_ticks(0, 1.2, 4);
  ASSERT_EQ(speeds.size(), 3U);
  EXPECT_DOUBLE_EQ(speeds[1], 0.5);
  EXPECT_EQ(nice_ticks(-7, 12, 4), (std::vector<double>{-5, 0, 5, 10}));
}

TEST(ReportChart, KeepsTicksWithinTheRangeAndFew) {
  for (const double low : {-13.0, 0.0, 0.02, 400.0}) {
    for (const double span : {0.003, 1.0, 19.0, 66.0, 12345.0}) {
      const std::vector<double> ticks = nice_ticks(low, low + span, 4);
      EXPECT_GE(ticks.size(), 1U);
      EXPECT_LE(ticks.size(), 9U);
      for (const double tick : ticks) {
        EXPECT_GE(tick, low - 1e-6 * span);
        EXPECT_LE(tick, low + span + 1e-6 * span);
      }
    }
  }
}

TEST(ReportChart, TicksWholeWeeks) {
  EXPECT_EQ(week_ticks(0, 182, 8), (std::vector<int>{0, 28, 56, 84, 112, 140, 182}));
  EXPECT_EQ(week_ticks(0, 30, 8), (std::vector<int>{0, 7, 14, 21, 28}));
  for (const int day : week_ticks(852, 1092, 8)) EXPECT_EQ(day % 7, 0);
  for (const int end : {365, 3650, 20000, 40000}) EXPECT_LE(week_ticks(0, end, 8).size(), 8U);
}

TEST(ReportChart, PlacesDataUpwards) {
  Svg svg(100, 100, "a", "t", "d");
  const Chart chart(svg, {10, 20, 50, 60}, {0, 100}, {0, 10});
  EXPECT_DOUBLE_EQ(chart.at(0, 0).x, 10);
  EXPECT_DOUBLE_EQ(chart.at(0, 0).y, 80);
  EXPECT_DOUBLE_EQ(chart.at(100, 10).x, 60);
  EXPECT_DOUBLE_EQ(chart.at(100, 10).y, 20);
}

CurveChart arm_chart(const Forecast& forecast, const ScaleTable& table, Scale scale) {
  return curve_chart(forecast, table[index(scale)], Limb::arm, 1);
}

TEST(ReportCurveChart, MarksTheChangeThatMattersAtThisStage) {
  const ScaleTable table = scales();
  EXPECT_EQ(arm_chart(moderate(), table, Scale::fma_ue).note,
            "FMA-UE: MCID, subacute 9.5 points (Arya 2011); MDC 6.82 points (doi "
            "10.1177/15459683231186985).");
  EXPECT_EQ(arm_chart(chronic(), table, Scale::fma_ue).note,
            "FMA-UE: MCID, chronic 5.25 points (Page 2012).");
  EXPECT_NE(arm_chart(moderate(), table, Scale::fma_ue).svg.find("MCID\u00b9"), std::string::npos);
  EXPECT_EQ(arm_chart(unmeasured(), table, Scale::fma_ue).note, "");
  ScaleTable without = scales();
  without[index(Scale::fma_ue)].mcid.clear();
  EXPECT_EQ(arm_chart(chronic(), without, Scale::fma_ue).note, "");
  EXPECT_NE(arm_chart(moderate(), without, Scale::fma_ue).svg.find("MDC\u00b9"), std::string::npos);
}

TEST(ReportCurveChart, DrawsADotForEachVisit) {
  Forecast forecast = moderate();
  const auto dots = [&] {
    const std::string svg = arm_chart(forecast, scales(), Scale::fma_ue).svg;
    std::size_t found = 0;
    for (auto at = svg.find("<circle"); at != svg.npos; at = svg.find("<circle", at + 1)) ++found;
    return found;
  };
  EXPECT_EQ(dots(), 2U);
  forecast.person.visits.push_back({17, Scale::fma_ue, 26});
  EXPECT_EQ(dots(), 3U);
  forecast.person.visits.clear();
  EXPECT_EQ(dots(), 0U);
}

TEST(ReportCurveChart, DescribesWhatItShows) {
  const std::string svg = arm_chart(moderate(), scales(), Scale::fma_ue).svg;
  EXPECT_NE(svg.find("Measured: 20 on day 9, 33 on day 30. Middle forecast for 26 weeks: 45, 9 in "
                     "10 chance between 30 and 59."),
            std::string::npos)
      << svg;
}

TEST(ReportCurveChart, WorksWithoutCurveVisitsOrBoth) {
  Forecast forecast = moderate();
  forecast.curves[index(Scale::fma_ue)].clear();
  EXPECT_NE(arm_chart(forecast, scales(), Scale::fma_ue).svg.find("no forecast"),
            std::string::npos);
  forecast.person.visits.clear();
  EXPECT_EQ(arm_chart(forecast, scales(), Scale::fma_ue).svg, "");
}

TEST(ReportChart, TodayAndTheBracketsNameKeepApart) {
  ScaleTable table = scales();
  for (const double score : {1.0, 20.0, 40.0, 56.5, 57.0, 66.0}) {
    Forecast forecast = moderate();
    for (Visit& visit : forecast.person.visits) {
      if (visit.scale == Scale::fma_ue && visit.day == 30) visit.value = score;
    }
    const std::string svg = arm_chart(forecast, table, Scale::fma_ue).svg;
    const TextBox today = text_box(svg, "today");
    const bool fits = score + 9.5 <= 66;  // else there is no such change on the scale
    EXPECT_EQ(svg.find("MCID") != std::string::npos, fits) << score;
    EXPECT_FALSE(fits && overlap(today, text_box(svg, "MCID"))) << score;
    EXPECT_LE(today.bottom, 12);  // over the frame, where no bracket comes
    EXPECT_GE(today.top, 0);
  }
}

TEST(ReportUseChart, AnnotatesTheGap) {
  Forecast forecast = moderate();
  for (Prediction& prediction : forecast.curves[index(Scale::arat)]) {
    if (prediction.day == 84) prediction.quantiles[9] = 38;
  }
  for (Prediction& prediction : forecast.curves[index(Scale::use_ratio)]) {
    if (prediction.day == 84) prediction.quantiles[9] = 0.38;
  }
  const std::string svg = use_chart(forecast, 84);
  EXPECT_NE(svg.find(">27 points idle<"), std::string::npos) << svg;
  EXPECT_EQ(markup_fault(svg), "");
}

// ARAT and use ratio at these values from first to last.
Forecast level(double arat, double use_ratio) {
  Forecast forecast = moderate();
  for (Prediction& each : forecast.curves[index(Scale::arat)]) each.quantiles[9] = arat;
  for (Prediction& each : forecast.curves[index(Scale::use_ratio)]) each.quantiles[9] = use_ratio;
  return forecast;
}

TEST(ReportUseChart, WordsStayInTheDrawingAndOffOneAnother) {
  for (const int day : {35, 84, 150, 182}) {  // the last would run over the right edge
    for (const auto& [arat, use] : {std::pair{40.0, 0.3},
                                    {56.0, 0.84},
                                    {57.0, 0.95},
                                    {5.0, 0.02},
                                    {20.0, 0.5},
                                    {57.0, 1.1},
                                    {0.0, 0.0}}) {
      const std::string svg = use_chart(level(arat, use), day);
      const TextBox can = text_box(svg, "can do");
      const TextBox does = text_box(svg, "is used for");
      EXPECT_FALSE(overlap(can, does)) << arat << " " << use;
      for (const TextBox& box : text_boxes(svg)) {
        if (!box.words.ends_with("idle")) continue;
        EXPECT_FALSE(overlap(box, can)) << arat << " " << use << " " << day;
        EXPECT_FALSE(overlap(box, does)) << arat << " " << use << " " << day;
      }
      for (const TextBox& box : text_boxes(svg)) {
        EXPECT_GE(box.left, 0) << box.words;
        EXPECT_LE(box.right, 400) << box.words;
        EXPECT_GE(box.top, 0) << box.words;
      }
    }
  }
}

TEST(ReportUseChart, IsEmptyWithoutBothCurves) {
  Forecast forecast = moderate();
  forecast.curves[index(Scale::use_ratio)].clear();
  EXPECT_EQ(use_chart(forecast, 84), "");
}

}  // namespace
}  // namespace relimb
