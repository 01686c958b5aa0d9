#include "report/milestones.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "report/fixture.hpp"
#include "report/markup.hpp"

namespace relimb {
namespace {

using namespace report_fixture;

const ScaleInfo& fma_ue() {
  static const ScaleTable table = scales();
  return table[index(Scale::fma_ue)];
}

constexpr int at_baseline = 9;  // the last visit is the first one

// The FMA-UE milestone at 4 weeks (usual care +9.5, expected +3 to +19) with that measured gain.
MilestoneReading read_with(std::optional<double> gain) {
  Milestone milestone = moderate().milestones[0];
  milestone.actual = gain;
  return read_milestone(milestone, fma_ue(), 30);
}

TEST(ReportMilestones, ForetellWhileNothingIsMeasured) {
  Milestone milestone = moderate().milestones[0];
  milestone.actual = std::nullopt;
  const MilestoneReading reading = read_milestone(milestone, fma_ue(), at_baseline);
  EXPECT_EQ(reading.verdict, Verdict::expected);
  EXPECT_EQ(reading.label, "expected");
  EXPECT_FALSE(reading.sure);
  EXPECT_EQ(reading.sentence,
            "expected +11 (9 in 10 chance: +3 to +19). About 6 in 10 people like this one gain "
            "more than usual care's +9.5.");
}

TEST(ReportMilestones, ToldAfterLaterVisitsAreOfThePast) {
  const MilestoneReading reading = read_with(std::nullopt);  // day 9; the last visit is on day 30
  EXPECT_EQ(reading.label, "foreseen");
  EXPECT_EQ(
      reading.sentence,
      "on day 9 it was foreseen that the gain would be +11 (9 in 10 chance: +3 to +19). About "
      "6 in 10 people like this one then were to gain more than usual care's +9.5. The visits "
      "since are not in this.");
  Milestone estimated = moderate().milestones[0];  // no score then: today's visits are in it
  estimated.actual = std::nullopt;
  estimated.baseline_measured = false;
  EXPECT_EQ(read_milestone(estimated, fma_ue(), 30).label, "expected");
  Milestone top = moderate().milestones[0];
  top.actual = std::nullopt;
  top.room = 9;
  EXPECT_NE(read_milestone(top, fma_ue(), 30).sentence.find("Only 9 points were left"),
            std::string::npos);
}

TEST(ReportMilestones, LongPastAndUnmeasuredAreLeftOut) {
  Forecast forecast = moderate();  // from day 9: dates on day 37 and 93
  forecast.milestones[0].actual = std::nullopt;
  forecast.today = 44;  // a visit on day 44 is still near enough
  EXPECT_EQ(told_milestones(forecast).size(), 4U);
  forecast.today = 45;
  const auto told = told_milestones(forecast);
  ASSERT_EQ(told.size(), 3U);  // ARAT at 4 weeks was measured
  EXPECT_EQ(told[0].weeks, 12);
  forecast.today = 101;
  EXPECT_EQ(told_milestones(forecast).size(), 1U);
}

TEST(ReportMilestones, NothingIsExpectedOfThePast) {
  Forecast forecast = moderate();
  for (Milestone& milestone : forecast.milestones) {
    milestone.actual = std::nullopt;
    milestone.baseline_measured = false;
    milestone.baseline_day = 12;  // dates on day 40 and 96
  }
  forecast.today = 39;
  EXPECT_EQ(told_milestones(forecast).size(), 4U);
  forecast.today = 40;
  EXPECT_EQ(told_milestones(forecast).size(), 2U);
}

TEST(ReportMilestones, DoNotHoldAScoreNearTheTopAgainstUsualCare) {
  Milestone milestone = moderate().milestones[0];
  milestone.room = 9;  // usual care gains 9.5
  milestone.actual = std::nullopt;
  MilestoneReading reading = read_milestone(milestone, fma_ue(), at_baseline);
  EXPECT_EQ(reading.label, "near the top of the scale");
  EXPECT_NE(reading.sentence.find("Only 9 points are left"), std::string::npos);
  milestone.room = 0;
  EXPECT_NE(read_milestone(milestone, fma_ue(), at_baseline).sentence.find("No points are left to"),
            std::string::npos);
  milestone.room = 0.5;
  EXPECT_NE(
      read_milestone(milestone, fma_ue(), at_baseline).sentence.find("Only 0.5 point is left"),
      std::string::npos);
  milestone.room = 9;
  milestone.actual = 4;  // would be "behind" lower on the scale
  reading = read_milestone(milestone, fma_ue(), at_baseline);
  EXPECT_EQ(reading.verdict, Verdict::on_track);
  EXPECT_FALSE(reading.sure);
  milestone.room = 10;
  EXPECT_EQ(read_milestone(milestone, fma_ue(), at_baseline).verdict, Verdict::behind);
}

TEST(ReportMilestones, JudgeAgainstUsualCareWithinMeasurementError) {
  EXPECT_EQ(read_with(16).verdict, Verdict::ahead);
  EXPECT_EQ(read_with(10).verdict, Verdict::on_track);
  EXPECT_EQ(read_with(9).verdict, Verdict::on_track);
  EXPECT_EQ(read_with(2).verdict, Verdict::behind);
}

TEST(ReportMilestones, AreAsSureAsTheErrorOfTwoMeasurementsAllows) {
  // Phi((16 - 9.5) / (sqrt(2) 2.46)) = Phi(1.8684) = 0.96915
  EXPECT_NEAR(read_with(16).sure.value(), 0.96915, 1e-4);
  EXPECT_NEAR(read_with(3).sure.value(), 0.96915, 1e-4);
  EXPECT_EQ(read_with(16).sentence,
            "gained +16 against usual care's +9.5: ahead, about 97 in 100 sure. Within what was "
            "expected here (+3 to +19).");
  EXPECT_NE(read_with(3).sentence.find("behind, about 97 in 100 sure"), std::string::npos);
  // The line between: 0.8 = Phi(0.8416), 0.8416 sqrt(2) 2.46 = 2.928 points.
  EXPECT_EQ(read_with(9.5 + 2.92).verdict, Verdict::on_track);
  EXPECT_EQ(read_with(9.5 + 2.94).verdict, Verdict::ahead);
  EXPECT_EQ(read_with(9.5 - 2.92).verdict, Verdict::on_track);
  EXPECT_EQ(read_with(9.5 - 2.94).verdict, Verdict::behind);
}

TEST(ReportMilestones, TellWhetherItWasToBeExpected) {
  EXPECT_NE(read_with(19).sentence.find("Within what was expected"), std::string::npos);
  EXPECT_NE(read_with(20).sentence.find("More than what was expected"), std::string::npos);
  EXPECT_NE(read_with(2).sentence.find("Less than what was expected"), std::string::npos);
}

TEST(ReportMilestones, ClaimNoCertaintyWithoutAMeasurementError) {
  ScaleInfo info = fma_ue();
  info.sem = 0;
  Milestone milestone = moderate().milestones[0];
  milestone.actual = 10;
  const MilestoneReading reading = read_milestone(milestone, info, at_baseline);
  EXPECT_EQ(reading.verdict, Verdict::ahead);
  EXPECT_FALSE(reading.sure);
  EXPECT_EQ(reading.sentence.find("sure"), std::string::npos);
}

TEST(ReportMilestones, TakeAGainThatIsNoNumberAsMissing) {
  EXPECT_EQ(read_with(std::numeric_limits<double>::quiet_NaN()).verdict, Verdict::expected);
}

TEST(ReportMilestones, AreDrawnWithADotOnceMeasured) {
  std::vector<Milestone> both{moderate().milestones[0], moderate().milestones[1]};
  const std::string svg = milestone_chart(both, -5, 40);
  EXPECT_EQ(markup_fault(svg), "");
  EXPECT_EQ(svg.find("<circle"), svg.rfind("<circle"));  // one of the two was measured
  EXPECT_NE(svg.find("<circle"), svg.npos);
  EXPECT_NE(svg.find("After 4 weeks: usual care +9.5, expected +11 (+3 to +19), same severity +9 "
                     "(\u22122 to +19), measured +16."),
            std::string::npos)
      << svg;
  both[0].actual.reset();
  EXPECT_EQ(milestone_chart(both, -5, 40).find("<circle"), svg.npos);
  EXPECT_EQ(milestone_chart({}, -5, 40), "");
}

}  // namespace
}  // namespace relimb
