// Many people from CSV files: visits, and where there are any, attributes and therapy.
//
// The formats stand in visits_file.hpp, persons_file.hpp and care_file.hpp.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/measured.hpp"

namespace relimb {

/// People in order of first appearance: those with visits, then those of the persons file only.
/// Each one's visits by ascending day.
std::vector<MeasuredPerson> load_batch(const std::string& visits_path,
                                       const std::optional<std::string>& persons_path,
                                       const std::optional<std::string>& care_path,
                                       const ScaleTable& scales,
                                       const std::vector<std::string>& therapies);

}  // namespace relimb
