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

// The FMA-UE milestone at 4 weeks (usual care +9.5, expected +3 to +19) with that measured gain.
MilestoneReading read_with(std::optional<double> gain) {
  Milestone milestone = moderate().milestones[0];
  milestone.actual = gain;
  return read_milestone(milestone, fma_ue());
}

TEST(ReportMilestones, ForetellWhileNothingIsMeasured) {
  const MilestoneReading reading = read_with(std::nullopt);
  EXPECT_EQ(reading.verdict, Verdict::expected);
  EXPECT_EQ(reading.label, "expected");
  EXPECT_FALSE(reading.sure);
  EXPECT_EQ(reading.sentence,
            "+11 (9 in 10 chance: +3 to +19). About 6 in 10 people like this one gain more than "
            "usual care's +9.5.");
}

TEST(ReportMilestones, DoNotHoldAScoreNearTheTopAgainstUsualCare) {
  Milestone milestone = moderate().milestones[0];
  milestone.room = 9;  // usual care gains 9.5
  milestone.actual = std::nullopt;
  MilestoneReading reading = read_milestone(milestone, fma_ue());
  EXPECT_EQ(reading.label, "near the top of the scale");
  EXPECT_NE(reading.sentence.find("Only 9 points are left"), std::string::npos);
  milestone.actual = 4;  // would be "behind" lower on the scale
  reading = read_milestone(milestone, fma_ue());
  EXPECT_EQ(reading.verdict, Verdict::on_track);
  EXPECT_FALSE(reading.sure);
  milestone.room = 10;
  EXPECT_EQ(read_milestone(milestone, fma_ue()).verdict, Verdict::behind);
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
  const MilestoneReading reading = read_milestone(milestone, info);
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
