#include "study/validate/missed_claims.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace relimb {
namespace {

Claim within(const char* name, double lower, double upper) {
  Claim claim;
  claim.name = name;
  claim.lower = lower;
  claim.upper = upper;
  return claim;
}

/// A hundred laws: `first` falls as `second` rises; `third` knows of neither.
std::vector<std::vector<double>> hundred_laws() {
  std::vector<std::vector<double>> numbers;
  for (int k = 0; k < 100; ++k) {
    const double x = k / 99.0;
    numbers.push_back({x, 1 - x, k % 2 == 0 ? 0.5 : 2.0});
  }
  return numbers;
}

const std::vector<Claim> claims_in_limits{within("first", 1.2, 1.4), within("second", 0.3, 1.0),
                                          within("third", 0, 1)};

TEST(MissedClaims, NamesWhatMeetingItCosts) {
  const auto table = prices_of(claims_in_limits, {0}, hundred_laws());
  ASSERT_EQ(table.size(), 1U);
  EXPECT_EQ(table[0].met_by, 0);
  EXPECT_NEAR(table[0].lower, 0.05, 0.01);
  EXPECT_NEAR(table[0].median, 0.5, 0.01);
  EXPECT_NEAR(table[0].upper, 0.95, 0.01);
  // The nearest fifth has first > .8, so second < .2; third is met by half of them as of all.
  ASSERT_EQ(table[0].prices.size(), 1U);
  EXPECT_EQ(table[0].prices[0].claim, 1U);
  EXPECT_NEAR(table[0].prices[0].met_by_all, 0.7, 0.01);
  EXPECT_EQ(table[0].prices[0].met_by_near, 0);
}

TEST(MissedClaims, SharesAreOfLawsThatMeet) {
  auto numbers = hundred_laws();
  for (std::size_t k = 0; k < 25; ++k) numbers[k][0] = 1.3;
  EXPECT_EQ(prices_of(claims_in_limits, {0}, numbers)[0].met_by, 0.25);
  // Those that meet it have a high second now: nothing stands against it.
  EXPECT_TRUE(prices_of(claims_in_limits, {0}, numbers)[0].prices.empty());
}

TEST(MissedClaims, WithoutANumberIsAMiss) {
  auto numbers = hundred_laws();
  for (auto& law : numbers) law[0] = std::nan("");
  const auto table = prices_of(claims_in_limits, {0}, numbers);
  EXPECT_EQ(table[0].met_by, 0);
  EXPECT_TRUE(std::isnan(table[0].median));
}

}  // namespace
}  // namespace relimb
