#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

#include "lab/walker/fictive.hpp"

namespace relimb {
namespace {

FictiveResult at_drive(double drive) { return fictive_locomotion({}, {drive, drive}, 16); }

TEST(LabCord, TonicDriveStartsTheRhythmAndSpeedsIt) {
  double last = 10;
  for (const double drive : {0.0, 0.25, 0.5, 0.75, 1.0}) {
    const FictiveResult cord = at_drive(drive);
    EXPECT_GE(cord.cycles, 5) << drive;
    EXPECT_LT(cord.period_s, last) << drive;
    last = cord.period_s;
  }
}

TEST(LabCord, StanceCarriesTheChangeOfSpeedAndSwingHardlyChanges) {
  const FictiveResult slow = at_drive(0);
  const FictiveResult fast = at_drive(1);
  EXPECT_NEAR(slow.flexor_burst_s, 0.37, 0.05);
  EXPECT_LT(std::abs(slow.flexor_burst_s - fast.flexor_burst_s), 0.15 * slow.flexor_burst_s);
  EXPECT_GT(slow.extensor_burst_s, 2 * fast.extensor_burst_s);
}

TEST(LabCord, LegsAlternate) {
  for (const double drive : {0.0, 0.3, 0.6, 1.0}) EXPECT_NEAR(at_drive(drive).phase, 0.5, 0.03);
}

TEST(LabCord, UnequalDrivesStayInStep) {
  const FictiveResult left = fictive_locomotion({}, {0.4, 0.8}, 16);
  const FictiveResult right = fictive_locomotion({}, {0.8, 0.4}, 16);
  EXPECT_NEAR(left.period_s, right.period_s, 0.01 * left.period_s);
  EXPECT_GT(left.phase, 0.3);
  EXPECT_LT(left.phase, 0.7);
}

TEST(LabCord, FallsSilentWithoutExcitability) {
  const CordSettings settings;
  CordState state = cord_at_rest(settings, Leg::paretic);
  CordInput input;
  input.drive = {1, 1};
  input.excitability = {0, 0};
  int flexing_late = 0;
  for (int step = 0; step < 8000; ++step) {
    step_cord(settings, input, 0.001, state);
    if (step >= 3000 && cell_activity(state.leg[0].flexor) > 0.05) ++flexing_late;
  }
  EXPECT_EQ(flexing_late, 0);
}

// With a foot aloft on the other side, or a loaded foot on its own, a leg does not begin to swing.
TEST(LabCord, AFootAloftHoldsTheOtherLegDown) {
  const CordSettings settings;
  CordState state = cord_at_rest(settings, Leg::paretic);
  CordInput input;
  input.drive = {0.5, 0.5};
  input.aloft = {1, 0};
  int other_flexes = 0;
  for (int step = 0; step < 4000; ++step) {
    step_cord(settings, input, 0.001, state);
    if (flexes(state.leg[1])) ++other_flexes;
  }
  EXPECT_EQ(other_flexes, 0);
}

TEST(LabCord, AFootStrikeSetsOffTheOtherLeg) {
  const CordSettings settings;
  CordState state = cord_at_rest(settings, Leg::paretic);
  CordInput input;
  input.drive = {0.1, 0.1};
  double alone = 0;
  CordState free = state;
  while (!flexes(free.leg[1]) && alone < 3) {
    step_cord(settings, input, 0.001, free);
    alone += 0.001;
  }
  double struck = 0;
  while (!flexes(state.leg[1]) && struck < 3) {
    const bool landed = struck >= 0.4;  // after the flexor burst of the first leg
    input.touch[0] = landed ? std::exp(-(struck - 0.4) / 0.06) : 0;
    step_cord(settings, input, 0.001, state);
    struck += 0.001;
  }
  EXPECT_LT(struck, 0.5);
  EXPECT_LT(struck, alone - 0.05);
}

RC_GTEST_PROP(LabCord, VoltagesStayBetweenTheReversals, ()) {
  const auto share = [] { return *rc::gen::inRange(0, 1001) / 1000.0; };
  const CordSettings settings;
  CordState state = cord_at_rest(settings, Leg::sound);
  CordInput input;
  for (std::size_t i = 0; i < 2; ++i) {
    input.drive[i] = share();
    input.load[i] = share();
    input.touch[i] = share();
    input.aloft[i] = share();
    input.hip_extension[i] = share();
    input.excitability[i] = share();
  }
  for (int step = 0; step < 300; ++step) {
    step_cord(settings, input, 0.002, state);
    for (const CordLegState& leg : state.leg) {
      for (const double v : {leg.flexor, leg.extensor, leg.flexor_to_extensor}) {
        RC_ASSERT(v >= settings.inhibitory_reversal && v <= settings.sodium_reversal);
      }
      RC_ASSERT(leg.flexor_h >= 0 && leg.flexor_h <= 1);
    }
  }
}

}  // namespace
}  // namespace relimb
