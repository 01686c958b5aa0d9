// Claims simulated: the error that a claim's scores are written down with.
#include "study/validate/simulate.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "support/laws.hpp"

namespace relimb {
namespace {

using testing::laws;

/// How well FMA-UE tells itself a day later, half a year on: less than wholly by its errors alone.
Claim a_day_apart(double observation_sd) {
  Claim claim;
  claim.name = "a.b";
  claim.quantity = Quantity::r2_between_days;
  claim.scale = Scale::fma_ue;
  claim.from_day = 182;
  claim.to_day = 183;
  claim.care = "usual_care";
  claim.observation_sd = observation_sd;
  return claim;
}

TEST(Simulate, AClaimsOwnObservationErrorIsThatOfItsScores) {
  const std::vector<Claim> claims{a_day_apart(0), a_day_apart(0.5), a_day_apart(10)};
  const auto told = simulate(laws(), claims, {}, {2000, 5, 2});
  EXPECT_GT(told[1].value, 0.995);
  EXPECT_LT(told[2].value, 0.85);  // V / (V + 100), squared, V at most 33^2
  EXPECT_GT(told[1].value, told[0].value);
  EXPECT_GT(told[0].value, told[2].value);
  EXPECT_EQ(simulate(laws(), {claims[0]}, {}, {2000, 5, 2})[0].value, told[0].value);
}

}  // namespace
}  // namespace relimb
