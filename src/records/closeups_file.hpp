// laws/closeups.toml: the curves that `relimb lab fit` measured, with the command that made them.
//
//   version = 1
//   [[curve]]
//   name, x_is, y_is, method, command      text
//   x, measured, spread, law               lists of the same length
//   worst_error                            largest distance of law from measured
//   [curve.parameters]                     parameters of law.toml that the curve measures
#pragma once

#include <string>
#include <vector>

#include "lab/closeup.hpp"

namespace relimb {

/// Throws InputError with file, line and field.
std::vector<Closeup> load_closeups(const std::string& path);

/// The file as text. `command` is what makes it again.
std::string closeups_text(const std::vector<Closeup>& closeups, const std::string& command);

}  // namespace relimb
