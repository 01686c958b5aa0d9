// A sheet small enough for quick tests: 32 x 32, lateral connections in proportion, a short youth.
#pragma once

#include "lab/cortex/close_up.hpp"

namespace relimb::testing {

inline CortexSettings small_sheet(std::uint64_t seed, int side = 32) {
  CortexSettings settings;
  settings.seed = seed;
  settings.sheet.excitation *= side / 64.0;
  settings.sheet.inhibition *= side / 64.0;
  settings.sheet.side = side;
  settings.learning.development_samples = 6000;
  return settings;
}

inline double sum(const PerPart& shares) {
  double all = 0;
  for (const double share : shares) all += share;
  return all;
}

inline double of(const PerPart& shares, BodyPart part) { return shares[index(part)]; }

}  // namespace relimb::testing
