// Made-up forecasts for the tests of src/report: right in shape, invented in every number.
#pragma once

#include <string>
#include <vector>

#include "study/forecast/forecast.hpp"

namespace relimb::report_fixture {

/// A table of scales with plausible ranges, errors and thresholds.
ScaleTable scales();

/// A moderate arm and leg paresis: two visits (days 9 and 30), weekly curves to day 182, milestones
/// and chances.
Forecast moderate();

/// The same person's forecast with nothing measured yet.
Forecast unmeasured();

/// Measured at days 880 and 900; curves weekly from day 875 to 1092 and the days of chronic_days().
Forecast chronic();
std::vector<int> chronic_days();

/// The days people ask for.
inline const std::vector<int> asked{28, 84, 182};

/// Sets the quantiles that sentences speak of on one day: 5 %, median and 95 %.
void foresee(Forecast& forecast, Scale scale, int day, double low, double middle, double high);

/// `moderate()` with only that scale measured.
Forecast only_measured(Scale scale);

/// The prediction whose median is `median` and whose quantiles spread with `sd`, within the scale.
Prediction spread(const ScaleInfo& info, int day, double median, double sd);

}  // namespace relimb::report_fixture
