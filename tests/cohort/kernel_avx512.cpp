// Words as cohort/kernel_avx512.cpp draws them.
#include "base/pack.hpp"
#include "cohort/kernel_words.hpp"

namespace relimb::testing {

void words_avx512(PhiloxKey key, std::uint32_t first, std::uint32_t high, std::uint32_t day,
                  std::uint32_t draw, std::size_t persons, std::uint32_t* words) {
  draw_words<Pack<Avx512, 16>>(key, first, high, day, draw, persons, words);
}

}  // namespace relimb::testing
