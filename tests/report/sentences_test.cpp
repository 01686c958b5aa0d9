#include "report/sentences.hpp"

#include <gtest/gtest.h>

#include "report/fixture.hpp"
#include "report/reading.hpp"

namespace relimb {
namespace {

using report_fixture::asked;
using report_fixture::foresee;
using report_fixture::moderate;
using report_fixture::scales;

void give_chance(Forecast& forecast, Scale scale, double threshold, double probability) {
  for (ThresholdChance& chance : forecast.chances) {
    if (chance.scale == scale && chance.threshold == threshold) chance.probability = probability;
  }
}

TEST(ReportSentences, SayWhereTheArmWillBe) {
  Forecast forecast = moderate();
  foresee(forecast, Scale::fma_ue, 84, 29, 43, 55);
  give_chance(forecast, Scale::arat, 34, 0.58);
  EXPECT_EQ(limb_sentence(forecast, scales(), Limb::arm, asked),
            "most likely to rise from 33 to 43 of 66 on the FMA-UE by 12 weeks after stroke (9 in "
            "10 chance: between 29 and 55); about 6 in 10 people like this one will be at ARAT 34 "
            "or more (good or better) at 26 weeks.");
}

TEST(ReportSentences, SayHowFastTheLegWillWalk) {
  Forecast forecast = moderate();
  foresee(forecast, Scale::gait_speed_m_per_s, 84, 0.41, 0.72, 1.05);
  give_chance(forecast, Scale::fac, 4, 0.93);
  EXPECT_EQ(
      limb_sentence(forecast, scales(), Limb::leg, asked),
      "most likely to walk at 0.72 m/s by 12 weeks after stroke, up from 0.45 (9 in 10 chance: "
      "between 0.41 and 1.05); about 93 in 100 people like this one will be at FAC 4 or more "
      "(independent walking) at 26 weeks.");
}

TEST(ReportSentences, SayStayWhenTheChangeIsWithinMeasurementError) {
  Forecast forecast = moderate();
  foresee(forecast, Scale::fma_ue, 84, 30, 35, 40);  // 2 points above 33; the SEM is 2.46
  EXPECT_NE(limb_sentence(forecast, scales(), Limb::arm, asked).find("stay near 35 of 66"),
            std::string::npos);
  foresee(forecast, Scale::fma_ue, 84, 20, 25, 40);
  EXPECT_NE(limb_sentence(forecast, scales(), Limb::arm, asked).find("fall from 33 to 25"),
            std::string::npos);
}

TEST(ReportSentences, SayWhenNobodyWalksYet) {
  Forecast forecast = moderate();
  foresee(forecast, Scale::gait_speed_m_per_s, 84, 0, 0.02, 0.3);
  EXPECT_NE(limb_sentence(forecast, scales(), Limb::leg, asked).find("be not yet walking by 12"),
            std::string::npos);
}

TEST(ReportSentences, FallBackToWhatWasForecast) {
  Forecast forecast = moderate();
  forecast.curves[index(Scale::fma_ue)].clear();
  EXPECT_NE(limb_sentence(forecast, scales(), Limb::arm, asked).find("on the ARAT"),
            std::string::npos);
  for (auto& curve : forecast.curves) curve.clear();
  EXPECT_TRUE(limb_sentence(forecast, scales(), Limb::arm, asked).starts_with("about 6 in 10"));
  forecast.chances.clear();
  EXPECT_EQ(limb_sentence(forecast, scales(), Limb::arm, asked), "no forecast for 12 weeks.");
}

TEST(ReportSentences, DoNotForecastThePast) {
  Forecast forecast = moderate();
  forecast.today = 200;
  EXPECT_EQ(limb_sentence(forecast, scales(), Limb::arm, asked),
            "no day after day 200 was asked for.");
  EXPECT_EQ(limb_sentence(forecast, scales(), Limb::leg, {}),
            "no day after day 200 was asked for.");
}

TEST(ReportSentences, TellWhoItIsAbout) {
  MeasuredPerson person;
  EXPECT_EQ(person_words(person), "");
  person.paretic_side = Side::left;
  EXPECT_EQ(person_words(person), "left side affected");
  person.age_years = 71;
  EXPECT_EQ(person_words(person), "71 years, left side affected");
}

TEST(ReportSentences, TellTheCareThatIsLived) {
  MeasuredPerson person;
  person.visits = {{9, Scale::fma_ue, 24}};
  EXPECT_EQ(care_words(person, "usual_care"), "usual care");
  person.care = {{2, 9, "pain_care", 1}, {10, 38, "task_practice", 5}, {3, 12, "forced_use", 1.5}};
  EXPECT_EQ(care_words(person, "usual_care"),
            "usual care plus task practice, 5 h a week, day 10 to 38; forced use, 1.5 h a week, "
            "until day 12");
}

TEST(ReportSentences, TellWhatItRestsOn) {
  Forecast forecast = moderate();
  EXPECT_NE(basis_sentence(forecast).find("100,000 simulated twins"), std::string::npos);
  EXPECT_NE(basis_sentence(forecast).find("2,384 people like this one"), std::string::npos);
  forecast.effective_sample_size = 51.7;  // cut, as in the caution beside it
  EXPECT_NE(basis_sentence(forecast).find(" 51 people like this one"), std::string::npos);
  EXPECT_NE(cautions(true, 0.5, 51.7).at(0).find("they count as 51)"), std::string::npos);
  EXPECT_NE(basis_sentence(report_fixture::unmeasured()).find("nothing was measured"),
            std::string::npos);
  EXPECT_NE(basis_sentence(forecast).find("the best version of the model alone"),
            std::string::npos);
  forecast.laws = 16;
  EXPECT_NE(basis_sentence(forecast).find("under 16 versions of the model"), std::string::npos);
}

TEST(ReportSentences, TellTheGapBetweenCapacityAndUse) {
  Forecast forecast = moderate();
  forecast.passive_use = 0;
  foresee(forecast, Scale::arat, 84, 30, 38, 45);           // 67 % of 57
  foresee(forecast, Scale::use_ratio, 84, 0.2, 0.38, 0.5);  // 40 % of 0.95
  const auto gap = use_gap(forecast, 84);
  ASSERT_TRUE(gap);
  EXPECT_NEAR(gap->capacity_percent, 66.667, 0.001);
  EXPECT_NEAR(gap->use_percent, 40, 0.001);
  EXPECT_EQ(
      use_sentence(*gap),
      "At 12 weeks the arm could be used 67 % as much as a healthy arm, but is expected to be used "
      "40 %: 27 points of what it can do lie idle.");
  EXPECT_TRUE(is_noticeable(*gap));
  EXPECT_FALSE(is_noticeable({84, 44.9, 40}));
  EXPECT_NE(use_sentence({84, 40, 41}).find("about as much as it can do"), std::string::npos);
  EXPECT_NE(use_sentence({84, 40, 55}).find("no capacity lies idle"), std::string::npos);
  forecast.passive_use = 0.25;  // an arm that hangs down moves a quarter as much as a healthy one
  EXPECT_NEAR(use_gap(forecast, 84)->capacity_percent, 75, 0.001);
  forecast.curves[index(Scale::use_ratio)].clear();
  EXPECT_FALSE(use_gap(forecast, 84));
}

}  // namespace
}  // namespace relimb
