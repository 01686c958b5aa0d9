// Which days to forecast one person for.
#pragma once

#include <vector>

#include "model/measured.hpp"

namespace relimb {

/// The days a forecast speaks of when nobody says: 4, 12 and 26 weeks after the stroke; for
/// somebody seen more than 100 days after it, as long after the last visit.
std::vector<int> usual_target_days(const MeasuredPerson& person);

/// Days to compute: `at`, the visits, and a grid for drawing, from the stroke to half a year after
/// it, after the last visit of a chronic person or to the last of `at`, whichever is latest. Weekly
/// for the first half year and the half year after the last visit; years between and beyond are
/// drawn more sparsely, so that there are never more than about a hundred. Ascending, each once.
std::vector<int> forecast_grid(const MeasuredPerson& person, const std::vector<int>& at);

}  // namespace relimb
