#include "cohort/cohort_block.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "support/laws.hpp"

namespace relimb {
namespace {

using testing::laws;

constexpr std::uint64_t seed = 11;

Course course_to(int last_day) {
  return course_of(laws().law, laws().population, testing::usual_care(last_day), seed);
}

TEST(CohortBlock, HoldsWhatHerdAndAssessorSay) {
  const Course course = course_to(28);
  const std::vector<int> days = {0, 7, 28};
  const std::uint64_t first = 1000;
  const std::size_t persons = 37;
  const CohortBlock block = cohort_block(laws(), course, first, persons, days, seed);
  ASSERT_EQ(block.persons(), persons);
  ASSERT_EQ(block.days(), days);

  Herd herd(course, first, persons);
  const ScoreTable truth = herd.live(course, 28, {0, 3, 7, 28});
  const PhiloxKey key = philox_key(seed, Purpose::measurement);
  const auto written = [&](std::size_t record, int day, std::size_t person, Scale scale) {
    return static_cast<float>(written_score(laws().scales[index(scale)],
                                            truth.of(record, scale)[person],
                                            assessment_normal(key, first + person, day, scale)));
  };
  const std::vector<std::size_t> records = {0, 2, 3};
  for (std::size_t i = 0; i < persons; ++i) {
    for (std::size_t d = 0; d < days.size(); ++d) {
      for (const Scale scale : all_scales()) {
        EXPECT_EQ(block.truth.of(d, scale)[i], truth.of(records[d], scale)[i]);
        EXPECT_EQ(block.measured.of(d, scale)[i], written(records[d], days[d], i, scale))
            << name(scale) << " of person " << i << " on day " << days[d];
      }
    }
    EXPECT_EQ(block.safe[i], written(1, bedside_day, i, Scale::safe));
    EXPECT_EQ(block.finger_extension[i], written(1, bedside_day, i, Scale::finger_extension));
    const Latents<double> latents = herd.latents_of(i);
    const Person<double> person = person_of(prepared(laws().population), latents);
    const Attributes known = attributes_of(laws().population, latents, person, key, first + i);
    EXPECT_EQ(block.attributes[i].age, known.age);
    EXPECT_EQ(block.attributes[i].cst_load, known.cst_load);
    EXPECT_EQ(block.attributes[i].mep, known.mep);
    EXPECT_EQ(block.attributes[i].nihss, known.nihss);
  }
}

TEST(CohortBlock, DoesNotDependOnBlockOrThreads) {
  const Course course = course_to(bedside_day);
  const std::vector<int> days = {bedside_day};
  const CohortBlock whole = cohort_block(laws(), course, 0, 700, days, seed, 3);
  for (const std::size_t first : {0U, 256U, 431U}) {
    const std::size_t persons = 269;
    const CohortBlock part = cohort_block(laws(), course, first, persons, days, seed);
    for (std::size_t i = 0; i < persons; ++i) {
      EXPECT_EQ(part.attributes[i].cst_load, whole.attributes[first + i].cst_load);
      EXPECT_EQ(part.safe[i], whole.safe[first + i]);
      for (const Scale scale : all_scales()) {
        EXPECT_EQ(part.truth.of(0, scale)[i], whole.truth.of(0, scale)[first + i]);
        EXPECT_EQ(part.measured.of(0, scale)[i], whole.measured.of(0, scale)[first + i]);
      }
    }
  }
}

}  // namespace
}  // namespace relimb
