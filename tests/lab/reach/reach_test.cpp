#include "lab/reach/reach.hpp"

#include <gtest/gtest.h>

namespace relimb {
namespace {

ReachSettings small(int forced, int runs = 4) {
  ReachSettings settings;
  settings.protocol.forced = forced;
  settings.runs = runs;
  return settings;
}

TEST(LabReach, SameSeedSameBits) {
  const ReachSettings settings = small(500, 1);
  const ReachResult once = reach(settings);
  const ReachResult again = reach(settings);
  EXPECT_EQ(once.use_late, again.use_late);
  EXPECT_EQ(once.error_deg_late, again.error_deg_late);
  EXPECT_EQ(once.preferences.late, again.preferences.late);
  ReachSettings other = settings;
  other.seed = 2;
  EXPECT_NE(once.preferences.late, reach(other).preferences.late);
}

TEST(LabReach, ARunDoesNotDependOnTheOthers) {
  const GaussTable gauss;
  ReachSettings settings = small(0, 2);
  settings.protocol.follow_up = 200;
  const ReachResult both = reach(settings);
  EXPECT_EQ(both.runs[1].use_late, reach_run(settings, gauss, 1).use_late);
  EXPECT_NE(both.runs[0].use_late, both.runs[1].use_late);
}

TEST(LabReach, TheArmIsPreferredOnItsSideInHealthAndNotUsedAfterTheLesion) {
  const ReachResult result = reach(small(0));
  EXPECT_GT(result.use_before, 0.8);
  EXPECT_LT(result.use_after_lesion, 0.1);
  EXPECT_LT(result.use_late, 0.05);
  EXPECT_EQ(result.recovered, 0);
}

TEST(LabReach, WithoutALesionUseStays) {
  ReachSettings settings = small(0);
  settings.lesion.share = 0;
  settings.protocol.follow_up = 1000;
  const ReachResult result = reach(settings);
  EXPECT_GT(result.use_after_lesion, 0.8);
  EXPECT_GT(result.use_late, 0.8);
  // One healthy person in eighty drifts to the other arm in so many reaches, on either side of 1/2.
  EXPECT_GE(result.recovered, settings.runs - 1);
}

// Too short a therapy is lost again, a long one holds.
TEST(LabReach, ForcingHoldsIfItLastsAndElseDoesNot) {
  const ReachResult briefly = reach(small(1000, 3));
  const ReachResult longer = reach(small(3000, 3));
  EXPECT_EQ(briefly.recovered, 0);
  EXPECT_EQ(longer.recovered, 3);
  EXPECT_LT(briefly.use_late, 0.15);
  EXPECT_GT(longer.use_late, 0.75);
  EXPECT_GT(longer.use_late, longer.use_after_forcing);
}

TEST(LabReach, MoreForcingNeverEndsWithLessUse) {
  double before = 0;
  for (const int forced : {0, 1500, 3000}) {
    const double late = reach(small(forced, 3)).use_late;
    EXPECT_GE(late, before - 0.01) << forced;
    before = late;
  }
}

TEST(LabReach, WithoutTheWorkspaceBonusForcingFails) {
  ReachSettings settings = small(3000, 3);
  settings.choice.workspace_bonus = 0;
  EXPECT_EQ(reach(settings).recovered, 0);
}

TEST(LabReach, EffortAndPainEachLowerLateUse) {
  // A half lesion left alone: between the two fates, where the choice is sensitive.
  ReachSettings plain = small(0, 3);
  plain.protocol.follow_up = 1000;
  plain.lesion.share = 0.5;
  ReachSettings effort = plain;
  effort.choice.effort = 3;
  ReachSettings pain = plain;
  pain.choice.pain_avoidance = 3;
  pain.choice.pain = 0.5;
  const double use = reach(plain).use_late;
  EXPECT_LT(reach(effort).use_late, use - 0.05);
  EXPECT_LT(reach(pain).use_late, use - 0.05);
}

TEST(LabReach, TheUnusedArmChangesNothing) {
  ReachSettings settings;
  settings.choice.pain_avoidance = 1e4;
  settings.choice.pain = 1;
  const GaussTable gauss;
  Reacher person = healthy_reacher(settings);
  const Reacher before = person;
  for (int i = 0; i < 200; ++i) {
    EXPECT_FALSE(reach_once(settings, gauss, reach_draws(1, 0), 0, person).right);
  }
  EXPECT_EQ(person.affected.preferred, before.affected.preferred);
  EXPECT_EQ(person.right.weights, before.right.weights);
  EXPECT_NE(person.left.weights, before.left.weights);
}

TEST(LabReach, ForcedReachesAreAllTheAffectedArms) {
  const ReachSettings settings;
  const GaussTable gauss;
  Reacher person = healthy_reacher(settings);
  for (int i = 0; i < 200; ++i) {
    EXPECT_TRUE(reach_once(settings, gauss, reach_draws(1, 0), 1, person).right);
  }
}

TEST(LabReach, AnArmWithoutCellsIsAResult) {
  ReachSettings settings = small(100, 1);
  settings.protocol = {100, 100, 100, 100, 1};
  settings.cortex.cells = 80;
  settings.lesion.to = 2 * half_turn;
  const ReachResult result = reach(settings);
  EXPECT_DOUBLE_EQ(result.error_deg_late, 180);
  EXPECT_LT(result.use_late, result.use_before);
}

TEST(LabReach, CourseAndSummaryAgree) {
  const ReachResult result = reach(small(500, 2));
  ASSERT_EQ(result.course.size(), result.course_reaches.size());
  EXPECT_EQ(result.course_reaches.back(), 2000 + 500 + 500 + 3000);
  EXPECT_DOUBLE_EQ(result.course.back().use, result.use_late);
  EXPECT_DOUBLE_EQ((result.runs[0].use_late + result.runs[1].use_late) / 2, result.use_late);
}

TEST(LabReach, StopsWhenAsked) {
  EXPECT_THROW(reach(small(0, 2), [](double done) { return done == 0; }), Cancelled);
}

}  // namespace
}  // namespace relimb
