// Words as cohort/kernel_baseline.cpp draws them.
#include "base/pack.hpp"
#include "cohort/kernel_words.hpp"

namespace relimb::testing {

void words_scalar(PhiloxKey key, std::uint32_t first, std::uint32_t high, std::uint32_t day,
                  std::uint32_t draw, std::size_t persons, std::uint32_t* words) {
  draw_words<Pack<Baseline, 1>>(key, first, high, day, draw, persons, words);
}
void words_baseline(PhiloxKey key, std::uint32_t first, std::uint32_t high, std::uint32_t day,
                    std::uint32_t draw, std::size_t persons, std::uint32_t* words) {
  draw_words<Pack<Baseline, 4>>(key, first, high, day, draw, persons, words);
}

}  // namespace relimb::testing
