// The whole predictive distribution of a rounded score, from a forecast.
//
// A forecast gives 19 quantiles and, exactly, the chance to reach each named threshold of a scale
// (score >= value, rounding allowed for; predict.hpp). Where every whole point is such a threshold,
// those chances are the distribution function: nothing is read between quantiles, and what lies on
// floor and ceiling is there. Quantiles and draws do not depend on thresholds.
#pragma once

#include <vector>

#include "cohort/laws.hpp"
#include "study/forecast/forecast.hpp"

namespace relimb {

/// The same laws, with every whole point above the minimum as a threshold of this scale.
Laws with_every_point(Laws laws, Scale scale);

/// Chance of a score of at most minimum, minimum + 1, ... maximum, of a forecast by such laws for
/// that day. The last is 1. A day that was not asked for is a Defect.
std::vector<double> at_most_on_day(const Forecast& forecast, const ScaleInfo& scale, int day);

}  // namespace relimb
