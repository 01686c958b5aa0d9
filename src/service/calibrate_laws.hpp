// Use case: the free values of laws/ found anew against the claims of evidence/
// (study/calibrate/calibrate.hpp), and written back when asked to.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "study/calibrate/calibrate.hpp"

namespace relimb {

struct CalibrateRequest {
  std::string laws_folder;
  std::string evidence_folder;
  CalibrateSettings settings;
  bool write = false;  // into the laws folder; otherwise nothing there changes
};

struct CalibratedValue {
  std::string name;
  std::string unit;
  double before;
  double after;
};

/// InputError of the field "--block" for a block that no parameter belongs to.
std::vector<CalibratedValue> calibrate_laws(
    const CalibrateRequest& request, const Progress& progress = {},
    const std::function<void(const CalibrateStep&)>& told = {});

}  // namespace relimb
