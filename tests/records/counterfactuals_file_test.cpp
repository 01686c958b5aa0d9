// laws/counterfactuals.toml: what is in ours, and what is refused.
#include "records/counterfactuals_file.hpp"

#include <gtest/gtest.h>

#include "support/files.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

using testing::TempFolder;

TEST(CounterfactualsFile, OursHoldsTheSevenMechanisms) {
  const auto all = load_counterfactuals(testing::laws_folder() + "/counterfactuals.toml");
  std::vector<std::string> names;
  for (const Counterfactual& one : all) names.push_back(one.name);
  EXPECT_EQ(names,
            (std::vector<std::string>{"cortical_map", "innate_drive", "autopilot", "forced_use",
                                      "non_use", "practice", "tone_and_pain"}));
}

// The arm with all it lacks taken over from the leg.
TEST(CounterfactualsFile, OursGivesTheArmWhatTheLegHas) {
  const auto all = load_counterfactuals(testing::laws_folder() + "/counterfactuals.toml");
  const auto& law = testing::laws().law;
  const auto arm = replaced(law, all, Swap::arm_as_leg, 0);
  EXPECT_EQ(arm.cortex.arm_magnification, 1);
  EXPECT_EQ(arm.choice.innate_drive, law.gait.innate_drive);
  EXPECT_EQ(arm.cord.arm_share, law.cord.spinal_share);
  EXPECT_EQ(arm.forced_use.arm_share, law.forced_use.forced_share);
  EXPECT_EQ(arm.choice.non_use, 0);
  EXPECT_EQ(arm.practice.arm_activities, law.gait.healthy_steps / 2);
  EXPECT_EQ(arm.tone.present, 0);
  const auto leg = replaced(law, all, Swap::leg_as_arm, 0);
  EXPECT_EQ(leg.cortex.map_size, law.cortex.map_size * law.cortex.arm_magnification);
  EXPECT_EQ(leg.gait.innate_drive, 0);
  EXPECT_EQ(leg.cord.spinal_share, 0);
  EXPECT_EQ(leg.forced_use.forced_share, 0);
  EXPECT_EQ(leg.gait.healthy_steps, 2 * law.practice.arm_activities);
}

std::string refused_swap(const std::string& rows) {
  const TempFolder folder;
  const std::string path = folder.write(
      "c.toml",
      "version = 1\n[[mechanism]]\nname = \"a\"\nlabel = \"a\"\nin_arm = \"a\"\nin_leg = \"a\"\n"
      "says = \"a\"\ngrade = \"guess\"\n" +
          rows);
  return folder.refusal([&] { load_counterfactuals(path); });
}

TEST(CounterfactualsFile, RefusesWhatIsNotDefined) {
  EXPECT_EQ(refused_swap("arm = []\nleg = []\n"), "no error");
  const auto says = [](const std::string& text, const char* what) {
    EXPECT_NE(text.find(what), std::string::npos) << text;
  };
  says(refused_swap("arm = [{ parameter = \"cortex.nothing\", value = 1 }]\n"),
       "parameter of law.toml");
  says(refused_swap("arm = [{ parameter = \"cortex.takeover\" }]\n"), "from");
  says(refused_swap("arm = [{ parameter = \"cortex.takeover\", value = 1, times = 2 }]\n"),
       "times");
  says(refused_swap("arm = [{ parameter = \"cortex.takeover\", value = 1, from = [] }]\n"), "from");
  says(refused_swap("arm = [{ parameter = \"cortex.takeover\", from = [\"care.gait_steps\"] }]\n"),
       "law.toml");
  says(refused_swap("arm = [{ parameter = \"care.gait_steps\", from = [\"tone.start\"] }]\n"),
       "care.X");
  says(refused_swap("arm = [{ parameter = \"tone.start\", value = 1 }, "
                    "{ parameter = \"tone.start\", value = 0 }]\n"),
       "no other replacement");
  says(refused_swap("arms = []\n"), "arms");
}

}  // namespace
}  // namespace relimb
