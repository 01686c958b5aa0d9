// The months to come as one shaded part: where most people like this one are.
//
// Shaded: the predictive q10 to q90 of one measured score, 8 of 10 people. The scale has no numbers;
// its thresholds are told in words at their height. Dots: what was measured. Months of 30.4 days.
#pragma once

#include <string>

#include "report/patient_parts.hpp"

namespace relimb {

struct PatientChart {
  std::string svg;  // empty: nothing to draw
  std::string caption;
};

PatientChart patient_chart(const PatientContent& content, Scale scale);

}  // namespace relimb
