// laws/posterior.csv: laws drawn from the posterior of a calibration.
//
//   one row a law, one column a free parameter, headed by its name; natural units
//   the first row is the law they were drawn around, the calibration's best
//
// Every free parameter must have its column and no other may be there, in any order: laws whose
// parameters changed since are told rather than shown with what is left. Values must lie within the
// parameter's bounds; at least two draws.
#pragma once

#include <string>
#include <vector>

#include "cohort/laws.hpp"

namespace relimb {

struct PosteriorDraws {
  std::vector<double> around;              // [parameter], in the order of `free`
  std::vector<std::vector<double>> drawn;  // [parameter][law]
};

/// Reads posterior.csv of the folder laws/. Throws InputError with file, line and field.
PosteriorDraws load_posterior(const std::string& laws_folder,
                              const std::vector<ParameterInfo>& free);

/// The path of posterior.csv in that folder.
std::string posterior_path(const std::string& laws_folder);

}  // namespace relimb
