// The work of a day, by which the bench measures the engine: counted right, and no more than it was.
#include "model/work.hpp"

#include <gtest/gtest.h>

#include "cohort/reference.hpp"
#include "support/people.hpp"

namespace relimb {
namespace {

using testing::laws;

TEST(Counted, CountsWhatDependsOnTheDay) {
  Tally tally;
  const Counted daily(2, &tally);
  const Counted fixed(3);
  EXPECT_EQ((fixed * fixed + fixed).tally, nullptr);
  EXPECT_EQ(tally.plain(), 0);
  const Counted x = exp(daily * fixed - 1) / max(daily, 0);
  EXPECT_DOUBLE_EQ(x.value, std::exp(5.0) / 2);
  EXPECT_EQ(tally.products, 1);
  EXPECT_EQ(tally.sums, 1);
  EXPECT_EQ(tally.quotients, 1);
  EXPECT_EQ(tally.choices, 1);
  EXPECT_EQ(tally.exponentials, 1);
  EXPECT_EQ(tally.plain(), 4);
}

Tally of_day(int day, std::uint64_t number) {
  const auto person = person_of(prepared(laws().population), reference_latents(20, number));
  const auto calendar = testing::usual_care(90);
  const auto lived = live_reference(laws().law, person, calendar, 20, number, {day});
  const auto& care = calendar[static_cast<std::size_t>(day)];
  return work_of_a_day(laws().law, person, today(laws().law, care, day), lived.last);
}

// A change of the law that makes a day dearer shows here. The bound of bench/ rests on these.
TEST(WorkOfADay, IsThis) {
  const Tally work = of_day(5, 0);
  EXPECT_EQ(normals_a_day, 4);
  EXPECT_EQ(work.exponentials, 1);
  EXPECT_EQ(work.logarithms, 0);
  EXPECT_EQ(work.roots, 0);
  EXPECT_EQ(work.quotients, 11);
  EXPECT_EQ(work.sums, 122);
  EXPECT_EQ(work.products, 121);
  EXPECT_EQ(work.choices, 36);
}

// Lanes live together: the work must not depend on who lives or on which day.
TEST(WorkOfADay, IsTheSameForAllOnAllDays) {
  const Tally first = of_day(5, 0);
  for (const int day : {0, 30, 89}) {
    for (const std::uint64_t number : {1, 2, 3}) {
      EXPECT_EQ(of_day(day, number).plain(), first.plain());
    }
  }
}

}  // namespace
}  // namespace relimb
