// People drawn from the published mixture are those of the mixture, and stay who they are.
#include "study/validate/mixture_people.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/statistics.hpp"

namespace relimb {
namespace {

RecoveryMixture stored_mixture() {
  return load_mixture(std::string(RELIMB_SOURCE_DIR) + "/evidence/mixture.toml");
}

// Quartiles on a day beside those computed by quadrature, people of that first day alone.
TEST(MixturePeople, HaveItsQuartiles) {
  const RecoveryMixture of = stored_mixture();
  const auto people = mixture_people(of, 6000, 1);
  for (const std::size_t visit : {0, 1, 2}) {
    for (const int first : {7, 14, 21}) {
      std::vector<double> scores;
      for (const MeasuredPerson& one : people) {
        ASSERT_EQ(one.visits.size(), 3U);
        if (one.visits[0].day == first) scores.push_back(one.visits[visit].value);
      }
      ASSERT_EQ(scores.size(), 2000U);
      const int day = visit == 0 ? first : visit == 1 ? 84 : 182;
      for (const double level : {0.25, 0.75}) {
        EXPECT_NEAR(quantile(scores, level), mixture_score_quantile(of, day, level), 3)
            << day << " " << level;
      }
    }
  }
}

// One person all the way: who starts low ends as the mixture's people of that start do, not as all do.
TEST(MixturePeople, EndAsThoseOfTheirStart) {
  const RecoveryMixture of = stored_mixture();
  std::vector<double> ends;
  for (const MeasuredPerson& one : mixture_people(of, 30000, 1)) {
    const Visit& first = one.visits[0];
    if (first.day == 14 && first.value >= 10 && first.value <= 19) {
      ends.push_back(one.visits[2].value);
    }
  }
  ASSERT_GT(ends.size(), 500U);
  for (const double level : {0.25, 0.5, 0.75}) {
    EXPECT_NEAR(quantile(ends, level), mixture_score_quantile(of, 182, level, {14, 10, 19}), 4);
  }
  EXPECT_LT(mixture_score_quantile(of, 182, 0.5, {14, 10, 19}),
            mixture_score_quantile(of, 182, 0.5) - 6);
}

TEST(MixturePeople, AreTheSameWhateverTheCount) {
  const auto few = mixture_people(stored_mixture(), 3, 7);
  const auto many = mixture_people(stored_mixture(), 30, 7);
  for (std::size_t i = 0; i < few.size(); ++i) {
    EXPECT_EQ(few[i].id, many[i].id);
    for (std::size_t v = 0; v < 3; ++v) {
      EXPECT_EQ(few[i].visits[v].value, many[i].visits[v].value);
    }
  }
  EXPECT_NE(mixture_people(stored_mixture(), 3, 8)[0].visits[0].value, few[0].visits[0].value);
}

TEST(MixturePeople, AreGivenWholePointsOfTheScale) {
  for (const MeasuredPerson& one : mixture_people(stored_mixture(), 500, 2)) {
    EXPECT_TRUE(one.care.empty());
    for (const Visit& visit : one.visits) {
      EXPECT_EQ(visit.value, std::round(visit.value));
      EXPECT_TRUE(visit.value >= 0 && visit.value <= 66);
    }
  }
}

}  // namespace
}  // namespace relimb
