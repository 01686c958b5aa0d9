// Scores of many people as a CSV: patient_id,day,scale,value.
//
// `day` counts from the stroke, 0..20000; `scale` is a name of laws/scales.toml; one value per
// patient, scale and day, as score.hpp allows it. Rows may come in any order. What was not measured has
// no row: an empty field is an InputError.
#pragma once

#include <string>

#include "records/people.hpp"

namespace relimb {

/// Adds the scores to their people, who are added when new.
void read_visits(const std::string& path, const ScaleTable& scales, People& people);

}  // namespace relimb
