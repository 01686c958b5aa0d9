// Care of a person's file that was had, and care that lies ahead.
//
// Days are days since the stroke; today is the last visit's day. Care of today is still to come.
#pragma once

#include <optional>
#include <vector>

#include "cohort/laws.hpp"
#include "model/care_plan.hpp"
#include "model/measured.hpp"

namespace relimb {

/// What the file arranges from the last visit on: spans that end after it, the days before it cut
/// off. In the order of the file.
std::vector<CareSpan> care_ahead(const MeasuredPerson& person);

/// The person with the care that was had, and of the days to come only what `standing` says: care
/// that stands whatever is planned.
MeasuredPerson with_care_had(MeasuredPerson person, const std::vector<CareSpan>& standing);

/// A day whose care is more than is tolerated (model/practice): the law takes it as harm.
struct Overload {
  int day;
  double hours;      // of active work that the day's care counts as, restraint included
  double tolerated;  // hours on that day
};

/// The first such day from today to `last_day`, usual care, the plan and the file's spans together.
std::optional<Overload> overload_ahead(const Laws& laws, const CarePlan& plan,
                                       const MeasuredPerson& person, int last_day);

}  // namespace relimb
