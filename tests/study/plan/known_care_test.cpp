// The file's care is parted at the last visit: what was had, and what a plan takes the place of.
#include "study/plan/known_care.hpp"

#include <gtest/gtest.h>

#include "support/laws.hpp"

namespace relimb {
namespace {

MeasuredPerson cared_for() {
  MeasuredPerson person;
  person.visits = {{5, Scale::fma_ue, 20}, {20, Scale::fma_ue, 30}};
  person.care = {{1, 10, "pain_care", 1}, {15, 30, "task_practice", 5}, {20, 25, "forced_use", 9}};
  return person;
}

TEST(KnownCare, AheadIsWhatTheLastVisitHasNotSeen) {
  const auto ahead = care_ahead(cared_for());
  ASSERT_EQ(ahead.size(), 2U);
  EXPECT_EQ(ahead[0].therapy, "task_practice");
  EXPECT_EQ(ahead[0].from_day, 20);
  EXPECT_EQ(ahead[0].to_day, 30);
  EXPECT_EQ(ahead[0].hours_per_week, 5);
  EXPECT_EQ(ahead[1].from_day, 20);
  EXPECT_TRUE(care_ahead({}).empty());
}

TEST(KnownCare, HadIsTheRestAndWhatStands) {
  const MeasuredPerson person = with_care_had(cared_for(), {{20, 60, "spasticity_care", 1}});
  ASSERT_EQ(person.care.size(), 3U);
  EXPECT_EQ(person.care[0].to_day, 10);
  EXPECT_EQ(person.care[1].from_day, 15);
  EXPECT_EQ(person.care[1].to_day, 20);
  EXPECT_EQ(person.care[2].therapy, "spasticity_care");
  EXPECT_EQ(person.visits.size(), 2U);
}

TEST(KnownCare, MoreThanIsToleratedIsFound) {
  const Laws& laws = testing::laws();
  const CarePlan& usual = *laws.care.plan("usual_care");
  const auto overload = [&](int visit, const std::vector<CareSpan>& care) {
    MeasuredPerson person;
    person.visits = {{visit, Scale::fma_ue, 20}};
    person.care = care;
    return overload_ahead(laws, usual, person, visit + 182);
  };
  EXPECT_FALSE(overload(3, {}));
  EXPECT_FALSE(overload(9, {{10, 38, "task_practice", 5}}));
  const auto much = overload(3, {{10, 38, "task_practice", 30}});
  ASSERT_TRUE(much);
  EXPECT_EQ(much->day, 10);
  EXPECT_GT(much->hours, much->tolerated);
  EXPECT_FALSE(overload(400, {{410, 438, "task_practice", 30}}));  // the chronic tolerate more
  EXPECT_FALSE(overload(60, {{10, 38, "task_practice", 30}}));     // what was had is had
  // Together, where neither is too much alone.
  EXPECT_FALSE(overload(3, {{10, 38, "task_practice", 9}}));
  EXPECT_TRUE(overload(3, {{10, 38, "task_practice", 9}, {12, 38, "gait_training", 9}}));
}

}  // namespace
}  // namespace relimb
