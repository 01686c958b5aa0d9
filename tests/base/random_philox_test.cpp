// Random words against the published answers, the Random123 library, and lane by lane.
#include <array>
#include <cstdint>
#include <random>
#include <vector>

#include <Random123/philox.h>
#undef philox4x32  // a macro of the library's C face
#include <gtest/gtest.h>

#include "base/philox.hpp"

namespace relimb {
namespace {

using Words = std::array<std::uint32_t, 4>;

// kat_vectors of Random123, philox4x32 with 10 rounds: counter, key, answer.
TEST(Philox, PublishedKnownAnswers) {
  EXPECT_EQ(philox4x32({0, 0, 0, 0}, {0, 0}),
            (Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  EXPECT_EQ(philox4x32({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}),
            (Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  EXPECT_EQ(philox4x32({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
            (Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(Philox, CounterIsPersonDayDraw) {
  const PhiloxKey key{7, 9};
  EXPECT_EQ(random_words(key, {0x0123456789abcdef, 182, 3}),
            philox4x32({0x89abcdef, 0x01234567, 182, 3}, key));
}

/// Words that differ from the library's, of `words` at random counters and keys.
std::size_t words_that_differ(std::size_t words) {
  std::mt19937 any(1);
  std::size_t differ = 0;
  for (std::size_t i = 0; i < words; i += 4) {
    const Words counter{static_cast<std::uint32_t>(any()), static_cast<std::uint32_t>(any()),
                        static_cast<std::uint32_t>(any()), static_cast<std::uint32_t>(any())};
    const PhiloxKey key{static_cast<std::uint32_t>(any()), static_cast<std::uint32_t>(any())};
    const auto theirs = r123::Philox4x32()({{counter[0], counter[1], counter[2], counter[3]}},
                                           {{key.low, key.high}});
    const Words ours = philox4x32(counter, key);
    for (std::size_t w = 0; w < 4; ++w) differ += ours[w] != theirs[w];
  }
  return differ;
}

TEST(Philox, SameAsTheRandom123Library) { EXPECT_EQ(words_that_differ(100'000), 0U); }
TEST(PhiloxLong, SameAsTheRandom123Library) { EXPECT_EQ(words_that_differ(12'000'000), 0U); }

template <class Width>
class PhiloxLanes : public ::testing::Test {};
template <int N>
using Width = std::integral_constant<int, N>;
using Widths = ::testing::Types<Width<1>, Width<4>, Width<8>, Width<16>>;
TYPED_TEST_SUITE(PhiloxLanes, Widths);

TYPED_TEST(PhiloxLanes, EveryLaneIsTheScalar) {
  constexpr int width = TypeParam::value;
  std::mt19937 any(2);
  std::size_t differ = 0;
  for (int i = 0; i < 25'000 / width; ++i) {
    WordPack<Baseline, width> person;
    for (int lane = 0; lane < width; ++lane) {
      person.lanes[lane] = static_cast<std::uint32_t>(any());
    }
    const auto high = static_cast<std::uint32_t>(any());
    const auto day = static_cast<std::uint32_t>(any());
    const auto draw = static_cast<std::uint32_t>(any());
    const PhiloxKey key{static_cast<std::uint32_t>(any()), static_cast<std::uint32_t>(any())};
    const auto pack = random_words(key, person, high, day, draw);
    for (int lane = 0; lane < width; ++lane) {
      const std::uint64_t number = std::uint64_t{high} << 32 | person.lanes[lane];
      const Words alone = random_words(key, {number, day, draw});
      for (std::size_t w = 0; w < 4; ++w) differ += pack.w[w].lanes[lane] != alone[w];
    }
  }
  EXPECT_EQ(differ, 0U);
}

}  // namespace
}  // namespace relimb
