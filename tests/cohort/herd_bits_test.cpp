// The same bits whatever the machine does: threads, tiles, instruction sets, herds, interruptions.
// Compared are all scores of the recorded days and the final state, bit by bit.
#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "cohort/herd.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

using testing::laws;

constexpr int bits_days = 182;
constexpr std::size_t persons = 83;  // no multiple of a tile
const std::vector<int> bits_records{0, 1, 7, 28, 60, 90, 182};

Course bits_course(std::uint64_t seed, Engine engine = Engine::best) {
  return course_of(laws().law, laws().population,
                   calendar_of(laws().care, {}, {{10, 50, "task_practice", 8}}, bits_days), seed,
                   engine);
}

/// One person's trajectory as bits: scores of each recorded day, then the state.
using Bits = std::vector<std::uint32_t>;
std::uint32_t bits(float x) { return std::bit_cast<std::uint32_t>(x); }

std::vector<Bits> bits_of(const Herd& herd, const ScoreTable& table) {
  std::vector<Bits> all(herd.persons());
  for (std::size_t person = 0; person < herd.persons(); ++person) {
    for (std::size_t record = 0; record < table.days().size(); ++record) {
      for (const Scale scale : all_scales()) {
        all[person].push_back(bits(table.of(record, scale)[person]));
      }
    }
    for (std::size_t f = 0; f < state_size; ++f) all[person].push_back(bits(herd.state(f)[person]));
  }
  return all;
}

std::vector<Bits> life(const Course& course, std::uint64_t first, std::size_t count,
                       unsigned threads = 1, std::size_t tile = 256) {
  Herd herd(course, first, count);
  const ScoreTable table = herd.live(course, bits_days, bits_records, threads, tile);
  return bits_of(herd, table);
}

std::size_t differing_bits(const std::vector<Bits>& one, const std::vector<Bits>& two) {
  EXPECT_EQ(one.size(), two.size());
  std::size_t differ = 0;
  for (std::size_t p = 0; p < std::min(one.size(), two.size()); ++p) {
    EXPECT_EQ(one[p].size(), two[p].size());
    for (std::size_t i = 0; i < std::min(one[p].size(), two[p].size()); ++i) {
      differ += static_cast<std::size_t>(std::popcount(one[p][i] ^ two[p][i]));
    }
  }
  return differ;
}

constexpr std::uint64_t seeds[] = {1, 20, 0xffffffffffffffff};

std::vector<Engine> engines() {
  std::vector<Engine> all{Engine::best};
  for (const Engine e : {Engine::scalar, Engine::baseline, Engine::avx2, Engine::avx512}) {
    if (available(e)) all.push_back(e);
  }
  return all;
}

TEST(HerdBits, SameOnAnyThreadsTilesAndEngine) {
  for (const std::uint64_t seed : seeds) {
    const auto plain = life(bits_course(seed, Engine::scalar), 0, persons);
    for (const Engine engine : engines()) {
      const Course on_engine = bits_course(seed, engine);
      for (const std::size_t tile : {16, 48, 256}) {
        for (const unsigned threads : {1U, 2U, 3U, 8U}) {
          EXPECT_EQ(differing_bits(plain, life(on_engine, 0, persons, threads, tile)), 0U)
              << "seed " << seed << " engine " << static_cast<int>(engine) << " tile " << tile
              << " threads " << threads;
        }
      }
    }
  }
}

TEST(HerdBits, SameInHerdsOfAnySize) {
  for (const std::uint64_t seed : seeds) {
    const Course best = bits_course(seed);
    const auto whole = life(best, 0, persons);
    for (const std::vector<std::size_t>& ends :
         {std::vector<std::size_t>{1, 2, persons}, {16, 48, persons}, {37, 60, 61, persons}}) {
      std::vector<Bits> parts;
      for (const std::size_t end : ends) {
        const auto part = life(best, parts.size(), end - parts.size());
        parts.insert(parts.end(), part.begin(), part.end());
      }
      EXPECT_EQ(differing_bits(whole, parts), 0U) << "seed " << seed << " first " << ends[0];
    }
  }
}

TEST(HerdBits, StoppedAndContinuedIsUninterrupted) {
  for (const std::uint64_t seed : seeds) {
    const auto whole = life(bits_course(seed), 0, persons);
    for (const int stop : {0, 1, 7, 59, 60, 181, 182}) {
      for (const Engine then : engines()) {
        Herd herd(bits_course(seed), 0, persons);
        std::vector<int> before;
        std::vector<int> after;
        for (const int day : bits_records) (day <= stop ? before : after).push_back(day);
        const ScoreTable early = herd.live(bits_course(seed), stop, before);
        EXPECT_EQ(herd.day(), stop);
        const ScoreTable late = herd.live(bits_course(seed, then), bits_days, after, 2, 32);
        std::vector<Bits> both = bits_of(herd, early);
        const std::vector<Bits> rest = bits_of(herd, late);
        for (std::size_t p = 0; p < persons; ++p) {
          both[p].resize(before.size() * scale_count);  // its scores only
          both[p].insert(both[p].end(), rest[p].begin(), rest[p].end());
        }
        EXPECT_EQ(differing_bits(whole, both), 0U) << "seed " << seed << " stop " << stop;
      }
    }
  }
}

// The scores of the day a herd stopped on can be had again when it goes on.
TEST(HerdBits, TheDayOfAStopIsRecordedAlike) {
  const Course best = bits_course(20);
  Herd herd(best, 0, persons);
  const ScoreTable before = herd.live(best, 28, {28});
  const ScoreTable after = herd.live(best, 30, {28, 30});
  for (const Scale scale : all_scales()) {
    for (std::size_t p = 0; p < persons; ++p) {
      EXPECT_EQ(bits(before.of(0, scale)[p]), bits(after.of(0, scale)[p]));
    }
  }
}

TEST(HerdBits, RestartIsAFreshHerd) {
  const Course best = bits_course(20);
  Herd used(best, 5, persons);
  used.live(best, 100, {});
  used.restart();
  EXPECT_EQ(used.day(), 0);
  const ScoreTable table = used.live(best, bits_days, bits_records);
  EXPECT_EQ(differing_bits(bits_of(used, table), life(best, 5, persons)), 0U);
}

TEST(HerdBits, SameSeedSameBitsOtherSeedOtherBits) {
  const auto one = life(bits_course(20), 0, persons);
  EXPECT_EQ(differing_bits(one, life(bits_course(20), 0, persons)), 0U);
  // Of bits that are drawn anew about half of the mantissa differs: a quarter is far from chance.
  const std::size_t all_bits = 32 * one.size() * one[0].size();
  EXPECT_GT(differing_bits(one, life(bits_course(21), 0, persons)), all_bits / 5);
}

// The hash that results are known by: sensitive to any one bit.
TEST(HerdBits, DifferingBitsSeesOneBit) {
  auto one = life(bits_course(20), 0, 3);
  auto two = one;
  two[2].back() ^= 1;
  EXPECT_EQ(differing_bits(one, two), 1U);
}

}  // namespace
}  // namespace relimb
