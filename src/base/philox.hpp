// Philox4x32-10: counter-based random words, for one counter or a pack of counters.
//
// Salmon, Moraes, Dror, Shaw, SC'11 (doi 10.1145/2063384.2063405). Word for word Random123's
// philox4x32; tests hold it to the published known answers and to that library.
//
// relimb keys by (seed, purpose) and counts by (person, day, draw), so a draw belongs to a person
// and a day, never to a thread, a block or an order of calls.
#pragma once

#include <array>
#include <cstdint>
#include <utility>

#include "base/pack.hpp"

namespace relimb {

/// What a stream of draws is for: two purposes never share a draw.
enum class Purpose : std::uint32_t {
  biology = 1,          // who a person is
  day_noise = 2,        // how a day goes
  measurement = 3,      // what an assessor writes down
  inference = 4,        // resampling and moves of twins
  study = 5,            // designs, optimisers, bootstrap
  future_noise = 6,     // how a day to come goes, for twins that share a past
  simulated_truth = 7,  // seeds of made-up people and of who forecasts them
};

struct PhiloxKey {
  std::uint32_t low;
  std::uint32_t high;
};

/// Key of (seed, purpose): a splitmix64 finaliser, so that near seeds give unlike keys.
inline PhiloxKey philox_key(std::uint64_t seed, Purpose purpose) {
  std::uint64_t x = seed + 0x9E3779B97F4A7C15ULL * (static_cast<std::uint64_t>(purpose) + 1);
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  x ^= x >> 31;
  return {static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(x >> 32)};
}

/// Which draw: of whom, on which day, which block of four.
struct Counter {
  std::uint64_t person;
  std::uint32_t day;
  std::uint32_t draw;
};

namespace philox {
inline constexpr std::uint32_t multiplier_0 = 0xD2511F53;
inline constexpr std::uint32_t multiplier_1 = 0xCD9E8D57;
inline constexpr std::uint32_t weyl_0 = 0x9E3779B9;
inline constexpr std::uint32_t weyl_1 = 0xBB67AE85;
inline constexpr int rounds = 10;
}  // namespace philox

/// Four random words of a raw 128-bit counter.
inline std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> c, PhiloxKey key) {
  for (int round = 0; round < philox::rounds; ++round) {
    const std::uint64_t p0 = std::uint64_t{philox::multiplier_0} * c[0];
    const std::uint64_t p1 = std::uint64_t{philox::multiplier_1} * c[2];
    c = {static_cast<std::uint32_t>(p1 >> 32) ^ c[1] ^ key.low, static_cast<std::uint32_t>(p1),
         static_cast<std::uint32_t>(p0 >> 32) ^ c[3] ^ key.high, static_cast<std::uint32_t>(p0)};
    key.low += philox::weyl_0;
    key.high += philox::weyl_1;
  }
  return c;
}

inline std::array<std::uint32_t, 4> random_words(PhiloxKey key, Counter at) {
  return philox4x32({static_cast<std::uint32_t>(at.person),
                     static_cast<std::uint32_t>(at.person >> 32), at.day, at.draw},
                    key);
}

/// High and low half of the lane-wise product with a constant.
template <class Words>
struct WideProduct {
  Words high;
  Words low;
};

template <class Isa, int Width>
inline WideProduct<WordPack<Isa, Width>> multiply_wide(WordPack<Isa, Width> a, std::uint32_t b) {
  using Words = WordPack<Isa, Width>;
  using V = typename Words::Vector;
#if defined(__AVX512F__)
  if constexpr (Width == 16) {
    constexpr __mmask16 odd_lanes = 0xAAAA;
    constexpr __mmask16 even_lanes = 0x5555;
    const __m512i factor = _mm512_set1_epi32(static_cast<int>(b));
    const __m512i even = _mm512_mul_epu32((__m512i)a.lanes, factor);
    const __m512i odd = _mm512_mul_epu32(_mm512_srli_epi64((__m512i)a.lanes, 32), factor);
    const __m512i low = _mm512_mask_shuffle_epi32(even, odd_lanes, odd, _MM_PERM_CCAA);
    const __m512i high = _mm512_mask_shuffle_epi32(odd, even_lanes, even, _MM_PERM_DDBB);
    return {Words((V)high), Words((V)low)};
  }
#endif
#if defined(__AVX2__)
  if constexpr (Width == 8) {
    const __m256i factor = _mm256_set1_epi32(static_cast<int>(b));
    const __m256i even = _mm256_mul_epu32((__m256i)a.lanes, factor);
    const __m256i odd = _mm256_mul_epu32(_mm256_srli_epi64((__m256i)a.lanes, 32), factor);
    const __m256i low = _mm256_blend_epi32(even, _mm256_slli_epi64(odd, 32), 0xAA);
    const __m256i high = _mm256_blend_epi32(_mm256_srli_epi64(even, 32), odd, 0xAA);
    return {Words((V)high), Words((V)low)};
  }
#endif
  using Wide = typename VectorOf<std::uint64_t, Width>::type;
  const Wide product = __builtin_convertvector(a.lanes, Wide) * b;
  return {Words(__builtin_convertvector(product >> 32, V)),
          Words(__builtin_convertvector(product, V))};
}

template <class Words>
struct FourWords {
  Words w[4];
};

/// Four random words for each person of a pack (`Words`: a WordPack or a pair of them).
template <class Words>
inline FourWords<Words> random_words(PhiloxKey key, Words person_low, std::uint32_t person_high,
                                     std::uint32_t day, std::uint32_t draw) {
  Words c0 = person_low;
  Words c1(person_high);
  Words c2(day);
  Words c3(draw);
  const auto round = [&](std::uint32_t number) {
    const auto p0 = multiply_wide(c0, philox::multiplier_0);
    const auto p1 = multiply_wide(c2, philox::multiplier_1);
    c0 = p1.high ^ c1 ^ Words(key.low + number * philox::weyl_0);
    c1 = p1.low;
    c2 = p0.high ^ c3 ^ Words(key.high + number * philox::weyl_1);
    c3 = p0.low;
  };
  // Written out, not looped: the keys of the rounds are then made once for many draws.
  [&]<std::uint32_t... number>(std::integer_sequence<std::uint32_t, number...>) {
    (round(number), ...);
  }(std::make_integer_sequence<std::uint32_t, philox::rounds>{});
  return {{c0, c1, c2, c3}};
}

}  // namespace relimb
