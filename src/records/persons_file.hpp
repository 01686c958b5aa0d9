// Attributes of many people as a CSV: patient_id and any of age, nihss, mep, cst_load,
// paretic_side, dominant_hand, safe, finger_extension.
//
// One row per patient; an empty field is a missing value. mep is true, false, 1 or 0.
// safe and finger_extension are scores of day 3, the day of the PREP2 bedside test; the same score
// may stand in the visits too, another one for that day may not.
#pragma once

#include <string>

#include "records/people.hpp"

namespace relimb {

/// Adds the attributes to their people, who are added when new.
void read_persons(const std::string& path, const ScaleTable& scales, People& people);

}  // namespace relimb
