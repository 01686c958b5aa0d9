// A plan in a terminal: what must be said beside its figures.
#include "cli/plan_text.hpp"

#include <gtest/gtest.h>

#include "report/extras_fixture.hpp"
#include "report/fixture.hpp"

namespace relimb {
namespace {

using namespace report_fixture;

std::string text_of(const RehabPlan& plan) {
  PlanAnswer answer;
  answer.plan = plan;
  answer.book = levers();
  std::string text = plan_text(answer, scales(), {false, 100, true});
  for (char& c : text) {
    if (c == '\n') c = ' ';
  }
  return text;
}

bool tells(const std::string& text, const std::string& words) {
  return text.find(words) != std::string::npos;
}

TEST(PlanText, SaysWhichShareARangeHolds) {
  const std::string text = text_of(planned());
  EXPECT_TRUE(tells(text, "gain 2.7 (90 %: 0.30 to 5.9) points")) << text;
  EXPECT_TRUE(tells(text, "24 to 41 for 8 in 10 (median 33)")) << text;
  EXPECT_TRUE(tells(text, "The interval of a gain holds 90 of 100 people")) << text;
}

TEST(PlanText, WarnsOfAGainThatIsTooLarge) {
  RehabPlan plan = planned();
  EXPECT_FALSE(tells(text_of(plan), "overshoots here"));
  plan.gain.mean = 5.8;
  EXPECT_TRUE(tells(text_of(plan), "Careful: on the average this gain is more than what matters"));
}

TEST(PlanText, NamesTheCareThatItTakesThePlaceOf) {
  RehabPlan plan = planned();
  EXPECT_FALSE(tells(text_of(plan), "Left out"));
  plan.care_replaced = {{31, 40, "task_practice", 5}};
  EXPECT_TRUE(tells(text_of(plan), "(task practice, 5 h a week, day 31 to 40)"));
}

TEST(PlanText, WithoutHoursThereIsNoTableOfThem) {
  RehabPlan plan = planned();
  plan.front.push_back({1, -0.001, 0, Schedule(2, 3)});
  const std::string text = text_of(plan);
  EXPECT_TRUE(tells(text, "WHAT THEY WIN"));
  EXPECT_TRUE(tells(text, "arm   0.00   leg   0.00   most hours: nothing ")) << text;
  plan.dose = {{0, 0, {}, 0}, {0.5, 0, {}, 0}, {1, 0, {}, 0}};
  EXPECT_FALSE(tells(text_of(plan), "WHAT THEY WIN"));
}

TEST(PlanText, APersonWithoutALabelHasNone) {
  RehabPlan plan = planned();
  EXPECT_TRUE(tells(text_of(plan), "relimb plan: no label, 2 weeks from day 30"));
  plan.person.id = "P-1";
  EXPECT_TRUE(tells(text_of(plan), "relimb plan: P-1, 2 weeks from day 30"));
}

}  // namespace
}  // namespace relimb
