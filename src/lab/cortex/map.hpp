// The motor map, read as it is in the laboratory: stimulate each place, note what moves first.
//
// A unit shows the part into which its weights are longest (intracortical microstimulation at
// threshold: Nudo 1996); a unit that is dead or cut off shows nothing and is not counted.
//
//   share_p = units that show p / units that show anything          adds up to 1
//   order   = Spearman's rank correlation of the parts' centroids along the strip with their order
//             in the body; 1 leg to face, -1 face to leg
//
// Shapes: map[unit], row-major as the sheet; silent where nothing moves.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "lab/cortex/body_part.hpp"
#include "lab/cortex/sheet.hpp"

namespace relimb {

inline constexpr std::uint8_t silent = 255;

struct MotorMap {
  int side = 0;
  std::vector<std::uint8_t> shown;  // index of the part, or silent
};

MotorMap read_map(const Sheet& sheet);

/// Units that show each part.
std::array<int, part_count> territory(const MotorMap& map);

/// All 0 when nothing is left.
PerPart shares(const MotorMap& map);

struct Place {
  double along;   // 0 medial .. 1 lateral, middle of a unit
  double across;  // 0..1
};

/// Where a unit lies.
Place place_of(std::size_t unit, int side);

/// Middle of a part's territory; NaN when it has none.
Place centroid(const MotorMap& map, BodyPart part);

/// Parts without territory are left out; 0 when fewer than two are left.
double somatotopic_order(const MotorMap& map);

}  // namespace relimb
