// The plan on the page: its figures are the plan's, also when there is none worth having.
#include <gtest/gtest.h>

#include <limits>

#include "report/extras_fixture.hpp"
#include "report/fixture.hpp"
#include "report/markup.hpp"
#include "report/page.hpp"
#include "report/plan_pictures.hpp"
#include "report/plan_words.hpp"

namespace relimb {
namespace {

using namespace report_fixture;

std::string page_of(const RehabPlan& plan, const LeverBook& book = levers()) {
  return report_page(moderate(), scales(), {}, asked, {nullptr, nullptr, &plan, &book});
}

bool plan_says(const std::string& html, const std::string& words) {
  return visible_text(html).find(words) != std::string::npos;
}

TEST(ReportPlan, IsLeftOutWithoutAPlan) {
  EXPECT_FALSE(plan_says(report_page(moderate(), scales(), {}), "The plan"));
}

TEST(ReportPlan, ShowsTheFiguresOfThePlan) {
  const std::string html = page_of(planned());
  for (const char* words :
       {"The plan 2 weeks from day 30, up to 4.0 h a week", "Goal: what the arm can do (ARAT).",
        "31 \u2192 34", "+2.7 gained by the plan points; 90 of 100: 0.30 to 5.9", "23 of 100",
        "Week 1", "Made-up practice 60 \u2013 30 30 30 \u2013 \u2013 2.5 h 625 reps",
        "Made-up toxin once, works for 12 weeks 1 injection",
        "Made-up practice 60 45 45 45 45 \u2013 \u2013 4 h 1,000 reps",
        "Without it 2.4 points less, 0.372 for each of its 6.5 hours of a therapist",
        "moves spasticity",
        "Evidence S (read in the source): Author 2020. Effect in doubt by a factor of 1.5.",
        "Fingers must extend first (weeks 1\u20132)", "2 44 ARAT 33 24\u201341",
        "arm 0.47, leg 0.02: most hours to Made-up practice"}) {
    EXPECT_TRUE(plan_says(html, words)) << words << "\n" << visible_text(html);
  }
  EXPECT_FALSE(plan_says(html, "No plan beats usual care"));
  EXPECT_EQ(markup_fault(html), "");
}

TEST(ReportPlan, AGainThatIsTooLargeIsCalledOvershooting) {
  RehabPlan plan = planned();
  EXPECT_FALSE(plan.overshoots());
  EXPECT_FALSE(plan_says(page_of(plan), "overshoots here"));
  plan.gain.mean = 5.8;  // what matters: 5.7
  EXPECT_TRUE(plan.overshoots());
  const std::string html = page_of(plan);
  EXPECT_TRUE(plan_says(html, "Careful. On the average this gain is more than what matters"));
  EXPECT_TRUE(plan_says(html, "law overshoots here, not as a promise"));
  EXPECT_EQ(markup_fault(html), "");
  plan.worthwhile = false;  // no gain is told then
  EXPECT_FALSE(plan.overshoots());
}

TEST(ReportPlan, NamesTheCareThatItTakesThePlaceOf) {
  RehabPlan plan = planned();
  EXPECT_FALSE(plan_says(page_of(plan), "Left out"));
  plan.care_replaced = {{30, 40, "task_practice", 5}, {35, 49, "forced_use", 42}};
  EXPECT_TRUE(plan_says(page_of(plan),
                        "Left out, as the plan takes its place: the care that the person file "
                        "names for the days ahead (task practice, 5 h a week, until day 40; forced "
                        "use, 42 h a week, day 35 to 49)."));
}

TEST(ReportPlan, TheFirstToDropComesFirst) {
  const std::string html = page_of(planned());
  const std::string reasons = between(html, "class=\"reasons\"", "</ol>");
  EXPECT_LT(reasons.find("Made-up toxin"), reasons.find("Made-up practice"));
}

TEST(ReportPlan, SaysWhenNoPlanIsWorthIt) {
  const std::string html = page_of(not_worthwhile());
  EXPECT_TRUE(plan_says(html, "No plan beats usual care here."));
  EXPECT_TRUE(plan_says(
      html, "The best of 1,234 schedules wins 0.20 points (90 of 100: \u22120.10 to 0.40)"));
  EXPECT_TRUE(plan_says(html,
                        "By it 3 of 100 people like this one gain what matters (5.7 points) or "
                        "more. A plan is told where 5 of 100 do, or where the mean gain is at "
                        "least 2.9 points."));
  EXPECT_FALSE(plan_says(html, "gained by the plan"));
  EXPECT_FALSE(plan_says(html, "The week, minutes a day"));
  EXPECT_TRUE(plan_says(html, "Hours and what they win"));
  EXPECT_EQ(markup_fault(html), "");
}

TEST(ReportPlan, AChanceIsToldInHundredths) {
  RehabPlan plan = planned();
  plan.goal = {"walking", "chance to walk alone", "chance", {}};
  GoalInfo info{"walking", "chance to walk alone", "chance", Scale::fac, 4.0, 0.1};
  plan.goal.terms = {{info, 1, 0.1, "", 1}};
  plan.gain = {0.12, 0.02, 0.31};
  plan.usual_care = 0.41;
  plan.planned = 0.53;
  const std::string html = page_of(plan);
  EXPECT_TRUE(plan_says(html, "41 in 100 \u2192 53 in 100"));
  EXPECT_TRUE(plan_says(html, "+12 in 100"));
  EXPECT_TRUE(plan_says(html, "1.0 on the FAC"));
}

TEST(ReportPlan, TablesHaveScopesAndEverySvgATitle) {
  const std::string html = page_of(planned());
  const auto count = [&](const std::string& what) {
    std::size_t found = 0;
    for (auto at = html.find(what); at != std::string::npos; at = html.find(what, at + 1)) ++found;
    return found;
  };
  EXPECT_EQ(count("<th>"), 0U);
  EXPECT_EQ(count("<th scope="), count("<th "));
  EXPECT_EQ(count("<svg "), count("<title id=") + count("aria-hidden=\"true\""));
  EXPECT_NE(html.find("id=\"dose-title\""), std::string::npos);
  EXPECT_NE(html.find("id=\"front-title\""), std::string::npos);
}

TEST(ReportPlan, NoHeadingSkipsALevel) {
  const Explanation told = explained();
  const auto all = mechanisms();
  const RehabPlan plan = planned();
  const LeverBook book = levers();
  const std::string html =
      report_page(moderate(), scales(), {}, asked, {&told, &all, &plan, &book});
  EXPECT_EQ(markup_fault(html), "");  // no id twice either
  int level = 0;
  std::size_t headings = 0;
  for (std::size_t at = html.find("<h"); at != std::string::npos; at = html.find("<h", at + 1)) {
    if (html[at + 2] < '1' || html[at + 2] > '6') continue;
    const int next = html[at + 2] - '0';
    EXPECT_LE(next, level + 1) << html.substr(at, 60);
    level = next;
    ++headings;
  }
  EXPECT_GT(headings, 10U);
}

TEST(ReportPlan, EscapesAndShowsNoNumberThatIsNone) {
  const std::string attack = "<script>alert(\"x\")</script>&'";
  LeverBook book = levers();
  for (Lever& one : book.levers) {
    one.label = one.unit = one.mechanism = one.grade = one.source = one.why = attack;
  }
  for (GoalInfo& one : book.goals) one.label = attack;
  RehabPlan plan = planned();
  plan.goal.label = plan.goal.unit = attack;
  plan.blocked[0].label = attack;
  std::string html = page_of(plan, book);
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_EQ(markup_fault(html), "");
  const double nan = std::numeric_limits<double>::quiet_NaN();
  plan.gain = plan.dose[1].gain = {nan, nan, nan};
  plan.usual_care = plan.planned = plan.front[0].arm = plan.reasons[0].loss_per_hour = nan;
  html = page_of(plan, book);
  EXPECT_FALSE(says_no_number(html));
  EXPECT_EQ(markup_fault(html), "");
}

TEST(ReportPlan, APictureNeedsSomethingToCompare) {
  RehabPlan plan = planned();
  plan.front.pop_back();
  EXPECT_EQ(front_picture(plan, levers()), "");
  plan.dose.resize(1);
  EXPECT_EQ(dose_picture(plan), "");
  EXPECT_EQ(markup_fault(page_of(plan)), "");
}

TEST(PlanWords, AGoalIsToldWithItsUnit) {
  Goal goal{"arm_use", "use of the arm", "ratio", {}};
  EXPECT_EQ(goal_amount(0.26, goal), "0.26 of the use ratio");
  goal.unit = "points";
  EXPECT_EQ(goal_amount(5.7, goal), "5.7 points");
  goal.unit = "chance";
  EXPECT_EQ(goal_amount(0.1, goal), "10 in 100");
}

TEST(PlanWords, OfAHundredNeverNoneAndNeverAll) {
  EXPECT_EQ(of_hundred(0), "<1 of 100");
  EXPECT_EQ(of_hundred(0.05), "5 of 100");
  EXPECT_EQ(of_hundred(1), ">99 of 100");
}

TEST(PlanWords, WeeksAreListedInRuns) {
  EXPECT_EQ(week_list({0, 1, 2, 4, 7, 8}), "1-3, 5, 8-9");
  EXPECT_EQ(week_list({}), "");
}

}  // namespace
}  // namespace relimb
