#include "report/reading.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "report/fixture.hpp"

namespace relimb {
namespace {

using report_fixture::asked;
using report_fixture::moderate;
using report_fixture::unmeasured;

TEST(ReportReading, StandsWhereLastMeasured) {
  Forecast forecast = moderate();
  forecast.person.visits.push_back({20, Scale::arat, 15});  // entered late: not the last one
  const auto now = standing_of(forecast, Scale::arat);
  ASSERT_TRUE(now);
  EXPECT_TRUE(now->measured);
  EXPECT_EQ(now->value, 22);
  EXPECT_EQ(now->day, 30);
}

TEST(ReportReading, StandsAtTheMedianWhenNotMeasured) {
  const Forecast forecast = moderate();
  const auto now = standing_of(forecast, Scale::mal_amount);
  ASSERT_TRUE(now);
  EXPECT_FALSE(now->measured);
  EXPECT_EQ(now->day, 30);
  EXPECT_EQ(now->value, on_day(forecast.curves[index(Scale::mal_amount)], 30)->quantiles[9]);
}

TEST(ReportReading, StandsNowhereWithoutVisitOrCurve) {
  Forecast forecast = moderate();
  forecast.curves[index(Scale::mal_amount)].clear();
  EXPECT_FALSE(standing_of(forecast, Scale::mal_amount));
}

TEST(ReportReading, IgnoresValuesThatAreNotFinite) {
  Forecast forecast = moderate();
  forecast.person.visits.push_back({31, Scale::arat, std::numeric_limits<double>::quiet_NaN()});
  EXPECT_EQ(standing_of(forecast, Scale::arat)->day, 30);
  for (Prediction& prediction : forecast.curves[index(Scale::arat)]) {
    if (prediction.day == 84) prediction.quantiles[3] = std::numeric_limits<double>::infinity();
  }
  EXPECT_EQ(ahead_on(forecast, Scale::arat, 84), nullptr);
  EXPECT_NE(ahead_on(forecast, Scale::arat, 182), nullptr);
}

TEST(ReportReading, InterpolatesTheMedianButNeverBeyondTheCurve) {
  std::vector<Prediction> curve(2);
  curve[0].day = 10;
  curve[0].quantiles.fill(4);
  curve[1].day = 20;
  curve[1].quantiles.fill(8);
  EXPECT_DOUBLE_EQ(*median_on(curve, 15), 6);
  EXPECT_DOUBLE_EQ(*median_on(curve, 20), 8);
  EXPECT_FALSE(median_on(curve, 9));
  EXPECT_FALSE(median_on(curve, 21));
}

TEST(ReportReading, TakesTheQuantilesItNames) {
  Prediction prediction;
  for (std::size_t i = 0; i < quantile_count; ++i) prediction.quantiles[i] = quantile_level(i);
  EXPECT_DOUBLE_EQ(low90(prediction), 0.05);
  EXPECT_DOUBLE_EQ(low50(prediction), 0.25);
  EXPECT_DOUBLE_EQ(median(prediction), 0.50);
  EXPECT_DOUBLE_EQ(high50(prediction), 0.75);
  EXPECT_DOUBLE_EQ(high90(prediction), 0.95);
}

TEST(ReportReading, ShowsNoForecastForAPastDay) {
  const Forecast forecast = moderate();  // today is day 30
  EXPECT_NE(on_day(forecast.curves[index(Scale::fma_ue)], 28), nullptr);
  EXPECT_EQ(ahead_on(forecast, Scale::fma_ue, 28), nullptr);
  EXPECT_EQ(ahead_on(forecast, Scale::fma_ue, 30), nullptr);
  EXPECT_NE(ahead_on(forecast, Scale::fma_ue, 84), nullptr);
  EXPECT_EQ(ahead_on(forecast, Scale::fma_ue, 85), nullptr);  // not asked for
  EXPECT_EQ(days_ahead(forecast, {182, 28, 84, 84}), (std::vector<int>{84, 182}));
}

TEST(ReportReading, SpeaksOfADayFarEnoughAhead) {
  Forecast forecast = moderate();
  EXPECT_EQ(summary_day(forecast, asked), 84);
  forecast.today = 0;
  EXPECT_EQ(summary_day(forecast, asked), 84);
  forecast.today = 60;
  EXPECT_EQ(summary_day(forecast, asked), 182);
  forecast.today = 170;
  EXPECT_EQ(summary_day(forecast, asked), 182);  // the last one ahead, though near
  forecast.today = 182;
  EXPECT_FALSE(summary_day(forecast, asked));
}

TEST(ReportReading, PicksTheNextThreshold) {
  Forecast forecast = moderate();  // ARAT 22 measured; thresholds 13, 34, 50
  ASSERT_EQ(chance_day(forecast, asked), 182);
  const ThresholdChance* next = next_chance(forecast, Scale::arat, 182);
  ASSERT_NE(next, nullptr);
  EXPECT_EQ(next->threshold, 34);
  EXPECT_EQ(next->day, 182);
  forecast.person.visits.push_back({30, Scale::arat, 50});  // stands exactly at the last one
  EXPECT_EQ(next_chance(forecast, Scale::arat, 182), nullptr);
  EXPECT_EQ(next_chance(forecast, Scale::fma_le, 182), nullptr);  // has no thresholds
}

TEST(ReportReading, FindsADayOfChances) {
  Forecast forecast = moderate();
  EXPECT_EQ(chance_day(forecast, {28, 84}), 84);  // the last asked one that has chances
  EXPECT_EQ(chance_day(forecast, {100}), 182);    // none asked has: the last there is
  forecast.chances.clear();
  EXPECT_FALSE(chance_day(forecast, asked));
}

TEST(ReportReading, CautionsWhenThePersonIsUnlikeAllItKnows) {
  Forecast forecast = moderate();
  EXPECT_TRUE(cautions(forecast).empty());
  forecast.surprise = 0.01;
  EXPECT_TRUE(cautions(forecast).empty());
  forecast.surprise = 0.0099;
  EXPECT_EQ(cautions(forecast).size(), 1U);
  forecast.effective_sample_size = 99;
  EXPECT_EQ(cautions(forecast).size(), 2U);
  forecast = unmeasured();
  forecast.surprise = 0;  // says nothing where nothing was measured
  EXPECT_TRUE(cautions(forecast).empty());
}

TEST(ReportReading, CautionsWhenADayIsFurtherAheadThanAnyClaim) {
  Forecast forecast = moderate();
  std::vector<Prediction>& curve = forecast.curves[index(Scale::fma_ue)];
  curve.back().day = forecast.today + 365;
  EXPECT_TRUE(cautions(forecast).empty());
  curve.back().day = 20000;
  ASSERT_EQ(cautions(forecast).size(), 1U);
  EXPECT_TRUE(cautions(forecast)[0].starts_with("Day 20000 lies more than a year ahead"));
}

TEST(ReportReading, CautionsWhenCareIsMoreThanIsTolerated) {
  const auto found = cautions(moderate(), Overload{10, 3.24, 1.91});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].find("on day 10 it counts as 3.2 hours of active work a day"),
            std::string::npos);
  EXPECT_NE(found[0].find("people tolerate 1.9 then"), std::string::npos);
}

TEST(ReportReading, DrawsFromTheStrokeOrFromTheFirstLateVisit) {
  EXPECT_EQ(first_drawn_day(moderate()), 0);
  EXPECT_EQ(first_drawn_day(unmeasured()), 0);
  EXPECT_EQ(first_drawn_day(report_fixture::chronic()), 880 - 28);
}

TEST(ReportReading, ShowsElevenScales) {
  std::vector<Scale> all = shown_scales(Limb::arm);
  for (const Scale scale : shown_scales(Limb::leg)) all.push_back(scale);
  EXPECT_EQ(all.size(), 11U);
}

}  // namespace
}  // namespace relimb
