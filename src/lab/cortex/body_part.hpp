// The seven parts of the body that the motor strip drives, in the order of the body.
//
// The order is that of the homunculus from the medial wall to the lateral fissure (Penfield and
// Boldrey 1937); nothing in the sheet knows it: it serves to name, count and test.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace relimb {

enum class BodyPart : unsigned char { leg, trunk, shoulder, elbow, wrist, hand, face };

inline constexpr std::size_t part_count = 7;

inline constexpr std::array<std::string_view, part_count> part_names{
    "leg", "trunk", "shoulder", "elbow", "wrist", "hand", "face"};

inline constexpr std::size_t index(BodyPart part) { return static_cast<std::size_t>(part); }
inline constexpr std::string_view name(BodyPart part) { return part_names[index(part)]; }

/// One number for each part.
using PerPart = std::array<double, part_count>;

}  // namespace relimb
