#include "model/scales/scale.hpp"

#include <gtest/gtest.h>

namespace relimb {
namespace {

TEST(Scale, EveryNameFindsItsScale) {
  for (const Scale scale : all_scales()) EXPECT_EQ(scale_named(name(scale)), scale);
  EXPECT_EQ(name(Scale::gait_speed_m_per_s), "gait_speed_m_per_s");
  EXPECT_EQ(name(Scale::finger_extension), "finger_extension");
  EXPECT_FALSE(scale_named("FMA_UE"));
  EXPECT_FALSE(scale_named(""));
}

TEST(Scale, NamesAreListedInOrder) {
  EXPECT_EQ(scale_names(),
            "fma_ue, fma_le, arat, gait_speed_m_per_s, fac, use_ratio, mal_amount, mas_arm, "
            "mas_leg, pain_nrs, steps_per_day, safe, finger_extension, grip_percent, cahai");
}

TEST(Scale, DifferenceOfAStage) {
  const std::vector<Difference> differences = {{12, 0, 42, "acute", "", "S"},
                                               {6, 90, 180, "late", "", "S"}};
  EXPECT_EQ(at_stage(differences, 0)->value, 12);
  EXPECT_EQ(at_stage(differences, 41)->value, 12);
  EXPECT_EQ(at_stage(differences, 42), nullptr);  // to_day is exclusive
  EXPECT_EQ(at_stage(differences, 90)->value, 6);
  EXPECT_EQ(at_stage(differences, 180), nullptr);
  EXPECT_EQ(at_stage({}, 5), nullptr);
}

}  // namespace
}  // namespace relimb
