// Movements of everyday life, as patterns of muscle activity: what the sheet learns from.
//
//   x = normalised( pattern_p + sum over neighbours n of c_pn U pattern_n + noise )
//
// Each part owns `synergies_per_part` muscle synergies; the number is the same for every part, so
// that nothing in the input favours one. What differs is how often a part leads and how many
// distinct patterns it has (settings.hpp, Repertoire). A pattern is a direction in the part's
// synergies, none negative, a few strong (cubed uniforms); drawn from the seed. Parts next to each
// other in the body move together: that is all that order along the strip can come from.
//
// Shapes: x[channel_count], channel = part * synergies_per_part + synergy; length 1.
// Limits: no time course within a movement; patterns are drawn, not recorded.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "lab/cortex/body_part.hpp"
#include "lab/cortex/draws.hpp"
#include "lab/cortex/settings.hpp"

namespace relimb {

inline constexpr std::size_t synergies_per_part = 6;
inline constexpr std::size_t channel_count = part_count * synergies_per_part;

struct Movement {
  std::array<float, channel_count> x{};
};

using Pattern = std::array<double, synergies_per_part>;

/// The patterns of one person.
struct Movements {
  Repertoire repertoire;
  std::array<std::vector<Pattern>, part_count> patterns;
};

Movements learnable_movements(const Repertoire& repertoire, std::uint64_t seed);

/// One movement led by `leader`.
Movement drawn_movement(const Movements& movements, BodyPart leader, Draws& draws);

/// Samples a day of each part: uses times demand over uses per sample.
PerPart everyday_samples(const Repertoire& repertoire, double uses_per_sample);

}  // namespace relimb
