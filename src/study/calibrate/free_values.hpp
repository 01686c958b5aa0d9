// The free parameters of a calibration: where they lie between their bounds.
//
//   place      0..1 between lower and upper, on a log scale where the bounds span a factor of five
//              or more and lower > 0
#pragma once

#include <string>
#include <vector>

#include "cohort/laws.hpp"

namespace relimb {

/// One free parameter.
struct FreeValue {
  ParameterInfo info;

  bool logarithmic() const { return info.lower > 0 && info.upper / info.lower >= 5; }
  double place_of(double value) const;
  double at_place(double place) const;  // within the bounds for any place
};

/// Parameters of grade "calibrated" whose block is in `joint`, such as "arm+hand"; all for "".
std::vector<FreeValue> free_values(const std::vector<ParameterInfo>& parameters,
                                   const std::string& joint = {});

/// Whether `name` is one of the blocks of "arm+hand".
bool holds_block(const std::string& joint, const std::string& name);

}  // namespace relimb
