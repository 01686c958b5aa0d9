#include "cohort/assess.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "cohort/reference.hpp"
#include "support/people.hpp"

namespace relimb {
namespace {

using testing::laws;

const PhiloxKey key = philox_key(20, Purpose::measurement);

TEST(Assess, EveryPersonDayAndScaleHasItsOwnNormal) {
  std::set<double> seen;
  double sum = 0;
  double squares = 0;
  std::size_t count = 0;
  for (std::uint64_t person = 0; person < 60; ++person) {
    for (int day = 0; day < 60; ++day) {
      for (const Scale scale : all_scales()) {
        const double z = assessment_normal(key, person, day, scale);
        seen.insert(z);
        sum += z;
        squares += z * z;
        ++count;
      }
    }
  }
  // Radii have 24 bits: among 5e4 normals of double few can meet by chance, none should here.
  EXPECT_EQ(seen.size(), count);
  const auto n = static_cast<double>(count);
  EXPECT_NEAR(sum / n, 0, 4 / std::sqrt(n));
  EXPECT_NEAR(squares / n, 1, 4 * std::sqrt(2 / n));
}

TEST(Assess, AskingTwiceIsTheSameDraw) {
  EXPECT_EQ(assessment_normal(key, 7, 30, Scale::arat), assessment_normal(key, 7, 30, Scale::arat));
  EXPECT_NE(assessment_normal(key, 7, 30, Scale::arat),
            assessment_normal(philox_key(21, Purpose::measurement), 7, 30, Scale::arat));
}

TEST(Assess, ChanceOfAMotorEvokedPotential) {
  const auto& people = laws().population;
  EXPECT_DOUBLE_EQ(mep_chance(people, people.mep_half), 0.5);
  EXPECT_LT(mep_chance(people, 0), 0.5);
  EXPECT_GT(mep_chance(people, 1), 0.5);
  EXPECT_LT(mep_chance(people, 0.2), mep_chance(people, 0.3));
}

TEST(Assess, AttributesLieInTheirRangesAndFollowTheLesion) {
  const auto people = prepared(laws().population);
  constexpr std::size_t persons = 3000;
  double meps = 0;
  double expected_meps = 0;
  double chance_variance = 0;
  double load_and_lesion = 0;
  std::vector<double> loads;
  std::vector<double> lesions;
  for (std::uint64_t number = 0; number < persons; ++number) {
    const auto z = reference_latents(20, number);
    const auto person = person_of(people, z);
    const Attributes a = attributes_of(laws().population, z, person, key, number);
    EXPECT_EQ(a.age, age_of(laws().population, z));
    EXPECT_TRUE(a.cst_load >= 0 && a.cst_load <= 1);
    EXPECT_TRUE(a.nihss >= 0 && a.nihss <= 42);
    meps += a.mep;
    const double chance = mep_chance(laws().population, person.arm.integrity);
    expected_meps += chance;
    chance_variance += chance * (1 - chance);
    loads.push_back(a.cst_load);
    lesions.push_back(1 - person.arm.integrity);
    const Attributes again = attributes_of(laws().population, z, person, key, number);
    EXPECT_EQ(again.cst_load, a.cst_load);
    EXPECT_EQ(again.mep, a.mep);
  }
  EXPECT_NEAR(meps, expected_meps, 4 * std::sqrt(chance_variance) + 1);
  const auto mean = [](const std::vector<double>& x) {
    double sum = 0;
    for (const double one : x) sum += one / static_cast<double>(x.size());
    return sum;
  };
  double squares = 0;
  for (std::size_t i = 0; i < persons; ++i) {
    load_and_lesion += (loads[i] - mean(loads)) * (lesions[i] - mean(lesions));
    squares += (lesions[i] - mean(lesions)) * (lesions[i] - mean(lesions));
  }
  EXPECT_GT(load_and_lesion / squares, 0.5);  // 1 but for the ends of the range
}

TEST(Assess, NihssRisesWithWhatIsLost) {
  Person<double> person = testing::person_of_the_laws({});
  const double before = nihss_mean(laws().population, person);
  person.arm.integrity *= 0.5;
  EXPECT_GE(nihss_mean(laws().population, person), before);
  Person<double> spared = person;
  spared.arm = spared.leg = {.integrity = 1, .shock = 0, .tau_lift = 10};
  EXPECT_DOUBLE_EQ(nihss_mean(laws().population, spared), laws().population.nihss_offset);
}

}  // namespace
}  // namespace relimb
