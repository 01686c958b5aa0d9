// laws/counterfactuals.toml: what stands in for each mechanism when it is replaced.
//
//   version = 1
//   [[mechanism]]
//   name, label, in_arm, in_leg, says, grade (definition or guess)       text
//   arm, leg      lists of { parameter, value } or { parameter, from = [names], times = 1 }
//
// A target must be a parameter of the law, or care.X, and stand once a list over all mechanisms;
// what it takes over from must be of the same kind. Otherwise coalitions would not be defined.
#pragma once

#include <string>
#include <vector>

#include "model/counterfactual.hpp"

namespace relimb {

/// Throws InputError with file, line and field.
std::vector<Counterfactual> load_counterfactuals(const std::string& path);

}  // namespace relimb
