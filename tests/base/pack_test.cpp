// Packs do lane by lane what floats do, bit by bit, at every width.
#include "base/pack.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <random>

#include <gtest/gtest.h>

#include "base/math.hpp"

namespace relimb {
namespace {

template <class Width>
class PackOf : public ::testing::Test {};
template <int N>
using Width = std::integral_constant<int, N>;
using Widths = ::testing::Types<Width<1>, Width<4>, Width<8>, Width<16>>;
TYPED_TEST_SUITE(PackOf, Widths);

TYPED_TEST(PackOf, EveryOperationIsTheOneOfFloats) {
  constexpr int width = TypeParam::value;
  using P = Pack<Baseline, width>;
  std::mt19937 any(1);
  std::normal_distribution<float> number(0, 10);
  const auto bits = [](float x) { return std::bit_cast<std::uint32_t>(x); };
  int differ = 0;
  for (int i = 0; i < 20'000 / width; ++i) {
    float a[width];
    float b[width];
    float c[width];
    for (int lane = 0; lane < width; ++lane) {
      a[lane] = number(any);
      b[lane] = lane % 3 == 0 ? a[lane] : number(any);  // equal ones too
      c[lane] = number(any);
    }
    const P p = P::load(a);
    const P q = P::load(b);
    const P r = P::load(c);
    const auto expect = [&](P got, auto&& of_lane) {
      float lanes[width];
      got.store(lanes);
      for (int lane = 0; lane < width; ++lane) differ += bits(lanes[lane]) != bits(of_lane(lane));
    };
    expect(p + q, [&](int l) { return a[l] + b[l]; });
    expect(p - q, [&](int l) { return a[l] - b[l]; });
    expect(p * q, [&](int l) { return a[l] * b[l]; });
    expect(p / q, [&](int l) { return a[l] / b[l]; });
    expect(-p, [&](int l) { return -a[l]; });
    expect(fma(p, q, r), [&](int l) { return std::fma(a[l], b[l], c[l]); });
    expect(sqrt(p * p), [&](int l) { return std::sqrt(a[l] * a[l]); });
    expect(min(p, q), [&](int l) { return a[l] < b[l] ? a[l] : b[l]; });
    expect(max(p, q), [&](int l) { return a[l] > b[l] ? a[l] : b[l]; });
    expect(select(p < q, r, p), [&](int l) { return a[l] < b[l] ? c[l] : a[l]; });
    expect(select(p > q, r, p), [&](int l) { return a[l] > b[l] ? c[l] : a[l]; });
    expect(p + 2.0F, [&](int l) { return a[l] + 2.0F; });
    expect(clamp(p, -5, 5), [&](int l) { return std::min(std::max(a[l], -5.0F), 5.0F); });
    P sum = p;
    sum += q;
    sum -= r;
    sum *= q;
    expect(sum, [&](int l) { return (a[l] + b[l] - c[l]) * b[l]; });
  }
  EXPECT_EQ(differ, 0);
}

// The one place where a*b+c must be fused: rounding twice would give 0 here.
TYPED_TEST(PackOf, FmaRoundsOnce) {
  using P = Pack<Baseline, TypeParam::value>;
  const float a = 1 + 0x1p-12F;
  const P got = fma(P(a), P(a), P(-(1 + 0x1p-11F)));
  for (int lane = 0; lane < TypeParam::value; ++lane) EXPECT_EQ(got.lanes[lane], 0x1p-24F);
}

// And the rest must not be: the build forbids contraction.
TYPED_TEST(PackOf, ProductsAndSumsRoundTwice) {
  using P = Pack<Baseline, TypeParam::value>;
  volatile float a = 1 + 0x1p-12F;
  const P p(a);
  const P got = p * p + P(-(1 + 0x1p-11F));
  for (int lane = 0; lane < TypeParam::value; ++lane) EXPECT_EQ(got.lanes[lane], 0);
}

}  // namespace
}  // namespace relimb
