// The least value of a smooth function of a few numbers within a box, without derivatives.
//
// NLopt's Subplex (Rowan 1990: Nelder and Mead's simplex in subspaces), which takes bounds and stays
// useful where a direction is almost flat, as with rates and sizes that trade off in a fit.
// Deterministic. Ends when no number moves by more than `tolerance` times itself, or after
// `evaluations`. Limits: local (start well), up to about ten numbers.
#pragma once

#include <functional>
#include <vector>

namespace relimb {

/// Where to look: same length each, low <= start <= high.
struct SearchBox {
  std::vector<double> start;
  std::vector<double> low;
  std::vector<double> high;
};

struct Minimum {
  std::vector<double> at;
  double value = 0;
};

Minimum minimum_of(const std::function<double(const std::vector<double>&)>& cost,
                   const SearchBox& box, double first_step, double tolerance, int evaluations);

}  // namespace relimb
