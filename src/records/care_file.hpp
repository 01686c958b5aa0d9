// Therapy beside usual care of many people as a CSV:
// patient_id,from_day,to_day,therapy,hours_per_week.
//
// Days count from the stroke, 0..20000, from_day inclusive, to_day exclusive; 0..112 hours a week;
// `therapy` is a name of laws/care.toml. Spans of one person may overlap, to
// 168 hours a week in all.
#pragma once

#include <string>
#include <vector>

#include "records/people.hpp"

namespace relimb {

/// Adds the spans to their people; a patient nobody has met is an InputError.
void read_care(const std::string& path, const std::vector<std::string>& therapies, People& people);

}  // namespace relimb
