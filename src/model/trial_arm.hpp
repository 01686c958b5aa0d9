// One arm of a trial, or a group of patients treated alike: who started, what they got, what came
// of it. The group's scores are known by mean and spread only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/measured.hpp"
#include "model/scales/scale.hpp"

namespace relimb {

struct TrialArm {
  std::string trial;  // whose arms belong together
  std::string label;  // what was done
  bool experimental;
  Scale scale;
  int from_day;                   // start of treatment, days since the stroke, mean of the arm
  int to_day;                     // end of treatment or the visit in question
  int n;                          // people behind the gain
  double start_mean;              // of the scores on from_day
  double start_sd;                //
  double gain;                    // mean of score on to_day less score on from_day
  double gain_error;              // standard error of the gain
  std::optional<double> gain_sd;  // spread of gains between people, where it was measured
  std::vector<CareSpan> care;     // on top of usual care
};

}  // namespace relimb
