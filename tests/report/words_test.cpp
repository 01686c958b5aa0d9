#include "report/words.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

#include "report/fixture.hpp"

namespace relimb {
namespace {

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

TEST(ReportWords, WritesScoresAsPeopleDo) {
  EXPECT_EQ(score_text(Scale::fma_ue, 41.6), "42");
  EXPECT_EQ(score_text(Scale::fma_ue, -0.3), "0");
  EXPECT_EQ(score_text(Scale::gait_speed_m_per_s, 0.7), "0.70");
  EXPECT_EQ(score_text(Scale::use_ratio, 0.444), "0.44");
  EXPECT_EQ(score_text(Scale::mal_amount, 1.94), "1.9");
  EXPECT_EQ(score_text(Scale::mas_arm, 1.5), "1+");
  EXPECT_EQ(score_text(Scale::mas_leg, 2), "2");
  EXPECT_EQ(score_text(Scale::steps_per_day, 5180), "5.2k");
  EXPECT_EQ(score_text(Scale::steps_per_day, 10000), "10k");
  EXPECT_EQ(score_text(Scale::steps_per_day, 420), "400");
  EXPECT_EQ(score_text(Scale::grip_percent, 34.6), "35 %");
}

TEST(ReportWords, NeverWritesANumberThatIsNone) {
  for (const Scale scale : all_scales()) {
    EXPECT_EQ(score_text(scale, no_number), "?");
    EXPECT_EQ(score_text(scale, -infinity), "?");
    EXPECT_EQ(threshold_text(scale, no_number), "?");
  }
  EXPECT_EQ(short_number(no_number, 1), "?");
  EXPECT_EQ(signed_points(infinity), "?");
  EXPECT_EQ(percent_text(no_number), "?");
  EXPECT_EQ(natural_frequency(no_number), "an unknown number of");
}

TEST(ReportWords, DropsNeedlessZeros) {
  EXPECT_EQ(short_number(9.5, 2), "9.5");
  EXPECT_EQ(short_number(12, 2), "12");
  EXPECT_EQ(short_number(100, 0), "100");
  EXPECT_EQ(short_number(-0.001, 2), "0");
  EXPECT_EQ(threshold_text(Scale::gait_speed_m_per_s, 0.8), "0.8");
  EXPECT_EQ(threshold_text(Scale::mas_arm, 1.5), "1+");
  EXPECT_EQ(threshold_text(Scale::steps_per_day, 5000), "5000");
}

TEST(ReportWords, SignsGains) {
  EXPECT_EQ(signed_points(9.5, 1), "+9.5");
  EXPECT_EQ(signed_points(16.48, 2), "+16.48");
  EXPECT_EQ(signed_points(-2), "\u22122");
  EXPECT_EQ(signed_points(0.2), "0");
}

TEST(ReportWords, SpeaksInNaturalFrequencies) {
  EXPECT_EQ(natural_frequency(0.62), "about 6 in 10");
  EXPECT_EQ(natural_frequency(0.10), "about 1 in 10");
  EXPECT_EQ(natural_frequency(0.92), "about 9 in 10");
  EXPECT_EQ(natural_frequency(0.97), "about 97 in 100");
  EXPECT_EQ(natural_frequency(0.03), "about 3 in 100");
  EXPECT_EQ(natural_frequency(0.002), "fewer than 1 in 100");
  EXPECT_EQ(natural_frequency(1), "more than 99 in 100");
  EXPECT_EQ(natural_frequency(1.5), "more than 99 in 100");
}

TEST(ReportWords, NeverSaysNever) {
  EXPECT_EQ(percent_text(0), "<1 %");
  EXPECT_EQ(percent_text(1), ">99 %");
  EXPECT_EQ(percent_text(0.456), "46 %");
}

TEST(ReportWords, SaysWhen) {
  EXPECT_EQ(time_words(84), "12 weeks");
  EXPECT_EQ(time_words(7), "1 week");
  EXPECT_EQ(time_words(93), "day 93");
  EXPECT_EQ(time_words(0), "day 0");
  EXPECT_EQ(time_words(1092), "day 1092");  // a whole week, but nobody counts 156 of them
  EXPECT_EQ(time_short(182), "26 wk");
  EXPECT_EQ(ahead_short(19), "in 19 d");
  EXPECT_EQ(ahead_short(54), "in 8 wk");
}

TEST(ReportWords, SpeaksNamesOfDataFiles) {
  EXPECT_EQ(spoken_name("usual_care"), "usual care");
  EXPECT_EQ(capitalised("about"), "About");
  EXPECT_EQ(capitalised(""), "");
}

TEST(ReportWords, GroupsThousands) {
  EXPECT_EQ(thousands(0), "0");
  EXPECT_EQ(thousands(999), "999");
  EXPECT_EQ(thousands(1000), "1,000");
  EXPECT_EQ(thousands(1234567), "1,234,567");
}

TEST(ReportWords, NamesEveryScaleOnceAndShortly) {
  const ScaleTable table = report_fixture::scales();
  std::vector<std::string> seen;
  for (const Scale scale : all_scales()) {
    EXPECT_NE(short_name(scale), "?");
    EXPECT_NE(plain_meaning(scale), "?");
    EXPECT_EQ(std::count(seen.begin(), seen.end(), short_name(scale)), 0);
    seen.push_back(short_name(scale));
  }
  EXPECT_EQ(unit_words(table[index(Scale::fma_ue)]), "of 66");
  EXPECT_EQ(unit_words(table[index(Scale::use_ratio)]), "");
  EXPECT_EQ(unit_words(table[index(Scale::grip_percent)]), "of the other hand");
  EXPECT_TRUE(lower_is_better(Scale::pain_nrs));
  EXPECT_FALSE(lower_is_better(Scale::arat));
}

}  // namespace
}  // namespace relimb
