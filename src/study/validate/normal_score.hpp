// A score foretold as a normal that is then limited to the scale, 0..maximum (what falls outside
// counts as 0 or the maximum), as a tester would write it.
#pragma once

#include <vector>

#include "study/forecast/forecast.hpp"

namespace relimb {

/// N(centre, sd^2) before it is limited; points.
struct NormalScore {
  double centre;
  double sd;
  double maximum;
};

/// Quantiles and mean once limited.
Prediction limited(const NormalScore& score, int day);

/// Chance of a score of at most 0, 1, 2 ... maximum points, rounded to whole points. The last is 1.
std::vector<double> at_most_each_point(const NormalScore& score);

}  // namespace relimb
