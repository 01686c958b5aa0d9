// The prior predictive check: rare among people of the law, sure where nobody is like that.
#include "study/forecast/surprise.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "study/forecast/time.hpp"
#include "study/validate/simulated_person.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

double surprise_about(const MeasuredPerson& person, std::uint64_t seed) {
  const Laws& laws = testing::laws();
  const int last = last_visit_day(person);
  const auto courses =
      courses_of(laws_among(laws, 4000), calendar_of(laws.care, {}, person.care, last), seed);
  return surprise_of(laws, courses, PersonLikelihood(laws, person, last), seed, 1);
}

// Made-up persons must be judged as the person is: with the law's discrepancy and slips.
TEST(Surprise, IsSpreadEvenlyOverPeopleOfTheLaw) {
  constexpr int people = 200;
  VisitPattern pattern;
  for (const int day : {4, 11, 18, 25, 39}) {
    for (const Scale scale : {Scale::fma_ue, Scale::arat})
      pattern.visits.push_back({day, scale, 0});
  }
  int below_twentieth = 0;
  double sum = 0;
  for (int i = 0; i < people; ++i) {
    const auto person = simulated_person(testing::laws(), pattern, {39}, 1000 + i).known;
    const double surprise = surprise_about(person, 1);
    below_twentieth += surprise < 0.05 ? 1 : 0;
    sum += surprise;
  }
  // Four standard errors.
  EXPECT_LT(below_twentieth, 0.05 * people + 4 * std::sqrt(0.05 * 0.95 * people));
  EXPECT_NEAR(sum / people, 0.5, 4 * std::sqrt(1.0 / 12 / people) + 0.02);
}

TEST(Surprise, IsSmallWhereNobodyIsLikeThat) {
  MeasuredPerson odd;  // a full arm that is lost, comes back and is lost again: more than a slip
  odd.visits = {{3, Scale::fma_ue, 66},
                {10, Scale::fma_ue, 2},
                {20, Scale::fma_ue, 64},
                {30, Scale::fma_ue, 3},
                {40, Scale::fma_ue, 65}};
  EXPECT_LT(surprise_about(odd, 1), 0.01);
  EXPECT_EQ(surprise_about({}, 1), 1);
}

}  // namespace
}  // namespace relimb
