// Use case: forecasts of real patients beside what came, from a file of the SPECS group
// (records/specs_file.hpp; the header says where a user gets the data).
#pragma once

#include <optional>
#include <string>

#include "base/progress.hpp"
#include "cohort/laws.hpp"
#include "study/validate/patients.hpp"

namespace relimb {

struct RealRequest {
  std::string patients_path;
  std::string evidence_folder;              // for the published mixture, a rival, and the classes
  std::optional<std::string> folds_folder;  // 1, 2, ...: data folders, each fitted without its fold
  PatientsSettings settings;
};

/// `laws`: for everybody, unless there are folds. InputError without two folds or more.
PatientsResult validate_real(const Laws& laws, const RealRequest& request,
                             const Progress& progress = {});

/// method,phase,horizon,visits_given,n and median_absolute_error, mean_absolute_error, bias, crps,
/// coverage_90, each with its standard error beside it (_se); crps_behind: CRPS less relimb's on the
/// same cases, empty for relimb.
std::string real_csv(const PatientsResult& result);

/// Every single forecast: patient, method, phase, horizon, visits_given, given_day, given_score,
/// target_day, observed, mean, the 19 quantiles q05 .. q95, and pit, the middle of the case's span (pit.hpp).
std::string cases_csv(const PatientsResult& result);

}  // namespace relimb
