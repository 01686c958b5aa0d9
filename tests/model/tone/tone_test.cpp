#include "model/tone/tone.hpp"

#include <gtest/gtest.h>

namespace relimb {
namespace {

ToneParameters<double> tone() {
  return {.hindrance = 0.25,
          .start = 0.2,
          .rise = 0.01,
          .relief = 0.02,
          .leg_share = 0.5,
          .pain_start = 0.1,
          .pain_rise = 0.05,
          .weak_shoulder = 0.3,
          .pain_heal = 0.02,
          .present = 1};
}

TEST(Tone, SpasticityHindersByItsShare) {
  EXPECT_DOUBLE_EQ(hindered(tone(), 0.8, 0.0), 0.8);
  EXPECT_DOUBLE_EQ(hindered(tone(), 0.8, 1.0), 0.6);
}

TEST(Tone, SpasticityRisesWhereControlIsLostAndTheLimbUnmoved) {
  const auto p = tone();
  EXPECT_DOUBLE_EQ(stiffen(p, 2.0, 0.5, 0.0, 0.0, 0.0), 0.01);
  EXPECT_EQ(stiffen(p, 2.0, 1.0, 0.0, 0.0, 0.0), 0);  // spared tract
  EXPECT_EQ(stiffen(p, 2.0, 0.5, 1.0, 0.0, 0.0), 0);  // moved all day
  EXPECT_DOUBLE_EQ(stiffen(p, 2.0, 0.5, 1.0, 0.0, 0.5), -0.01);
  EXPECT_DOUBLE_EQ(stiffen(p, 2.0, 1.0, 0.0, 0.1, 0.5), -0.05);
  EXPECT_DOUBLE_EQ(stiffen(p, 2.0, 0.0, 0.0, 0.0, 1.0), 0);  // rigid already
}

TEST(Tone, PainRisesOnAWeakStiffLimbAndHeals) {
  const auto p = tone();
  EXPECT_DOUBLE_EQ(hurt(p, 1.0, 0.0, 0.7, 0.0, 0.0), 0.05);
  EXPECT_DOUBLE_EQ(hurt(p, 1.0, 0.0, 0.0, 0.0, 0.0), 0.015);  // weakness alone
  EXPECT_EQ(hurt(p, 1.0, 1.0, 0.7, 0.0, 0.0), 0);             // full control
  EXPECT_DOUBLE_EQ(hurt(p, 1.0, 1.0, 0.7, 0.08, 0.5), -0.05);
}

TEST(Tone, DayNoughtHasLittleOfEither) {
  auto p = tone();
  EXPECT_DOUBLE_EQ(first_spasticity(p, 1.0, 0.0), 0.2 / 1.2);
  EXPECT_EQ(first_spasticity(p, 1.0, 1.0), 0);
  EXPECT_DOUBLE_EQ(first_pain(p, 1.0, 0.0), 0.1 / 1.1);
  EXPECT_EQ(first_pain(p, 1.0, 1.0), 0);
  without_tone_and_pain(p);
  EXPECT_EQ(first_spasticity(p, 1.0, 0.0), 0);
  EXPECT_EQ(first_pain(p, 1.0, 0.0), 0);
}

}  // namespace
}  // namespace relimb
