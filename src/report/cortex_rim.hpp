// The rim of one half of the brain as a curve by its length, to lay bands of ground along it.
//
// From low on the inner wall (the fissure between the halves) up, over the top and down the outer
// side. x grows away from the middle of the head, y downwards. Drawn by hand.
#pragma once

#include <vector>

#include "report/svg.hpp"

namespace relimb {

class CortexRim {
 public:
  CortexRim();

  double length() const { return lengths_.back(); }

  /// The point `depth` inside the rim at `share` (0..1) of its length.
  SvgPoint at(double share, double depth) const;

  /// The whole half as one closed shape.
  std::vector<SvgPoint> half() const;

  /// The closed shape between two shares and two depths.
  std::vector<SvgPoint> band(double from, double to, double outer_depth, double inner_depth) const;

 private:
  std::vector<SvgPoint> points_;
  std::vector<double> lengths_;  // from the start to each point
};

}  // namespace relimb
