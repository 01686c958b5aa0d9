// Prior against posterior of every free parameter, and below the pairs that the data tell apart
// least.
//
// One row a parameter, by block: its bounds are the ends of the strip (log scale where the place is
// logarithmic, free_values.hpp). Light: prior; dark: density of the laws drawn, hatched where the
// data narrow the prior little (pinned_down); heights are square roots
// of density. Below: dot, the
// mode; line, the 90 %; a bar at the end where the mode stands at a bound.
#pragma once

#include <string>

#include "study/calibrate/posterior.hpp"

namespace relimb {

/// A whole SVG picture.
std::string posterior_picture(const Posterior& posterior, double prior_spread);

}  // namespace relimb
