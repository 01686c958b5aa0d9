// Words as cohort/kernel_avx2.cpp draws them.
#include "base/pack_pair.hpp"
#include "cohort/kernel_words.hpp"

namespace relimb::testing {

void words_avx2(PhiloxKey key, std::uint32_t first, std::uint32_t high, std::uint32_t day,
                std::uint32_t draw, std::size_t persons, std::uint32_t* words) {
  draw_words<PackPair<Pack<Avx2, 8>>>(key, first, high, day, draw, persons, words);
}

}  // namespace relimb::testing
