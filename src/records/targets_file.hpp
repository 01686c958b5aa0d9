// What to forecast for many people, as a CSV: patient_id,day,scale.
//
// Days count from the stroke, 0..20000. A day may lie before the last visit (a hindcast), and the
// same target may be asked twice.
#pragma once

#include <string>
#include <vector>

#include "model/measured.hpp"

namespace relimb {

/// One score to forecast.
struct ForecastTarget {
  std::string patient_id;
  int day;
  Scale scale;
  int line;  // of the targets file
};

/// In file order; a target for somebody who is not among `people` is an InputError.
std::vector<ForecastTarget> load_targets(const std::string& path,
                                         const std::vector<MeasuredPerson>& people);

}  // namespace relimb
