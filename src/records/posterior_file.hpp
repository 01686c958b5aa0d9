// laws/posterior.csv: laws drawn from the posterior of a calibration.
//
//   one row a law, one column a free parameter, headed by its name; natural units
//   the first row is the law they were drawn around: the values that law.toml and population.toml
//   hold, or it is the posterior of another law
//
// Every free parameter must have its column and no other may be there, in any order: laws whose
// parameters changed since are told rather than shown with what is left. Values must lie within the
// parameter's bounds; at least two draws.
#pragma once

#include <string>
#include <vector>

#include "base/error.hpp"
#include "cohort/laws.hpp"

namespace relimb {

/// A posterior that is well written but not of these laws: other columns, another first row, or a
/// value out of today's bounds.
class PosteriorOfOtherLaws : public InputError {
 public:
  using InputError::InputError;
  explicit PosteriorOfOtherLaws(const InputError& error) : InputError(error) {}
};

/// Reads posterior.csv of the folder laws/: [parameter][draw], parameters in the order of `free`.
/// Throws PosteriorOfOtherLaws, and InputError for a file that is missing or damaged; both with
/// file, line and field.
std::vector<std::vector<double>> load_posterior(const std::string& laws_folder,
                                                const std::vector<ParameterInfo>& free);

/// The path of posterior.csv in that folder.
std::string posterior_path(const std::string& laws_folder);

}  // namespace relimb
