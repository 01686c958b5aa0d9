#include "lab/walker/body.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>

#include "base/error.hpp"
#include "lab/walker/biped.hpp"
#include "lab/walker/pattern.hpp"

namespace relimb {
namespace {

using namespace walker_fixture;

TEST(LabBody, HasWintersSegments) {
  const BodyModel& body = biped();
  EXPECT_NEAR(body.weight(), 70 * 9.81, 0.5);
  EXPECT_NEAR(body.leg_length(), 0.530 * 1.75, 0.001);
  EXPECT_NEAR(body.lengths().thigh, 0.245 * 1.75, 0.001);
  EXPECT_NEAR(body.lengths().shank, 0.246 * 1.75, 0.001);
  EXPECT_NEAR(body.lengths().ankle_height, 0.039 * 1.75, 0.001);
}

TEST(LabBody, RefusesWhatIsNoBiped) {
  EXPECT_THROW(BodyModel("", "empty.xml"), InputError);
  EXPECT_THROW(BodyModel("<mujoco><worldbody>", "broken.xml"), InputError);
  EXPECT_THROW(BodyModel("<mujoco><worldbody/></mujoco>", "bare.xml"), InputError);
  std::string renamed = biped_text();
  renamed.replace(renamed.find("heel_p"), 6, "hoof_p");
  EXPECT_THROW(BodyModel(renamed, "renamed.xml"), InputError);
}

TEST(LabBody, AnEngineErrorIsAnExceptionAndLeavesNoLog) {
  EXPECT_THROW(raise_engine_error("test"), Defect);
  EXPECT_FALSE(std::filesystem::exists("MUJOCO_LOG.TXT"));
}

TEST(LabBody, NumericalTroubleIsAResult) {
  WalkerSettings settings = comfortable(1);
  settings.chance.torque_sd = 1e12;
  const WalkerResult r = walk_alone(biped(), settings);
  EXPECT_EQ(r.end, WalkEnd::engine_trouble);
  EXPECT_FALSE(r.walked);
  EXPECT_LT(r.walked_s, 1);
  EXPECT_FALSE(std::filesystem::exists("MUJOCO_LOG.TXT"));
}

TEST(LabBody, MusclesOnlyPullAndFadeWithinTheirTimes) {
  Body body(biped(), {});
  Body::Command command;
  const auto knee = static_cast<std::size_t>(Muscle::knee_extensor);
  command.excitation[0][knee] = 1;
  for (int i = 0; i < 10; ++i) ASSERT_TRUE(body.step(command));  // 20 ms
  const double risen = body.reading().leg[0].activation[knee];
  EXPECT_GT(risen, 0.5);
  EXPECT_LT(risen, 1);
  EXPECT_EQ(body.reading().leg[1].activation[knee], 0);
  command.excitation[0][knee] = 0;
  for (int i = 0; i < 10; ++i) ASSERT_TRUE(body.step(command));
  EXPECT_LT(body.reading().leg[0].activation[knee], risen);
  EXPECT_GT(body.reading().leg[0].activation[knee], 0.3);  // slower down than up
}

TEST(LabBody, FallsWithoutMuscles) {
  Body body(biped(), {});
  const Body::Command nothing;
  for (int i = 0; i < 1000; ++i) ASSERT_TRUE(body.step(nothing));
  EXPECT_LT(body.reading().hip_height, 0.6 * biped().leg_length());
}

RC_GTEST_PROP(LabPattern, ExcitationsStayWithinTheLegsStrength, ()) {
  JointTorques torque;
  std::array<double, joint_count> strength{};
  for (std::size_t j = 0; j < joint_count; ++j) {
    torque[j] = *rc::gen::inRange(-500, 501);
    strength[j] = *rc::gen::inRange(0, 101) / 100.0;
  }
  const MuscleValues e = muscle_excitations(torque, biped().most_torque(), strength);
  for (std::size_t j = 0; j < joint_count; ++j) {
    RC_ASSERT(e[2 * j] >= 0 && e[2 * j] <= strength[j]);
    RC_ASSERT(e[2 * j + 1] >= 0 && e[2 * j + 1] <= strength[j]);
    RC_ASSERT(e[2 * j] == 0 || e[2 * j + 1] == 0);
    RC_ASSERT(torque[j] <= 0 || strength[j] == 0 || e[2 * j] > 0);
  }
}

}  // namespace
}  // namespace relimb
