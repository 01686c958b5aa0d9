// Whether a number can be a score of a scale at all: the check behind every reader of scores.
#pragma once

#include <string>

#include "model/scales/scale.hpp"

namespace relimb {

/// How finely a score may be given.
enum class Fineness {
  exact,        // as one rater gives it: a multiple of the scale's step
  half_points,  // also half a step: means of two raters, as published files hold them
};

/// In range and on the grid of the scale (any number when the scale is continuous).
bool is_possible(double value, const ScaleInfo& scale, Fineness fineness);

/// What to print as allowed: "a whole number from 0 to 66 (FMA-UE)".
std::string allowed_score(const ScaleInfo& scale, Fineness fineness);

}  // namespace relimb
