#include "model/care_plan.hpp"

#include <gtest/gtest.h>

#include "support/files.hpp"
#include "support/people.hpp"

namespace relimb {
namespace {

/// Two phases and three therapies with numbers that are easy to add up.
CareLibrary library() {
  CareLibrary care;
  CarePhase ward{.name = "ward",
                 .from_day = 0,
                 .to_day = 14,
                 .sessions_per_week = 7,
                 .session = {},
                 .every_day = {}};
  ward.session.arm_repetitions = 30;
  ward.session.gait_steps = 300;
  ward.session.therapy_hours = 1;
  ward.every_day.tone_care = 0.01;
  ward.every_day.encouragement = 0.5;
  CarePhase home = ward;
  home.name = "home";
  home.from_day = 14;
  home.to_day = 100;
  home.sessions_per_week = 3.5;
  home.every_day.encouragement = 0;
  care.usual = {ward, home};
  Therapy hands{.name = "hands", .label = "", .hour = {}};
  hands.hour.arm_repetitions = 200;
  hands.hour.therapy_hours = 0.5;
  Therapy sling{.name = "sling", .label = "", .hour = {}};
  sling.hour.constraint_hours = 1;
  Therapy cheer{.name = "cheer", .label = "", .hour = {}};
  cheer.hour.encouragement = 0.3;
  care.therapies = {hands, sling, cheer};
  care.plans = {{.name = "usual", .label = "", .usual = true, .spans = {}},
                {.name = "none", .label = "", .usual = false, .spans = {}}};
  return care;
}

TEST(CarePlan, UsualCareFollowsItsPhases) {
  const auto days = calendar_of(library(), {}, {}, 120);
  ASSERT_EQ(days.size(), 121U);
  EXPECT_DOUBLE_EQ(days[0].arm_repetitions, 30);
  EXPECT_DOUBLE_EQ(days[13].gait_steps, 300);
  EXPECT_DOUBLE_EQ(days[13].encouragement, 0.5);
  EXPECT_DOUBLE_EQ(days[14].arm_repetitions, 15);  // half as many sessions a week
  EXPECT_DOUBLE_EQ(days[14].therapy_hours, 0.5);
  EXPECT_DOUBLE_EQ(days[14].tone_care, 0.01);  // every day, whatever the sessions
  EXPECT_DOUBLE_EQ(days[14].encouragement, 0);
  EXPECT_DOUBLE_EQ(days[99].arm_repetitions, 15);
  EXPECT_DOUBLE_EQ(days[100].arm_repetitions, 0);  // to_day is exclusive
}

TEST(CarePlan, NoUsualCareIsNoCare) {
  const CareLibrary care = library();
  for (const CareDay<double>& day : calendar_of(care, *care.plan("none"), {}, 30)) {
    EXPECT_EQ(day.arm_repetitions + day.gait_steps + day.therapy_hours + day.tone_care, 0);
  }
}

TEST(CarePlan, SpansAddToUsualCareOnTheirDays) {
  CarePlan plan;
  plan.spans = {{10, 20, "hands", 7}};
  const auto days = calendar_of(library(), plan, {{15, 200, "hands", 14}}, 60);
  EXPECT_DOUBLE_EQ(days[9].arm_repetitions, 30);
  EXPECT_DOUBLE_EQ(days[10].arm_repetitions, 30 + 200);  // an hour a day, from its first day
  EXPECT_DOUBLE_EQ(days[10].therapy_hours, 1 + 0.5);
  EXPECT_DOUBLE_EQ(days[15].arm_repetitions, 15 + 200 + 400);  // both spans
  EXPECT_DOUBLE_EQ(days[19].arm_repetitions, 15 + 200 + 400);
  EXPECT_DOUBLE_EQ(days[20].arm_repetitions, 15 + 400);  // to_day is exclusive
  EXPECT_DOUBLE_EQ(days[60].arm_repetitions, 15 + 400);  // cut at the calendar's end
}

TEST(CarePlan, BeforeAPlanThereIsUsualCare) {
  const CareLibrary care = library();
  CarePlan plan = *care.plan("none");
  plan.spans = {{0, 40, "hands", 7}};
  const auto usual = calendar_of(care, {}, {{5, 15, "cheer", 3.5}}, 60);
  const auto days = calendar_of(care, plan, {{5, 15, "cheer", 3.5}}, 60, 10);
  for (std::size_t day = 0; day < 10; ++day) {
    EXPECT_DOUBLE_EQ(days[day].arm_repetitions, usual[day].arm_repetitions) << day;
    EXPECT_DOUBLE_EQ(days[day].encouragement, usual[day].encouragement) << day;
  }
  EXPECT_DOUBLE_EQ(days[10].arm_repetitions, 200);  // the plan's own alone
  EXPECT_DOUBLE_EQ(days[10].encouragement, 0.15);   // what the person has beside it stays
  EXPECT_DOUBLE_EQ(days[39].arm_repetitions, 200);
  EXPECT_DOUBLE_EQ(days[40].arm_repetitions, 0);
}

TEST(CarePlan, ADayHasOnlySoMuchOfIt) {
  const auto days = calendar_of(library(), {}, {{0, 5, "sling", 60}, {0, 5, "cheer", 35}}, 9);
  EXPECT_DOUBLE_EQ(days[0].constraint_hours, 60.0 / 7);
  EXPECT_DOUBLE_EQ(days[0].encouragement, 1);
  EXPECT_DOUBLE_EQ(days[5].constraint_hours, 0);
}

TEST(CarePlan, AnUnknownTherapyIsRefusedByName) {
  EXPECT_EQ(testing::refusal([] {
              calendar_of(library(), {}, {{0, 5, "magic", 1}}, 9);
            }),
            "therapy: got magic; allowed: hands, sling, cheer");
  CarePlan plan;
  plan.spans = {{0, 5, "Hands", 1}};
  EXPECT_THROW(calendar_of(library(), plan, {}, 9), InputError);
}

TEST(CarePlan, NamesAreFound) {
  const CareLibrary care = library();
  EXPECT_EQ(care.therapy("sling")->hour.constraint_hours, 1);
  EXPECT_EQ(care.therapy("none"), nullptr);
  EXPECT_EQ(care.plan("sling"), nullptr);
  EXPECT_EQ(care.therapy_names(), (std::vector<std::string>{"hands", "sling", "cheer"}));
  EXPECT_EQ(care.plan_names(), (std::vector<std::string>{"usual", "none"}));
}

// Of the shipped care: every day after a stroke lies in one phase of usual care, and only one.
TEST(CarePlan, UsualCareOfTheLawsHasNoGapAndNoOverlap) {
  int end = 0;
  for (const CarePhase& phase : testing::laws().care.usual) {
    EXPECT_EQ(phase.from_day, end) << phase.name;
    EXPECT_GT(phase.to_day, phase.from_day) << phase.name;
    end = phase.to_day;
  }
  EXPECT_GE(end, 3650);
}

TEST(CarePlan, HoursAddUp) {
  EXPECT_TRUE(testing::holds("two spans are their sum", 1000, [] {
    const CareLibrary& care = testing::laws().care;
    const std::string therapy = *rc::gen::elementOf(
        std::vector<std::string>{"task_practice", "gait_training", "spasticity_care", "pain_care"});
    const double a = *testing::number_in(0, 20);
    const double b = *testing::number_in(0, 20);
    const auto apart = calendar_of(care, {}, {{3, 9, therapy, a}, {3, 9, therapy, b}}, 12);
    const auto together = calendar_of(care, {}, {{3, 9, therapy, a + b}}, 12);
    for (std::size_t day = 0; day < apart.size(); ++day) {
      const auto near = [](double x, double y) { return std::abs(x - y) <= 1e-9 * (1 + x); };
      RC_ASSERT(near(apart[day].arm_repetitions, together[day].arm_repetitions));
      RC_ASSERT(near(apart[day].gait_steps, together[day].gait_steps));
      RC_ASSERT(near(apart[day].therapy_hours, together[day].therapy_hours));
      RC_ASSERT(near(apart[day].tone_care, together[day].tone_care));
      RC_ASSERT(near(apart[day].pain_care, together[day].pain_care));
    }
  }));
}

}  // namespace
}  // namespace relimb
