// Scatter plots of the laws drawn, for the pairs of parameters that trade off most strongly.
#pragma once

#include "report/svg.hpp"
#include "study/calibrate/posterior.hpp"

namespace relimb {

/// How many pairs are drawn at most.
inline constexpr std::size_t pairs_drawn = 6;

/// Height that they take.
double height_of_pairs();

/// Squares with their names beside them, three a row, from `corner` on over `width`. An axis
/// holds all laws drawn and its ends are given, those of the bounds at most.
void draw_pairs(Svg& svg, SvgPoint corner, double width, const Posterior& posterior);

}  // namespace relimb
