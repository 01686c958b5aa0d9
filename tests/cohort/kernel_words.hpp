// The batch's random words, drawn by code compiled for each instruction set (kernel_*.cpp of this
// folder) in the packs that its kernel has: the batch itself shows only what comes of them. Plain
// pointers and no standard containers, for the reason given in cohort/kernel.hpp.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/philox.hpp"

namespace relimb::testing {

/// Fills words [4][persons] of persons first, first + 1, ...; persons a multiple of 16.
using WordDrawer = void (*)(PhiloxKey key, std::uint32_t first, std::uint32_t high,
                            std::uint32_t day, std::uint32_t draw, std::size_t persons,
                            std::uint32_t* words);
void words_scalar(PhiloxKey key, std::uint32_t first, std::uint32_t high, std::uint32_t day,
                  std::uint32_t draw, std::size_t persons, std::uint32_t* words);
void words_baseline(PhiloxKey key, std::uint32_t first, std::uint32_t high, std::uint32_t day,
                    std::uint32_t draw, std::size_t persons, std::uint32_t* words);
void words_avx2(PhiloxKey key, std::uint32_t first, std::uint32_t high, std::uint32_t day,
                std::uint32_t draw, std::size_t persons, std::uint32_t* words);
void words_avx512(PhiloxKey key, std::uint32_t first, std::uint32_t high, std::uint32_t day,
                  std::uint32_t draw, std::size_t persons, std::uint32_t* words);

template <class P>
void draw_words(PhiloxKey key, std::uint32_t first, std::uint32_t high, std::uint32_t day,
                std::uint32_t draw, std::size_t persons, std::uint32_t* words) {
  for (std::size_t at = 0; at < persons; at += P::width) {
    const auto low = P::Word::counting_from(first + static_cast<std::uint32_t>(at));
    const auto four = random_words(key, low, high, day, draw);
    for (std::size_t w = 0; w < 4; ++w) four.w[w].store(words + w * persons + at);
  }
}

}  // namespace relimb::testing
