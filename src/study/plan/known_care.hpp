// Care of a person's file that was had, and care that lies ahead.
//
// Days are days since the stroke; today is the last visit's day. Care of today is still to come.
#pragma once

#include <vector>

#include "model/measured.hpp"

namespace relimb {

/// What the file arranges from the last visit on: spans that end after it, the days before it cut
/// off. In the order of the file.
std::vector<CareSpan> care_ahead(const MeasuredPerson& person);

/// The person with the care that was had, and of the days to come only what `standing` says: care
/// that stands whatever is planned.
MeasuredPerson with_care_had(MeasuredPerson person, const std::vector<CareSpan>& standing);

}  // namespace relimb
