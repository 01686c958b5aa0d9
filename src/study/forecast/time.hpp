// Time of the chronic: the law's first 400 days stand for all that lay before the first visit.
//
// After a year the law changes slowly, but a person first seen ten years after the stroke would
// cost ten years of simulation a twin. Days after `fold_day` and before the first visit are cut
// out; the forecast runs in folded days and is told in the person's own.
#pragma once

#include "model/care_plan.hpp"
#include "model/measured.hpp"

namespace relimb {

inline constexpr int fold_day = 400;

/// The day of the last visit; 0 without visits.
int last_visit_day(const MeasuredPerson& person);

/// Days cut out for this person: first visit's day - fold_day, if positive.
int days_cut(const MeasuredPerson& person);

/// The first of the person's own days that a forecast speaks of: 0; the first visit's where days
/// were cut out, for what the law lived before stands for a time long past.
int first_day_told(const MeasuredPerson& person);

/// Care moved by `cut` days, what ended before day 0 dropped.
std::vector<CareSpan> folded(std::vector<CareSpan> care, int cut);

/// A plan with its spans on folded days.
CarePlan folded(CarePlan plan, int cut);

/// The person on folded days: visits and care.
MeasuredPerson folded(MeasuredPerson person, int cut);

}  // namespace relimb
