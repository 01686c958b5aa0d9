// Patients in parts, so that each is forecast by a law that was not fitted on it.
//
// Fold k of n holds every n-th patient of a file, from the k-th on. A calibration leaves one fold out
// (calibrate --leave-out), a validation forecasts each fold by its own law (validate --folds).
#pragma once

#include <cstddef>

namespace relimb {

struct Fold {
  std::size_t number;  // 1..count
  std::size_t count;   // 2 or more

  /// `place`: of the patient in the file, from 0.
  bool holds(std::size_t place) const { return place % count == number - 1; }
};

}  // namespace relimb
