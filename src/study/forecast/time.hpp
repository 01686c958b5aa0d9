// Time of the chronic: the law's first 400 days stand for all that lay before the first visit.
//
// After a year the law changes slowly, but a person first seen ten years after the stroke would
// cost ten years of simulation a twin. Days after `fold_day` and before the first visit are cut
// out; the forecast runs in folded days and is told in the person's own.
#pragma once

#include "model/measured.hpp"

namespace relimb {

inline constexpr int fold_day = 400;

/// The day of the last visit; 0 without visits.
int last_visit_day(const MeasuredPerson& person);

/// Days cut out for this person: first visit's day - fold_day, if positive.
int days_cut(const MeasuredPerson& person);

/// The person on folded days: visits and care moved by `cut` days, care before day 0 dropped.
MeasuredPerson folded(MeasuredPerson person, int cut);

}  // namespace relimb
