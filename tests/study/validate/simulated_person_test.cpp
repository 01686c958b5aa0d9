// Made-up people: what is told of them, and how it scatters about their truth.
#include "study/validate/simulated_person.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/scales/measure.hpp"
#include "study/forecast/likelihood.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

using testing::laws;

TEST(SimulatedPerson, IsMeasuredAsThePatternSays) {
  for (const VisitPattern& pattern : visit_patterns()) {
    const std::vector<int> days{pattern.from_day + 84, pattern.from_day + 182};
    ASSERT_LT(pattern.last_visit(), days[0]) << pattern.label;
    const SimulatedPerson one = simulated_person(laws(), pattern, days, 7);
    ASSERT_EQ(one.known.visits.size(), pattern.visits.size());
    for (std::size_t v = 0; v < pattern.visits.size(); ++v) {
      EXPECT_EQ(one.known.visits[v].day, pattern.visits[v].day);
      EXPECT_EQ(one.known.visits[v].scale, pattern.visits[v].scale);
      const ScaleInfo& info = laws().scales[index(pattern.visits[v].scale)];
      EXPECT_GE(one.known.visits[v].value, info.minimum);
      EXPECT_LE(one.known.visits[v].value, info.maximum);
    }
    EXPECT_TRUE(one.known.age_years.has_value());
    EXPECT_EQ(one.known.mep.has_value(), pattern.attributes);
    EXPECT_EQ(one.known.care.size(), pattern.care.size());
  }
}

TEST(SimulatedPerson, ScattersAboutTheTruthByErrorAndDiscrepancy) {
  const VisitPattern pattern = visit_patterns().front();
  const ScaleInfo& info = laws().scales[index(Scale::fma_ue)];
  for (const bool discrepancy : {false, true}) {
    double sum = 0;
    int n = 0;
    for (std::uint64_t seed = 0; seed < 1300; ++seed) {
      const SimulatedPerson one = simulated_person(laws(), pattern, {84}, seed, discrepancy);
      const double truth = one.true_score(0, Scale::fma_ue);
      if (truth < 15 || truth > 51) continue;  // far from floor and ceiling
      const double error =
          std::hypot(measurement_error(info, truth), discrepancy ? model_discrepancy(info) : 0);
      sum += std::pow((one.score(0, Scale::fma_ue) - truth) / error, 2);
      ++n;
    }
    ASSERT_GT(n, 50);
    // Mean square of n errors of spread 1: 1 +- sqrt((E z^4 - 1)/n); rounding adds 1/12 points^2.
    double fourth = 0;
    for (const ErrorPart& part : error_parts) fourth += part.share * 3 * std::pow(part.spread, 4);
    EXPECT_NEAR(sum / n, 1, 3.5 * std::sqrt((fourth - 1) / n)) << discrepancy;
  }
}

}  // namespace
}  // namespace relimb
