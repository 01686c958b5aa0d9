// Laws and care with mechanisms replaced.
#include "model/counterfactual.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "support/laws.hpp"

namespace relimb {
namespace {

using testing::laws;

std::vector<double> values(const Parameters<double>& law) {
  std::vector<double> out;
  Parameters<double>::each(law, [&](const std::string&, const double& v) { out.push_back(v); });
  return out;
}

/// Two mechanisms that take over from each other's targets.
std::vector<Counterfactual> exchanged() {
  Counterfactual a{"a", "a", "", "", {{"cortex.takeover", {"cortex.substrate"}, 2}}, {}};
  Counterfactual b{"b",
                   "b",
                   "",
                   "",
                   {{"cortex.substrate", {"cortex.takeover", "cortex.disuse_rate"}, 1},
                    {"care.arm_repetitions", {"care.gait_steps"}, 0.5},
                    {"choice.non_use", {}, 0}},
                   {{"care.gait_steps", {"care.arm_repetitions"}, 1}}};
  return {a, b};
}

TEST(Counterfactual, KeptMechanismsAreAsTheyAre) {
  EXPECT_EQ(values(replaced(laws().law, exchanged(), Swap::arm_as_leg, 3)), values(laws().law));
  EXPECT_EQ(values(replaced(laws().law, exchanged(), Swap::leg_as_arm, 0)), values(laws().law));
}

TEST(Counterfactual, OrderDoesNotMatter) {
  const auto& law = laws().law;
  const auto none = replaced(law, exchanged(), Swap::arm_as_leg, 0);
  EXPECT_EQ(none.cortex.takeover, 2 * law.cortex.substrate);
  EXPECT_EQ(none.cortex.substrate, law.cortex.takeover * law.cortex.disuse_rate);
  EXPECT_EQ(none.choice.non_use, 0);
  const auto only_a_kept = replaced(law, exchanged(), Swap::arm_as_leg, 1);
  EXPECT_EQ(only_a_kept.cortex.takeover, law.cortex.takeover);
  EXPECT_EQ(only_a_kept.cortex.substrate, none.cortex.substrate);
}

TEST(Counterfactual, CareIsReplacedDayByDay) {
  const auto calendar = testing::usual_care(100);
  const auto arm = replaced(calendar, exchanged(), Swap::arm_as_leg, 1);
  const auto leg = replaced(calendar, exchanged(), Swap::leg_as_arm, 1);
  const auto same = replaced(calendar, exchanged(), Swap::arm_as_leg, 2);
  for (std::size_t day = 0; day < calendar.size(); ++day) {
    EXPECT_EQ(arm[day].arm_repetitions, 0.5 * calendar[day].gait_steps);
    EXPECT_EQ(arm[day].gait_steps, calendar[day].gait_steps);
    EXPECT_EQ(leg[day].gait_steps, calendar[day].arm_repetitions);
    EXPECT_EQ(same[day].arm_repetitions, calendar[day].arm_repetitions);
  }
}

TEST(Counterfactual, KnowsItsTargets) {
  EXPECT_TRUE(is_parameter("choice.innate_drive"));
  EXPECT_FALSE(is_parameter("choice.innate"));
  EXPECT_FALSE(is_parameter("care.gait_steps"));
  EXPECT_TRUE(is_care("care.gait_steps"));
  EXPECT_FALSE(is_care("care.coached_hours"));
}

}  // namespace
}  // namespace relimb
