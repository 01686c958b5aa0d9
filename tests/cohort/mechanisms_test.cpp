// Each mechanism's switch shows in the scores of a cohort, and only where it can.
#include <array>
#include <cmath>
#include <initializer_list>

#include <gtest/gtest.h>

#include "cohort/herd.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

using testing::laws;

constexpr int half_year = 180;
constexpr std::size_t group_size = 512;
const std::vector<int> month_ends{28, 90, 180};

ScoreTable scores_of(const Parameters<double>& law) {
  const Course course = course_of(law, laws().population, testing::usual_care(half_year), 20);
  Herd herd(course, 0, group_size);
  return herd.live(course, half_year, month_ends);
}

/// The switch's effect on a scale as a share of its range, over persons and recorded days.
struct Effect {
  double mean = 0;
  double size = 0;  // mean of the absolute one
};
Effect effect_of(const ScoreTable& with, const ScoreTable& without, Scale scale) {
  Effect effect;
  for (std::size_t record = 0; record < month_ends.size(); ++record) {
    for (std::size_t p = 0; p < group_size; ++p) {
      const double change = (without.of(record, scale)[p] - with.of(record, scale)[p]) /
                            testing::range_of(scale) /
                            static_cast<double>(group_size * month_ends.size());
      effect.mean += change;
      effect.size += std::abs(change);
    }
  }
  return effect;
}

constexpr Scale of_arm[] = {Scale::fma_ue,           Scale::arat,         Scale::use_ratio,
                            Scale::mal_amount,       Scale::mas_arm,      Scale::safe,
                            Scale::finger_extension, Scale::grip_percent, Scale::cahai};
constexpr Scale of_leg[] = {Scale::fma_le, Scale::gait_speed_m_per_s, Scale::fac, Scale::mas_leg,
                            Scale::steps_per_day};

TEST(Mechanisms, EverySwitchShows) {
  const ScoreTable with = scores_of(laws().law);
  for (const Mechanism mechanism : all_mechanisms()) {
    const ScoreTable off = scores_of(without(laws().law, mechanism));
    double largest = 0;
    for (const Scale scale : all_scales()) {
      largest = std::max(largest, effect_of(with, off, scale).size);
    }
    EXPECT_GT(largest, 2e-4) << name(mechanism);
  }
}

TEST(Mechanisms, ASwitchOfOneLimbLeavesTheOther) {
  const ScoreTable with = scores_of(laws().law);
  for (const Mechanism mechanism :
       {Mechanism::innate_drive, Mechanism::autopilot, Mechanism::forced_use}) {
    const ScoreTable off = scores_of(without(laws().law, mechanism));
    for (const Scale scale : of_arm) {
      EXPECT_EQ(effect_of(with, off, scale).size, 0) << name(mechanism) << ' ' << name(scale);
    }
  }
  for (const Mechanism mechanism : {Mechanism::cortical_map, Mechanism::non_use}) {
    const ScoreTable off = scores_of(without(laws().law, mechanism));
    for (const Scale scale : of_leg) {
      EXPECT_EQ(effect_of(with, off, scale).size, 0) << name(mechanism) << ' ' << name(scale);
    }
  }
}

// Signs that follow from what a mechanism is, whatever its calibrated size.
TEST(Mechanisms, SwitchesPullTheRightWay) {
  const ScoreTable with = scores_of(laws().law);
  const auto mean = [&](Mechanism mechanism, Scale scale) {
    return effect_of(with, scores_of(without(laws().law, mechanism)), scale).mean;
  };
  EXPECT_GT(mean(Mechanism::cortical_map, Scale::fma_ue), 0);  // less ground to regain
  EXPECT_LT(mean(Mechanism::innate_drive, Scale::steps_per_day), 0);
  EXPECT_LT(mean(Mechanism::autopilot, Scale::gait_speed_m_per_s), 0);
  EXPECT_LT(mean(Mechanism::forced_use, Scale::fma_le), 0);
  EXPECT_LT(mean(Mechanism::plasticity, Scale::fma_ue), 0);
  EXPECT_LT(mean(Mechanism::plasticity, Scale::fma_le), 0);
  EXPECT_LT(mean(Mechanism::plasticity, Scale::arat), 0);
  EXPECT_LT(mean(Mechanism::tone_and_pain, Scale::mas_arm), 0);
  EXPECT_LT(mean(Mechanism::tone_and_pain, Scale::pain_nrs), 0);
}

TEST(Mechanisms, WithoutToneThereIsNone) {
  const ScoreTable off = scores_of(without(laws().law, Mechanism::tone_and_pain));
  for (const Scale scale : {Scale::mas_arm, Scale::mas_leg, Scale::pain_nrs}) {
    for (std::size_t record = 0; record < month_ends.size(); ++record) {
      for (const float score : off.of(record, scale)) EXPECT_EQ(score, 0) << name(scale);
    }
  }
}

// The wobbles of a cohort have the variance of the law's daily step, tau / (tau - 1/2) of 1.
TEST(Mechanisms, WobblesHaveTheirLongRunVariance) {
  const Course course =
      course_of(laws().law, laws().population, testing::usual_care(half_year), 20);
  constexpr std::size_t many = 20'000;
  Herd herd(course, 0, many);
  herd.live(course, half_year, {}, 2);
  State<float> layout{};
  const double taus[] = {laws().law.noise.wobble_days, laws().law.noise.wobble_days};
  const float* fields[] = {&layout.arm.wobble, &layout.leg.wobble};
  for (std::size_t i = 0; i < 2; ++i) {
    double mean = 0;
    double square = 0;
    for (const float w : herd.state(static_cast<std::size_t>(fields[i] - numbers(layout)))) {
      mean += w / static_cast<double>(many);
      square += static_cast<double>(w) * w / static_cast<double>(many);
    }
    const double decay = 1 - 1 / taus[i];
    const double variance =
        2 / taus[i] * (1 - std::pow(decay, 2 * half_year)) / (1 - decay * decay);
    EXPECT_NEAR(mean, 0, 4 * std::sqrt(variance / many));
    EXPECT_NEAR(square, variance, 4 * variance * std::sqrt(2.0 / many));
  }
}

}  // namespace
}  // namespace relimb
