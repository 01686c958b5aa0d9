// The folder laws/: law.toml, population.toml, care.toml, scales.toml; and posterior.csv, if there.
//
// Every parameter the program knows must be in the file and every one in the file must be known:
// a misspelt name is an error, never a silent default. Values must lie within lower..upper.
#pragma once

#include <string>
#include <vector>

#include "cohort/laws.hpp"

namespace relimb {

/// Reads the folder. The first draws of the posterior come with it, provided that it is that of
/// this law (posterior_file.hpp): a law whose calibrated values, their names or bounds were changed
/// since stands alone. Other values are this law's in every draw. Throws InputError with file, line
/// and field, for a damaged posterior too.
Laws load_laws(const std::string& folder);

/// What stands beside each value of law.toml and population.toml, in file order.
std::vector<ParameterInfo> load_parameter_infos(const std::string& folder);

/// Writes new values into law.toml and population.toml of `folder`, all else unchanged.
/// Names that `values` does not hold keep theirs. Each file is replaced whole or not at all, but
/// one after the other: a kill or an error between the two leaves law.toml new and population.toml
/// old. Both are then valid, but not of one calibration, and a posterior beside them is another
/// law's; the same call again puts it right. Throws InputError when a file can not be written.
void save_values(const std::string& folder,
                 const std::vector<std::pair<std::string, double>>& values);

}  // namespace relimb
