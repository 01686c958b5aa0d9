#include "model/cord/cord.hpp"

#include <gtest/gtest.h>

namespace relimb {
namespace {

TEST(Cord, SteppingKeepsTheSpinalShare) {
  CordParameters<double> p{.spinal_share = 0.4, .arm_share = 0};
  EXPECT_DOUBLE_EQ(stepping_strength(p, 0.0), 0.4);
  EXPECT_DOUBLE_EQ(stepping_strength(p, 0.5), 0.7);
  EXPECT_DOUBLE_EQ(stepping_strength(p, 1.0), 1);
  without_autopilot(p);
  EXPECT_DOUBLE_EQ(stepping_strength(p, 0.5), 0.5);
}

TEST(Cord, TheArmHasNoShareUnlessItIsGivenOne) {
  CordParameters<double> p{.spinal_share = 0.4, .arm_share = 0};
  EXPECT_EQ(arm_strength(p, 0.37), 0.37);
  p.arm_share = 0.4;
  EXPECT_DOUBLE_EQ(arm_strength(p, 0.0), 0.4);
  EXPECT_DOUBLE_EQ(arm_strength(p, 0.5), 0.7);
}

}  // namespace
}  // namespace relimb
