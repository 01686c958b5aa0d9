// Days in common are lived once, and nobody can tell.
#include "cohort/branches.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "support/people.hpp"

namespace relimb {
namespace {

using testing::laws;

constexpr std::uint64_t branch_seed = 11;
constexpr std::size_t branch_persons = 300;

std::vector<float> alone(const Branch& branch) {
  const Course course = course_of(laws().law, laws().population, branch.care, branch_seed);
  Herd herd(course, 0, branch_persons);
  const ScoreTable scores = herd.live(course, branch.days.back(), branch.days);
  std::vector<float> all;
  for (std::size_t record = 0; record < branch.days.size(); ++record) {
    for (const Scale scale : all_scales()) {
      const auto some = scores.of(record, scale);
      all.insert(all.end(), some.begin(), some.end());
    }
  }
  return all;
}

std::vector<std::vector<float>> together(const Calendar<double>& trunk,
                                         const std::vector<Branch>& branches, unsigned threads) {
  std::vector<std::vector<float>> all(branches.size());
  live_branches(laws().law, laws().population, trunk, branches, branch_persons, branch_seed,
                threads, [&](std::size_t b, const ScoreTable& scores) {
                  EXPECT_EQ(scores.days(), branches[b].days);
                  for (std::size_t record = 0; record < scores.days().size(); ++record) {
                    for (const Scale scale : all_scales()) {
                      const auto some = scores.of(record, scale);
                      all[b].insert(all[b].end(), some.begin(), some.end());
                    }
                  }
                });
  return all;
}

std::vector<int> any_days(int last) {
  std::vector<int> days(static_cast<std::size_t>(*testing::whole_in(1, 6).as("number of days")));
  for (int& day : days) day = *testing::whole_in(0, last + 1).as("day");
  std::ranges::sort(days);
  return days;
}

TEST(Branches, LiveAsTheyWouldAlone) {
  EXPECT_TRUE(testing::holds("any calendars and days", 40, [] {
    const Calendar<double> trunk = testing::any_calendar(*testing::whole_in(0, 60).as("trunk"));
    std::vector<Branch> branches(static_cast<std::size_t>(*testing::whole_in(1, 5).as("branches")));
    for (Branch& branch : branches) {
      const int last = *testing::whole_in(0, 60).as("last day");
      branch = {testing::any_calendar(last), any_days(last)};
      // Often a calendar that keeps to the trunk for a while, or all along.
      const int kept = *testing::whole_in(0, 60).as("days of the trunk");
      for (int day = 0; day < std::min<int>({kept, last + 1, static_cast<int>(trunk.size())});
           ++day) {
        branch.care[static_cast<std::size_t>(day)] = trunk[static_cast<std::size_t>(day)];
      }
    }
    const auto threads = static_cast<unsigned>(*testing::whole_in(1, 4).as("threads"));
    const auto scores = together(trunk, branches, threads);
    for (std::size_t b = 0; b < branches.size(); ++b) RC_ASSERT(scores[b] == alone(branches[b]));
  }));
}

// Scores show the care of their day: the day of parting is the branch's own.
TEST(Branches, TheDayOfPartingIsTheBranchs) {
  const Calendar<double> trunk = testing::usual_care(20);
  Branch restrained{trunk, {9, 10, 11}};
  restrained.care[10].constraint_hours = 10;
  EXPECT_EQ(first_difference(trunk, restrained.care), 10);
  EXPECT_EQ(together(trunk, {restrained}, 1)[0], alone(restrained));
  EXPECT_NE(alone(restrained), alone({trunk, {9, 10, 11}}));
}

TEST(Branches, RefuseDaysBeyondTheirCare) {
  const Calendar<double> trunk = testing::usual_care(5);
  EXPECT_THROW(together(trunk, {{trunk, {6}}}, 1), Defect);
  EXPECT_THROW(together(trunk, {{trunk, {}}}, 1), Defect);
}

}  // namespace
}  // namespace relimb
