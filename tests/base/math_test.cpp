// Elementary functions of packs against the C library in double, over the ranges they are used on.
#include "base/math.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

#include <gtest/gtest.h>

namespace relimb {
namespace {

using P4 = Pack<Baseline, 4>;
constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();

/// Distance in units of the last place of the exact value as a float.
double ulps(float got, double exact) {
  const auto rounded = static_cast<float>(exact);
  const float step = std::nextafter(std::abs(rounded), infinity) - std::abs(rounded);
  return std::abs(got - exact) / step;
}

template <class Function>
float of_one(float x, Function&& function) {
  return function(Pack<Baseline, 1>(x)).lanes[0];
}
float exp_of(float x) {
  return of_one(x, [](auto p) { return exp(p); });
}
float log_of(float x) {
  return of_one(x, [](auto p) { return log(p); });
}

double worst_exp(int samples) {
  std::mt19937 any(1);
  std::uniform_real_distribution<float> wide(-87, 88);
  std::uniform_real_distribution<float> near(-1, 1);
  double worst = 0;
  for (int i = 0; i < samples; ++i) {
    const float x = i % 2 == 0 ? wide(any) : near(any);
    worst = std::max(worst, ulps(exp_of(x), std::exp(static_cast<double>(x))));
  }
  return worst;
}

double worst_log(int samples) {
  std::mt19937 any(2);
  std::uniform_int_distribution<std::uint32_t> normal_floats(0x00800000, 0x7f7fffff);
  std::uniform_real_distribution<float> share(1e-6F, 1);
  double worst = 0;
  for (int i = 0; i < samples; ++i) {
    const float x = i % 2 == 0 ? std::bit_cast<float>(normal_floats(any)) : share(any);
    worst = std::max(worst, ulps(log_of(x), std::log(static_cast<double>(x))));
  }
  return worst;
}

double worst_turn(int samples) {
  std::mt19937 any(3);
  std::uniform_int_distribution<std::uint32_t> word(0, (1U << 24) - 1);
  double worst = 0;
  for (int i = 0; i < samples; ++i) {
    const float u = static_cast<float>(word(any)) * 0x1p-24F;
    const auto got = sine_cosine_of_turn(Pack<Baseline, 1>(u));
    const double angle = 2 * M_PI * static_cast<double>(u);
    worst = std::max({worst, std::abs(got.sine.lanes[0] - std::sin(angle)),
                      std::abs(got.cosine.lanes[0] - std::cos(angle))});
  }
  return worst;
}

// The worst of 5e7 each: 1.26 ulp, 0.82 ulp, 1.07e-7.
constexpr double exp_bound_ulps = 1.5;
constexpr double log_bound_ulps = 1.0;
constexpr double turn_bound = 1.2e-7;  // of values up to 1

TEST(Math, ExpOfPacks) { EXPECT_LE(worst_exp(400'000), exp_bound_ulps); }
TEST(Math, LogOfPacks) { EXPECT_LE(worst_log(400'000), log_bound_ulps); }
TEST(Math, SineAndCosineOfATurnOfPacks) { EXPECT_LE(worst_turn(400'000), turn_bound); }
TEST(MathLong, ExpOfPacks) { EXPECT_LE(worst_exp(50'000'000), exp_bound_ulps); }
TEST(MathLong, LogOfPacks) { EXPECT_LE(worst_log(50'000'000), log_bound_ulps); }
TEST(MathLong, SineAndCosineOfATurnOfPacks) { EXPECT_LE(worst_turn(50'000'000), turn_bound); }

TEST(Math, ExpIsFiniteAndPositiveWhateverItIsGiven) {
  for (const float x : {-infinity, -1e30F, -88.0F, 89.0F, 1e30F, infinity, not_a_number}) {
    const float y = exp_of(x);
    EXPECT_TRUE(std::isfinite(y) && y > 0) << x << " gave " << y;
  }
  EXPECT_EQ(exp_of(0), 1);
  EXPECT_EQ(exp_of(-1000), exp_of(-87));
  EXPECT_EQ(exp_of(1000), exp_of(88));
}

TEST(Math, LogAtItsLandmarks) {
  EXPECT_EQ(log_of(1), 0);
  EXPECT_FLOAT_EQ(log_of(std::numeric_limits<float>::min()), -87.336544F);
  EXPECT_FLOAT_EQ(log_of(std::numeric_limits<float>::max()), 88.722839F);
}

TEST(Math, QuarterTurnsAreExact) {
  const float turns[] = {0, 0.25F, 0.5F, 0.75F};
  const auto got = sine_cosine_of_turn(P4::load(turns));
  const float sines[] = {0, 1, 0, -1};
  const float cosines[] = {1, 0, -1, 0};
  for (int i = 0; i < 4; ++i) {
    EXPECT_EQ(got.sine.lanes[i], sines[i]) << turns[i];
    EXPECT_EQ(got.cosine.lanes[i], cosines[i]) << turns[i];
  }
}

template <int Width>
int lanes_unlike_alone() {
  using P = Pack<Baseline, Width>;
  std::mt19937 any(4);
  std::uniform_real_distribution<float> positive_number(1e-6F, 60);
  const auto bits = [](float x) { return std::bit_cast<std::uint32_t>(x); };
  int differ = 0;
  for (int i = 0; i < 40'000 / Width; ++i) {
    float x[Width];
    for (float& one : x) one = positive_number(any);
    const P p = P::load(x);
    const P e = exp(-p);
    const P l = log(p);
    const auto t = sine_cosine_of_turn(p * P(1.0F / 64));
    const P s = logistic(p - P(30));
    for (int lane = 0; lane < Width; ++lane) {
      const Pack<Baseline, 1> q(x[lane]);
      const auto u = sine_cosine_of_turn(q * Pack<Baseline, 1>(1.0F / 64));
      differ += bits(e.lanes[lane]) != bits(exp(-q).lanes[0]);
      differ += bits(l.lanes[lane]) != bits(log(q).lanes[0]);
      differ += bits(t.sine.lanes[lane]) != bits(u.sine.lanes[0]);
      differ += bits(t.cosine.lanes[lane]) != bits(u.cosine.lanes[0]);
      differ += bits(s.lanes[lane]) != bits(logistic(q - Pack<Baseline, 1>(30)).lanes[0]);
    }
  }
  return differ;
}

TEST(Math, BitsDoNotDependOnTheWidth) {
  EXPECT_EQ(lanes_unlike_alone<4>(), 0);
  EXPECT_EQ(lanes_unlike_alone<8>(), 0);
  EXPECT_EQ(lanes_unlike_alone<16>(), 0);
}

TEST(Math, SmallShapes) {
  EXPECT_DOUBLE_EQ(logistic(0.0), 0.5);
  EXPECT_NEAR(logistic(2.0) + logistic(-2.0), 1, 1e-15);
  EXPECT_DOUBLE_EQ(saturate(0.0), 0);
  EXPECT_DOUBLE_EQ(saturate(1.0), 0.5);
  EXPECT_DOUBLE_EQ(saturate(3.0), 0.75);
  EXPECT_DOUBLE_EQ(positive(-2.0), 0);
  EXPECT_DOUBLE_EQ(positive(2.0), 2);
  EXPECT_DOUBLE_EQ(clamp(-1.0, 0, 2), 0);
  EXPECT_DOUBLE_EQ(clamp(3.0, 0, 2), 2);
  EXPECT_DOUBLE_EQ(clamp(1.5, 0, 2), 1.5);
}

TEST(Math, SaturateIsHalfAtItsHalf) {
  EXPECT_EQ(saturate(0.0, 30.0), 0);
  EXPECT_EQ(saturate(30.0, 30.0), 0.5);
  EXPECT_DOUBLE_EQ(saturate(12.0, 30.0), saturate(12.0 / 30.0));
  EXPECT_DOUBLE_EQ(over(12.0, 30.0), 0.4);
}

}  // namespace
}  // namespace relimb
