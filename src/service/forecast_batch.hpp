// Use case: forecasts of many people from CSV files to one CSV of predictions.
//
// In:  visits patient_id,day,scale,value; targets patient_id,day,scale; optionally persons and care
//      (records/visits_file.hpp, targets_file.hpp, persons_file.hpp, care_file.hpp).
// Out: patient_id,day,scale,mean,q05,q10,...,q95; one row per target, in the order of the targets.
//
// People are spread over threads, each forecast with the same seed: they share their twins' draws,
// and nothing depends on how many people or threads there are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/progress.hpp"
#include "cohort/laws.hpp"

namespace relimb {

struct BatchRequest {
  std::string visits_path;
  std::string targets_path;
  std::optional<std::string> persons_path;
  std::optional<std::string> care_path;
  std::string plan = "usual_care";  // care from each one's last visit on
  std::size_t twins = 4000;         // each
  std::uint64_t seed = 1;
  unsigned threads = 0;  // 0: all processors
};

struct BatchAnswer {
  std::string csv;
  std::size_t people = 0;       // with targets
  std::size_t predictions = 0;  // rows
};

/// Throws InputError before anybody is forecast: for files that can not be read, and for the first
/// target in file order whose day lies before all that a forecast of its person knows of.
BatchAnswer forecast_batch(const Laws& laws, const BatchRequest& request,
                           const Progress& progress = {});

}  // namespace relimb
