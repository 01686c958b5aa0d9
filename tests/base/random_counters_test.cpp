// No draw is used twice: by construction of keys and counters, and by looking at the draws.
#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "base/philox.hpp"
#include "support/property.hpp"

namespace relimb {
namespace {

constexpr Purpose purposes[] = {Purpose::biology, Purpose::day_noise, Purpose::measurement,
                                Purpose::inference, Purpose::study};

using Key = std::pair<std::uint32_t, std::uint32_t>;
Key key_of(std::uint64_t seed, Purpose purpose) {
  const PhiloxKey key = philox_key(seed, purpose);
  return {key.low, key.high};
}

// The finaliser maps 64 bits one to one, so equal keys would need seeds that differ by a multiple
// of its odd constant: none below 2^32 do.
TEST(RandomCounters, SeedAndPurposeGiveTheirOwnKey) {
  std::set<Key> keys;
  std::size_t pairs = 0;
  for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
    for (const Purpose purpose : purposes) {
      keys.insert(key_of(seed, purpose));
      ++pairs;
    }
  }
  EXPECT_EQ(keys.size(), pairs);
}

TEST(RandomCounters, SeedsOf32BitsNeverShareAKey) {
  EXPECT_TRUE(testing::holds("two (seed, purpose) pairs", 2000, [] {
    const std::uint64_t one = *rc::gen::arbitrary<std::uint32_t>();
    const std::uint64_t two = *rc::gen::arbitrary<std::uint32_t>();
    for (const Purpose p : purposes) {
      for (const Purpose q : purposes) {
        if (one != two || p != q) RC_ASSERT(key_of(one, p) != key_of(two, q));
      }
    }
  }));
}

/// Equal 128-bit draws among those of all purposes over persons, days and draws.
std::size_t repeated_draws(std::uint64_t persons, std::uint32_t days, std::uint32_t draws) {
  using Draw = std::pair<std::uint64_t, std::uint64_t>;
  std::vector<Draw> seen;
  seen.reserve(std::size(purposes) * persons * days * draws);
  for (const Purpose purpose : purposes) {
    const PhiloxKey key = philox_key(20, purpose);
    for (std::uint64_t person = 0; person < persons; ++person) {
      // Half of the persons have numbers beyond 2^32.
      const std::uint64_t number = person % 2 == 0 ? person : (person << 32) + person;
      for (std::uint32_t day = 0; day < days; ++day) {
        for (std::uint32_t draw = 0; draw < draws; ++draw) {
          const auto w = random_words(key, {number, day, draw});
          seen.emplace_back(std::uint64_t{w[0]} << 32 | w[1], std::uint64_t{w[2]} << 32 | w[3]);
        }
      }
    }
  }
  std::ranges::sort(seen);
  std::size_t repeats = 0;
  for (std::size_t i = 1; i < seen.size(); ++i) repeats += seen[i] == seen[i - 1];
  return repeats;
}

TEST(RandomCounters, AMillionDrawsWithoutRepeat) { EXPECT_EQ(repeated_draws(275, 182, 4), 0U); }
TEST(RandomCountersLong, TenMillionDrawsWithoutRepeat) {
  EXPECT_EQ(repeated_draws(2750, 182, 4), 0U);
}

}  // namespace
}  // namespace relimb
