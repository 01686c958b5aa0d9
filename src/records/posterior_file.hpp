// laws/posterior.csv: laws drawn from the posterior of a calibration.
//
//   one row a law, one column a free parameter, headed by its name; natural units
//
// Every free parameter must have its column and no other may be there, in any order: laws whose
// parameters changed since are told rather than shown with what is left. Values must lie within the
// parameter's bounds; at least two rows.
#pragma once

#include <string>
#include <vector>

#include "cohort/laws.hpp"

namespace relimb {

/// Reads posterior.csv of the folder laws/: [parameter][law], parameters in the order of `free`.
/// Throws InputError with file, line and field.
std::vector<std::vector<double>> load_posterior(const std::string& laws_folder,
                                                const std::vector<ParameterInfo>& free);

}  // namespace relimb
