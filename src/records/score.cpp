#include "records/score.hpp"

#include <cmath>

#include "base/input_text.hpp"

namespace relimb {
namespace {

/// The Modified Ashworth Scale has grades 0, 1, 1+, 2, 3, 4; 1+ is written 1.5, and no other half
/// exists.
bool is_ashworth(Scale scale) { return scale == Scale::mas_arm || scale == Scale::mas_leg; }

bool is_multiple(double value, double step) {
  const double steps = value / step;
  return std::abs(steps - std::round(steps)) < 1e-9;
}

}  // namespace

bool is_possible(double value, const ScaleInfo& scale, Fineness fineness) {
  // A comparison with nan is false, so nan is refused here.
  if (!(value >= scale.minimum && value <= scale.maximum)) return false;
  if (scale.step == 0) return true;
  if (fineness == Fineness::half_points) return is_multiple(value, scale.step / 2);
  if (is_ashworth(scale.scale) && value != 1.5) return is_multiple(value, 1);
  return is_multiple(value, scale.step);
}

std::string allowed_score(const ScaleInfo& scale, Fineness fineness) {
  const std::string label = " (" + scale.label + ")";
  const std::string range = " from " + plain(scale.minimum) + " to " + plain(scale.maximum);
  if (scale.step == 0) return "a number" + range + label;
  if (fineness == Fineness::half_points) {
    return "a multiple of " + plain(scale.step / 2) + range + label;
  }
  if (is_ashworth(scale.scale)) return "0, 1, 1.5 (for 1+), 2, 3, 4" + label;
  if (scale.step == 1) return "a whole number" + range + label;
  return "a multiple of " + plain(scale.step) + range + label;
}

}  // namespace relimb
