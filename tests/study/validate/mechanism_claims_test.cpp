// Mechanism x claim: what changes when a mechanism is switched off, and what must not.
#include "study/validate/mechanism_claims.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "support/laws.hpp"

namespace relimb {
namespace {

using testing::laws;

constexpr double infinity = std::numeric_limits<double>::infinity();

Claim mean_claim(Scale scale, double lower, double upper) {
  Claim claim;
  claim.name = std::string(name(scale));
  claim.quantity = Quantity::mean;
  claim.scale = scale;
  claim.to_day = 56;
  claim.care = "usual_care";
  claim.true_scores = true;
  claim.lower = lower;
  claim.upper = upper;
  return claim;
}

/// Limits around what the claim's cohort shows, `half_width` to each side.
std::vector<Claim> around(std::vector<Claim> claims, const std::vector<Estimate>& shown,
                          const std::vector<double>& half_width) {
  for (std::size_t i = 0; i < claims.size(); ++i) {
    claims[i].lower = shown[i].value - half_width[i];
    claims[i].upper = shown[i].value + half_width[i];
  }
  return claims;
}

const SimulateSettings few{200, 3, 1};
constexpr std::size_t arm = 0, steps = 1, fac = 2;
const std::vector<Claim> three_claims{mean_claim(Scale::fma_ue, 0, 66),
                                      mean_claim(Scale::steps_per_day, 0, 1e5),
                                      mean_claim(Scale::fac, 0, 5)};

const WithoutMechanism& row_of(const MechanismClaims& all, Mechanism mechanism) {
  return all.rows.at(static_cast<std::size_t>(mechanism));
}

bool is_lost(const WithoutMechanism& row, std::size_t claim) {
  return std::ranges::find(row.lost, claim) != row.lost.end();
}

TEST(MechanismClaims, MissIsInHalfWidthsOutside) {
  const Claim claim = mean_claim(Scale::fma_ue, 10, 14);
  EXPECT_EQ(miss(claim, 10), 0);
  EXPECT_EQ(miss(claim, 14), 0);
  EXPECT_DOUBLE_EQ(miss(claim, 15), 0.5);
  EXPECT_DOUBLE_EQ(miss(claim, 6), 2);
  EXPECT_EQ(miss(claim, std::nan("")), infinity);
  EXPECT_EQ(miss(mean_claim(Scale::fma_ue, 3, 3), 3), 0);
  EXPECT_EQ(miss(mean_claim(Scale::fma_ue, 3, 3), 4), infinity);
}

TEST(MechanismClaims, MovedIsInHalfWidthsToo) {
  const Claim claim = mean_claim(Scale::fma_ue, 10, 14);
  const double none = std::nan("");
  EXPECT_DOUBLE_EQ(moved(claim, 11, 14), 1.5);
  EXPECT_DOUBLE_EQ(moved(claim, 14, 11), 1.5);
  EXPECT_EQ(moved(claim, none, none), 0);
  EXPECT_EQ(moved(claim, 11, none), infinity);
  EXPECT_EQ(moved(mean_claim(Scale::fma_ue, 3, 3), 4, 4), 0);
  EXPECT_EQ(moved(mean_claim(Scale::fma_ue, 3, 3), 4, 5), infinity);
}

TEST(MechanismClaims, WithinChanceIsBelowTwoErrors) {
  const Claim claim = mean_claim(Scale::fma_ue, 10, 14);
  EXPECT_TRUE(within_chance(claim, {15, 0.6, 100}));
  EXPECT_FALSE(within_chance(claim, {15, 0.4, 100}));
  EXPECT_TRUE(within_chance(claim, {9, infinity, 4}));
  EXPECT_FALSE(within_chance(claim, {std::nan(""), infinity, 0}));
}

TEST(MechanismClaims, WithAllIsThePlainTable) {
  const MechanismClaims all = claims_by_mechanism(laws(), three_claims, {}, few);
  const std::vector<Estimate> plain = simulate(laws(), three_claims, {}, few);
  ASSERT_EQ(all.rows.size(), mechanism_count);
  for (std::size_t i = 0; i < three_claims.size(); ++i) {
    EXPECT_EQ(all.with_all[i].value, plain[i].value);
    EXPECT_EQ(all.with_all[i].mc_error, plain[i].mc_error);
  }
  for (const Mechanism mechanism : all_mechanisms()) {
    EXPECT_EQ(row_of(all, mechanism).off, mechanism);
    Laws changed = laws();
    changed.law = without(laws().law, mechanism);
    const std::vector<Estimate> off = simulate(changed, three_claims, {}, few);
    for (std::size_t i = 0; i < three_claims.size(); ++i) {
      EXPECT_EQ(row_of(all, mechanism).simulated[i].value, off[i].value) << name(mechanism);
    }
  }
}

// A claim met by a hair is lost with the mechanism it rests on, and by no other's.
TEST(MechanismClaims, AClaimIsLostWhereItsMechanismIsOff) {
  const std::vector<Estimate> shown = simulate(laws(), three_claims, {}, few);
  const std::vector<Claim> tight = around(three_claims, shown, {1e-6, 1e-6, 1e-6});
  const MechanismClaims all = claims_by_mechanism(laws(), tight, {}, few);
  EXPECT_EQ(all.met, three_claims.size());
  const WithoutMechanism& still = row_of(all, Mechanism::innate_drive);
  EXPECT_LT(still.simulated[steps].value, shown[steps].value);
  EXPECT_TRUE(is_lost(still, steps));
  for (const Mechanism of_leg :
       {Mechanism::innate_drive, Mechanism::autopilot, Mechanism::forced_use}) {
    const WithoutMechanism& row = row_of(all, of_leg);
    EXPECT_EQ(row.simulated[arm].value, shown[arm].value) << name(of_leg);
    EXPECT_FALSE(is_lost(row, arm)) << name(of_leg);
    EXPECT_TRUE(is_lost(row, steps)) << name(of_leg);
  }
  for (const Mechanism of_arm : {Mechanism::cortical_map, Mechanism::non_use}) {
    const WithoutMechanism& row = row_of(all, of_arm);
    EXPECT_EQ(row.simulated[steps].value, shown[steps].value) << name(of_arm);
    EXPECT_EQ(row.lost, std::vector{arm}) << name(of_arm);
    EXPECT_EQ(row.met, 2U) << name(of_arm);
    EXPECT_EQ(row.most_moved, arm) << name(of_arm);
  }
}

TEST(MechanismClaims, TheGreatestMissComesFirst) {
  const std::vector<Estimate> shown = simulate(laws(), three_claims, {}, few);
  const auto lost = [&](double steps_width, double fac_width) {
    const std::vector<Claim> claims = around(three_claims, shown, {1, steps_width, fac_width});
    return row_of(claims_by_mechanism(laws(), claims, {}, few), Mechanism::innate_drive).lost;
  };
  EXPECT_EQ(lost(1e-6, 1e-3), (std::vector{steps, fac}));
  EXPECT_EQ(lost(1, 1e-9), (std::vector{fac, steps}));
}

// Limits around what the cohort shows without the mechanism: missed with it, met without.
TEST(MechanismClaims, AClaimIsWonWhereItsMechanismStoodInTheWay) {
  Laws changed = laws();
  changed.law = without(laws().law, Mechanism::innate_drive);
  const std::vector<Claim> claims =
      around(three_claims, simulate(changed, three_claims, {}, few), {1e-6, 1e-6, 1e-6});
  const MechanismClaims all = claims_by_mechanism(laws(), claims, {}, few);
  EXPECT_EQ(all.met, 1U);  // the arm's
  const WithoutMechanism& row = row_of(all, Mechanism::innate_drive);
  EXPECT_EQ(row.won, (std::vector{steps, fac}));
  EXPECT_TRUE(row.lost.empty());
  EXPECT_EQ(row.met, 3U);
}

TEST(MechanismClaims, SameOnAnyNumberOfThreads) {
  const MechanismClaims one = claims_by_mechanism(laws(), three_claims, {}, {200, 3, 1});
  const MechanismClaims more = claims_by_mechanism(laws(), three_claims, {}, {200, 3, 3});
  for (const Mechanism mechanism : all_mechanisms()) {
    for (std::size_t i = 0; i < three_claims.size(); ++i) {
      EXPECT_EQ(row_of(one, mechanism).simulated[i].value,
                row_of(more, mechanism).simulated[i].value);
    }
  }
}

TEST(MechanismClaims, TellsHowFarItIsAndStopsWhenAsked) {
  double last = 0;
  int told = 0;
  claims_by_mechanism(laws(), three_claims, {}, few, [&](double done) {
    EXPECT_GE(done, last - 1e-12);
    last = done;
    ++told;
    return true;
  });
  EXPECT_NEAR(last, 1, 1e-12);
  EXPECT_GE(told, static_cast<int>(1 + mechanism_count));
  int left = 5;
  EXPECT_THROW(
      claims_by_mechanism(laws(), three_claims, {}, few, [&](double) { return --left > 0; }),
      Cancelled);
  EXPECT_EQ(left, 0);
}

}  // namespace
}  // namespace relimb
