#include "report/patient_words.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "report/fixture.hpp"
#include "support/property.hpp"

namespace relimb {
namespace {

using namespace report_fixture;

TEST(PatientWords, TenPeopleAreTheChanceRounded) {
  EXPECT_TRUE(testing::holds("n = round(10 p), and never falls as p grows", 500, [] {
    const double p = *testing::number_in(0, 1);
    const double q = *testing::number_in(0, 1);
    RC_ASSERT(std::abs(of_ten(p) - 10 * p) <= 0.5);
    RC_ASSERT(p > q || of_ten(p) <= of_ten(q));
  }));
  EXPECT_EQ(of_ten(0.25), 3);
  EXPECT_EQ(of_ten(std::numeric_limits<double>::quiet_NaN()), 0);
}

TEST(PatientWords, NeverSayNoneOrAll) {
  EXPECT_EQ(of_ten_words(0), "under 1 of 10");
  EXPECT_EQ(of_ten_words(0.049), "under 1 of 10");
  EXPECT_EQ(of_ten_words(0.05), "1 of 10");
  EXPECT_EQ(of_ten_words(0.71), "7 of 10");
  EXPECT_EQ(of_ten_words(0.949), "9 of 10");
  EXPECT_EQ(of_ten_words(1), "over 9 of 10");
}

TEST(PatientWords, CountFromTheStrokeAndLaterFromTheLastTest) {
  EXPECT_EQ(when_words(moderate(), 84), "12 weeks after your stroke");
  EXPECT_EQ(when_words(moderate(), 182), "6 months after your stroke");
  EXPECT_EQ(when_words(chronic(), 984), "12 weeks after your last test");
  EXPECT_EQ(when_words(chronic(), 1082), "6 months after your last test");
  EXPECT_EQ(span_words(chronic(), 901), "1 day");
}

TEST(PatientWords, TellOfTheLastTwoDaysAhead) {
  const ScaleTable table = scales();
  const Provenance made;
  const ReportExtras extras;
  const auto told = [&](const Forecast& forecast, const std::vector<int>& days) {
    return told_days(PageContent{forecast, table, made, days, extras});
  };
  const Forecast forecast = moderate();
  EXPECT_EQ(told(forecast, {182, 28, 84}), (std::vector<int>{84, 182}));
  EXPECT_EQ(told(forecast, {28, 84}), std::vector<int>{84});  // day 28 is past
  EXPECT_EQ(told(forecast, {85}), std::vector<int>{});        // no chances were made for it
}

TEST(PatientWords, ReadAChanceOffTheQuantiles) {
  Forecast forecast = moderate();
  for (Prediction& prediction : forecast.curves[index(Scale::fma_ue)]) {
    for (std::size_t i = 0; i < quantile_count; ++i) {
      prediction.quantiles[i] = 30 + static_cast<double>(i);  // q05 30, median 39, q95 48
    }
  }
  const auto chance = [&](double value) {
    return *chance_at_least(forecast, Scale::fma_ue, value, 84);
  };
  EXPECT_NEAR(chance(39), 0.5, 1e-9);
  EXPECT_NEAR(chance(39.5), 0.475, 1e-9);
  EXPECT_EQ(chance(20), 1);
  EXPECT_EQ(chance(60), 0);
  EXPECT_FALSE(chance_at_least(forecast, Scale::fma_ue, 39, 28));  // past
}

}  // namespace
}  // namespace relimb
