// The outline of a standing person, one half of it: smooth shapes in a box 60 wide, 304 high.
//
// x grows outwards from the middle of the body, y downwards from the crown. Drawn by hand; not to
// measure on.
#pragma once

#include <vector>

#include "report/svg.hpp"

namespace relimb {

std::vector<SvgPoint> half_head();
std::vector<SvgPoint> half_trunk();
std::vector<SvgPoint> arm_shape();
std::vector<SvgPoint> leg_shape();

inline constexpr double body_height = 304;

}  // namespace relimb
