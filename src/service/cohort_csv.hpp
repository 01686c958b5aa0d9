// The columns of a cohort file, and persons of a block as its rows.
//
//   person_id, day,
//   age (years), cst_load (0..1), mep (0, 1), safe, finger_extension (both of day 3), nihss,
//   fma_ue .. steps_per_day            eleven scales as an assessor writes them down that day
//   fma_ue_true .. steps_per_day_true  the same without measurement error
//
// One row per person and day, days ascending within a person. Whole numbers for scores that are
// whole; three decimals for shares and gait speed; two for the rest.
#pragma once

#include <string>
#include <string_view>

#include "cohort/cohort_block.hpp"

namespace relimb {

/// The header line, with its line break.
std::string cohort_header();

/// Appends the rows of all persons of the block.
void append_cohort_rows(const CohortBlock& block, const ScaleTable& scales, std::string& text);

}  // namespace relimb
