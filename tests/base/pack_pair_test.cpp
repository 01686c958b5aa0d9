// A pair of packs is its two packs: every operation gives each lane the bits it has in a pack alone.
#include "base/pack_pair.hpp"

#include <bit>
#include <cstdint>
#include <random>

#include <gtest/gtest.h>

namespace relimb {
namespace {

using P = Pack<Baseline, 4>;
using Pair = PackPair<P>;
static_assert(Pair::width == 8 && Pair::Word::width == 8);

std::uint32_t bits(float x) { return std::bit_cast<std::uint32_t>(x); }

/// Lanes whose bits differ between function(pairs...) and the same of their halves.
template <class Function>
int lanes_unlike_halves(Function&& function) {
  std::mt19937 any(1);
  std::uniform_real_distribution<float> number(-8, 8);
  int differ = 0;
  for (int i = 0; i < 1000; ++i) {
    float x[3][Pair::width];
    for (auto& row : x) {
      for (float& one : row) one = number(any);
    }
    float both[Pair::width];
    float halves[Pair::width];
    function(Pair::load(x[0]), Pair::load(x[1]), Pair::load(x[2])).store(both);
    for (int half = 0; half < Pair::width; half += P::width) {
      function(P::load(x[0] + half), P::load(x[1] + half), P::load(x[2] + half))
          .store(halves + half);
    }
    for (int lane = 0; lane < Pair::width; ++lane) differ += bits(both[lane]) != bits(halves[lane]);
  }
  return differ;
}

TEST(PackPair, ArithmeticIsThatOfTheHalves) {
  EXPECT_EQ(lanes_unlike_halves([](auto a, auto b, auto c) { return a + b - c; }), 0);
  EXPECT_EQ(lanes_unlike_halves([](auto a, auto b, auto c) { return a * b / c; }), 0);
  EXPECT_EQ(lanes_unlike_halves([](auto a, auto b, auto c) { return fma(a, b, -c); }), 0);
  EXPECT_EQ(lanes_unlike_halves([](auto a, auto b, auto c) {
              a += b;
              a -= c;
              a *= b;
              return a + 2.0F;
            }),
            0);
}

TEST(PackPair, ChoicesAreThoseOfTheHalves) {
  EXPECT_EQ(lanes_unlike_halves([](auto a, auto b, auto c) { return min(a, max(b, c)); }), 0);
  EXPECT_EQ(lanes_unlike_halves([](auto a, auto b, auto c) { return select(a < b, b, c); }), 0);
  EXPECT_EQ(lanes_unlike_halves([](auto a, auto b, auto c) { return select(a > b, b, c); }), 0);
  EXPECT_EQ(lanes_unlike_halves([](auto a, auto, auto) { return clamp(a, -1, 1); }), 0);
}

TEST(PackPair, FunctionsAreThoseOfTheHalves) {
  EXPECT_EQ(lanes_unlike_halves([](auto a, auto b, auto) { return exp(a) + logistic(b); }), 0);
  EXPECT_EQ(lanes_unlike_halves([](auto a, auto b, auto) { return log(a * a) + sqrt(b * b); }), 0);
}

TEST(PackPair, WordsAndNormalsAreThoseOfTheHalves) {
  const PhiloxKey key{1, 2};
  int differ = 0;
  for (std::uint32_t day = 0; day < 500; ++day) {
    const std::uint32_t first = 77 * day;
    const auto pair = random_normals(key, Pair::Word::counting_from(first), 5, day, 3);
    float of_pair[Pair::width];
    float of_half[P::width];
    for (std::size_t i = 0; i < 4; ++i) {
      pair[i].store(of_pair);
      for (int half = 0; half < Pair::width; half += P::width) {
        const auto low = P::Word::counting_from(first + static_cast<std::uint32_t>(half));
        random_normals(key, low, 5, day, 3)[i].store(of_half);
        for (int lane = 0; lane < P::width; ++lane) {
          differ += bits(of_pair[half + lane]) != bits(of_half[lane]);
        }
      }
    }
  }
  EXPECT_EQ(differ, 0);
}

}  // namespace
}  // namespace relimb
