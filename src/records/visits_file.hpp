// Scores of many people as a CSV: patient_id,day,scale,value.
//
// `day` counts from the stroke, 0..20000; `scale` is a name of laws/scales.toml; one value per
// patient, scale and day. Rows may come in any order. Half points are taken (means of two raters,
// as published files hold them); anything else the instrument cannot give is an InputError.
#pragma once

#include <string>

#include "records/people.hpp"

namespace relimb {

/// Latest day after the stroke in a CSV: about 55 years.
inline constexpr int last_batch_day = 20000;

/// Adds the scores to their people, who are added when new.
void read_visits(const std::string& path, const ScaleTable& scales, People& people);

}  // namespace relimb
