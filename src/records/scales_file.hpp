// The table of scales from laws/scales.toml (version = 1), whose head explains the format.
//
// All scales must be there, nothing else may. Checked beyond types: minimum < maximum, thresholds
// ascending and in range, stages that do not overlap, a grade on every value with its source, or
// for a guess with the reason.
#pragma once

#include <string>

#include "base/toml_table.hpp"
#include "model/scales/scale.hpp"

namespace relimb {

ScaleTable load_scales(const std::string& path);

/// The same of a table already read.
ScaleTable read_scales(const TomlTable& file);

}  // namespace relimb
