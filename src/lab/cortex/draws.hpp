// Uniform random numbers for the sheet, one after another, from Philox.
//
// A stream is named by (seed, what for, day): two arms of an experiment that differ in one part's
// practice share every other draw.
#pragma once

#include <array>
#include <cstdint>

#include "base/normal.hpp"
#include "base/philox.hpp"

namespace relimb {

class Draws {
 public:
  /// `stream` 0..: what the draws are for; see lab/cortex for those in use.
  Draws(std::uint64_t seed, std::uint32_t stream, std::uint32_t day)
      : key_(philox_key(seed ^ sheet_constant, Purpose::biology)), at_{stream, day, 0} {}

  /// Uniform in (0, 1).
  double next() {
    if (left_ == 0) {
      words_ = random_words(key_, at_);
      ++at_.draw;
      left_ = 4;
    }
    return uniform(words_[static_cast<std::size_t>(--left_)]);
  }

  /// 0..count-1, count >= 1.
  int below(int count) {
    const int drawn = static_cast<int>(next() * count);
    return drawn < count ? drawn : count - 1;
  }

 private:
  // Keeps the sheet's streams apart from those of the persons of the law with the same seed.
  static constexpr std::uint64_t sheet_constant = 0x51EE7C02'7E7A11EDULL;

  PhiloxKey key_;
  Counter at_;
  std::array<std::uint32_t, 4> words_{};
  int left_ = 0;
};

}  // namespace relimb
