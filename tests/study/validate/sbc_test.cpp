// Simulation-based calibration: same bits, whole tables; in the long form the forecaster itself.
#include "study/validate/sbc.hpp"

#include <gtest/gtest.h>

#include "support/laws.hpp"

namespace relimb {
namespace {

using testing::laws;

SbcResult judged(std::size_t replicates, std::size_t twins, const Laws& believed,
                 unsigned threads = 0) {
  return simulation_based_calibration(
      laws(), believed, {.replicates = replicates, .twins = twins, .seed = 1, .threads = threads});
}

TEST(Sbc, SameBitsOnAnyNumberOfThreads) {
  const SbcResult one = judged(9, 64, laws(), 1);
  const SbcResult three = judged(9, 64, laws(), 3);
  ASSERT_EQ(one.replicates.size(), 9U);
  for (std::size_t i = 0; i < 9; ++i) {
    EXPECT_EQ(one.replicates[i].pattern, i % visit_patterns().size());
    EXPECT_EQ(one.replicates[i].ranks, three.replicates[i].ranks);
  }
}

TEST(Sbc, HasARowForEachQuantityAndEachPatternOfVisits) {
  const SbcResult few = judged(visit_patterns().size(), 64, laws());
  const std::size_t quantities = sbc_quantities().size();
  ASSERT_EQ(few.rows.size(), quantities * (1 + visit_patterns().size()));
  for (std::size_t i = 0; i < few.rows.size(); ++i) {
    EXPECT_EQ(few.rows[i].quantity, sbc_quantities()[i % quantities].label());
    EXPECT_EQ(few.rows[i].pattern == "all", i < quantities);
    EXPECT_EQ(few.rows[i].summary.n, i < quantities ? visit_patterns().size() : 1U);
  }
}

TEST(Sbc, ChanceIsThatOfTheWorstQuantity) {
  SbcResult some;
  some.rows = {{"a", "all", {}}, {"b", "all", {}}, {"a", "few visits", {}}};
  some.rows[0].summary.chance = 0.3;
  some.rows[1].summary.chance = 0.2;
  some.rows[2].summary.chance = 0.001;  // not one of all visits
  EXPECT_DOUBLE_EQ(some.chance(), 0.4);
  some.rows[1].summary.chance = 0.9;
  EXPECT_DOUBLE_EQ(some.chance(), 0.6);
}

// 200 replicates. Flat: P above .01 for all quantities together (Bonferroni). Coverage: a forecaster
// that covers .90 gives .90 +- .021 in 200; among 18 quantities the largest of such deviations stays
// under 3.3 of them with a chance of 98.5 %. What 200 cannot tell, 1,000 do: validate --simulated.
TEST(SbcLong, TheForecasterRecoversTruths) {
  const SbcResult all = judged(200, 2000, laws());
  EXPECT_GT(all.chance(), 0.01);
  for (const SbcRow& row : all.rows) {
    if (row.pattern != "all") continue;
    const WithError& coverage = row.summary.coverage_90;
    EXPECT_NEAR(coverage.value, 0.9, 3.3 * coverage.standard_error) << row.quantity;
  }
}

// The same test finds out forecasters with a fault.
TEST(SbcLong, AForecasterWithAFaultIsFoundOut) {
  const auto with_fault = [](auto&& fault) {
    Laws faulty = laws();
    fault(faulty.population);
    for (LawDraw& one : faulty.draws) fault(one.population);
    return judged(800, 1000, faulty).chance();
  };
  EXPECT_LT(with_fault([](Population<double>& hopeful) {
              for (auto& stratum : hopeful.strata) stratum.reversible += 1;
            }),
            0.01);
  EXPECT_LT(with_fault([](Population<double>& narrow) {
              narrow.reversible_spread /= 3;
              narrow.tau_spread /= 3;
              for (auto& stratum : narrow.strata) stratum.spread /= 3;
            }),
            0.01);
}

}  // namespace
}  // namespace relimb
