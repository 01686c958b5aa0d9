// The limbs' ground in cortex: shares of one whole, as the law has it.
#include "study/explain/territory.hpp"

#include <gtest/gtest.h>

#include "model/cortex/cortex.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

using testing::laws;

struct World {
  Calendar<double> calendar = calendar_of(laws().care, *laws().care.plan("usual_care"), {}, 84);
  Course course = course_of(laws().law, laws().population, calendar, 1);
  Lives lives = lives_of(course, 200, 1);
};

TEST(CortexGround, SharesAddUpToOneLimb) {
  const World world;
  const auto days = cortex_ground(world.lives, first_laws(laws(), 1), world.calendar, {0, 28, 84});
  ASSERT_EQ(days.size(), 3U);
  for (const CortexGround& day : days) {
    for (const LimbGround& limb : {day.arm, day.leg}) {
      for (const double share :
           {limb.working, limb.silent, limb.regrown, limb.to_regrow, limb.lost}) {
        EXPECT_GE(share, 0);
        EXPECT_LE(share, 1);
      }
      EXPECT_NEAR(limb.working + limb.silent + limb.regrown + limb.to_regrow + limb.lost, 1, 1e-9);
      EXPECT_NEAR(limb.commanded.mean, limb.working + limb.regrown, 1e-9);
      EXPECT_LE(limb.commanded.lower, limb.commanded.upper);
    }
  }
}

TEST(CortexGround, SilentGroundWakesAndSparedGroundStays) {
  const World world;
  const auto days = cortex_ground(world.lives, first_laws(laws(), 1), world.calendar, {0, 84});
  EXPECT_LT(days[1].arm.silent, days[0].arm.silent);
  EXPECT_GT(days[1].arm.commanded.mean, days[0].arm.commanded.mean);
  // What is spared is spared for good: working and silent together are the pathway's integrity.
  EXPECT_NEAR(days[1].arm.working + days[1].arm.silent, days[0].arm.working + days[0].arm.silent,
              1e-9);
  EXPECT_NEAR(days[1].leg.lost, days[0].leg.lost, 1e-9);
}

TEST(CortexGround, IsWhatTheLivesWouldHaveCommanded) {
  const World world;
  const auto days = cortex_ground(world.lives, first_laws(laws(), 1), world.calendar, {84});
  Herd herd = world.lives.herd;
  const auto people = prepared(laws().population);
  const std::vector<float> states = herd.live_states(world.course, 84, {84});
  double sum = 0;
  for (std::size_t i = 0; i < world.lives.size(); ++i) {
    const double integrity = person_of(people, herd.latents_of(i)).arm.integrity;
    const double diaschisis = states[i];
    const double map = states[2 * herd.stride() + i];
    sum += capacity(laws().law.cortex, integrity, diaschisis, map);
  }
  EXPECT_NEAR(days[0].arm.commanded.mean, sum / static_cast<double>(world.lives.size()), 1e-6);
}

}  // namespace
}  // namespace relimb
