// The walker's list of checks in short form; sweeps in walker_long_test, people in people_test.
#include "lab/walker/walker.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "lab/walker/biped.hpp"

namespace relimb {
namespace {

using namespace walker_fixture;

constexpr std::uint64_t few_seeds = 3;

struct Means {
  int walked = 0;
  double speed = 0, propulsion = 0, load = 0, work = 0, use = 0, swing = 0, sound_swing = 0;
};

Means means(WalkerSettings settings) {
  Means m;
  for (std::uint64_t seed = 1; seed <= few_seeds; ++seed) {
    settings.seed = seed;
    const WalkerResult r = walk_alone(biped(), settings);
    m.walked += r.walked ? 1 : 0;
    m.speed += r.speed_m_per_s / few_seeds;
    m.propulsion += r.paretic.propulsion_share / few_seeds;
    m.load += r.paretic.load_share / few_seeds;
    m.work += r.paretic.work_share / few_seeds;
    m.use += r.paretic.use_nm_s / few_seeds;
    m.swing += r.paretic.swing_s / few_seeds;
    m.sound_swing += r.sound.swing_s / few_seeds;
  }
  return m;
}

TEST(LabWalker, WalksTwentyStridesForwardsAtFullDriveFromVariedStarts) {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    WalkerSettings settings;
    settings.seed = seed;
    settings.seconds = 18;
    const WalkerResult r = walk_alone(biped(), settings);
    EXPECT_TRUE(r.walked) << seed;
    EXPECT_GE(r.strides, 20) << seed;
    EXPECT_GT(r.speed_m_per_s, 0.8) << seed;
    EXPECT_LT(r.speed_m_per_s, 1.4) << seed;
    EXPECT_GT(r.distance_m, 15) << seed;
    EXPECT_EQ(r.paretic.stepped_share, 1) << seed;
  }
}

TEST(LabWalker, SpeedRisesWithDrive) {
  double last = 0.3;
  for (const double drive : {0.1, 0.3, 0.6, 1.0}) {
    WalkerSettings settings = comfortable(1);
    settings.drive = drive;
    const Means m = means(settings);
    EXPECT_EQ(m.walked, static_cast<int>(few_seeds)) << drive;
    EXPECT_GT(m.speed, last + 0.05) << drive;
    last = m.speed;
  }
}

TEST(LabWalker, ParesisSlowsUnloadsAndLengthensSwing) {
  const Means whole = means(comfortable(1));
  const Means half = means(comfortable(0.5));
  const Means weak = means(comfortable(0.3));
  EXPECT_EQ(half.walked, static_cast<int>(few_seeds));
  EXPECT_EQ(weak.walked, static_cast<int>(few_seeds));
  EXPECT_LT(half.speed, whole.speed - 0.05);
  EXPECT_LT(weak.speed, half.speed - 0.05);
  EXPECT_LT(weak.propulsion, whole.propulsion);
  EXPECT_LT(weak.load, half.load);
  EXPECT_LT(half.load, whole.load);
  EXPECT_LT(weak.work, whole.work - 0.05);
  EXPECT_GT(weak.swing, weak.sound_swing + 0.01);
  EXPECT_LT(std::abs(whole.swing - whole.sound_swing), 0.015);
}

TEST(LabWalker, TheParesisHasNoSideWhereThereIsNone) {
  const Means whole = means(comfortable(1));
  EXPECT_NEAR(whole.propulsion, 0.5, 0.03);
  EXPECT_NEAR(whole.load, 0.5, 0.02);
  EXPECT_NEAR(whole.work, 0.5, 0.02);
}

// With the support a clinic would give: without cortex the leg still steps, and is used.
TEST(LabWalker, StepsWithoutCorticalCommand) {
  WalkerSettings settings = comfortable(0);
  settings.body_weight_support = 0.3;
  const WalkerResult r = walk(biped(), settings);
  EXPECT_TRUE(r.walked);
  EXPECT_GT(r.paretic.stepped_share, 0.9);
  EXPECT_GT(r.paretic.use_per_stride, 0.5);
  EXPECT_LT(r.paretic.use_per_stride, 0.95);
}

TEST(LabWalker, StepsWithoutCorticalCommandAndWithoutAHarness) {
  const Means m = means(comfortable(0));
  EXPECT_EQ(m.walked, static_cast<int>(few_seeds));
  EXPECT_GT(m.speed, 0.2);
}

TEST(LabWalker, WithoutItsCordAndCortexTheLegDoesNothing) {
  WalkerSettings settings = comfortable(0);
  settings.body_weight_support = 0.3;
  settings.cpg = false;
  const WalkerResult r = walk(biped(), settings);
  EXPECT_FALSE(r.walked);
  EXPECT_LT(r.paretic.use_per_stride, 0.1);
}

TEST(LabWalker, TheSoundLegsPushCarriesSpeed) {
  WalkerSettings settings = comfortable(0.7);
  const Means with = means(settings);
  settings.sound_push = false;
  const Means without = means(settings);
  EXPECT_LT(without.speed, with.speed - 0.1);
  EXPECT_LT(without.use, with.use);
}

TEST(LabWalker, SameSeedSameBits) {
  const WalkerResult a = walk_alone(biped(), comfortable(0.6, 7));
  const WalkerResult b = walk_alone(BodyModel(biped_text(), "again"), comfortable(0.6, 7));
  const WalkerResult c = walk_alone(biped(), comfortable(0.6, 8));
  EXPECT_EQ(a.distance_m, b.distance_m);
  EXPECT_EQ(a.paretic.use_nm_s, b.paretic.use_nm_s);
  EXPECT_NE(a.distance_m, c.distance_m);
}

TEST(LabWalker, HalfTheTimeStepHardlyChangesSpeed) {
  WalkerSettings settings = comfortable(1);
  settings.chance.torque_sd = 0;
  const double coarse = walk_alone(biped(), settings).speed_m_per_s;
  const BodyModel fine(biped_text(), "bodies/biped.xml", 0.5 * biped().step_s());
  const double fine_speed = walk_alone(fine, settings).speed_m_per_s;
  EXPECT_NEAR(fine_speed / coarse, 1, 0.02);
}

// Over many strides the floor carries the body's weight, less what the vest takes.
TEST(LabWalker, TheFloorCarriesTheWeight) {
  for (const double support : {0.0, 0.3}) {
    WalkerSettings settings = comfortable(1);
    settings.body_weight_support = support;
    settings.record = true;
    settings.record_hz = 500;
    const WalkerResult r = walk_alone(biped(), settings);
    ASSERT_TRUE(r.walked);
    double load = 0;
    int counted = 0;
    for (const Pose& pose : r.poses) {
      if (pose.time_s < settings.settle_s) continue;
      load += pose.load[0] + pose.load[1];
      ++counted;
    }
    EXPECT_NEAR(load / counted, 1 - support, 0.03) << support;
    EXPECT_DOUBLE_EQ(r.paretic.load_share + r.sound.load_share, 1);
  }
}

TEST(LabWalker, RecordsPosesForReplay) {
  WalkerSettings settings = comfortable(1);
  settings.seconds = 6;
  settings.record = true;
  const WalkerResult r = walk_alone(biped(), settings);
  ASSERT_EQ(r.poses.size(), 300U);
  EXPECT_NEAR(r.poses[100].time_s - r.poses[99].time_s, 0.02, 1e-9);
  EXPECT_GT(r.poses.back().x_m, r.poses.front().x_m + 3);
  settings.record = false;
  EXPECT_TRUE(walk_alone(biped(), settings).poses.empty());
}

}  // namespace
}  // namespace relimb
