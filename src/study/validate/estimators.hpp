// A claim's number, computed from a simulated cohort.
//
// Input is plain columns, one value a person, so that any engine can fill them. People are rows:
// the same row is the same person on every day and, in a contrast of two care plans, in both
// cohorts.
//
// Monte Carlo error: people are dealt into 20 batches by row number (row modulo 20), the quantity
// is computed in each, and the error is the standard deviation of the 20 values / sqrt(20). One
// rule serves means, quantiles, correlations and plateaus alike, and in a contrast the batches keep
// each person beside themselves, so that common random numbers count. The rule wants at least 5
// people in every batch: with fewer the error is infinite.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "study/validate/claim.hpp"

namespace relimb {

/// Scores of all persons on one recorded day. A column that nobody asked for is empty.
struct DayColumns {
  int day = 0;
  double observation_sd = 0;  // of the measured scores (Claim::observation_sd)
  std::array<std::vector<float>, scale_count> measured;  // what a tester writes down; NaN: missing
  std::array<std::vector<float>, scale_count> exact;     // the true score
};

struct CohortColumns {
  std::size_t persons = 0;
  double passive_use = 0;        // share of a healthy use ratio that a passive arm shows
  std::vector<DayColumns> days;  // ascending, of one day by observation_sd
  std::vector<float> age_years;
  std::vector<float> cst_load;  // as measured, 0..1
  std::vector<float> nihss;
  std::vector<std::uint8_t> mep;              // 0 or 1
  std::vector<float> safe_day3;               // measured
  std::vector<float> finger_extension_day3;   // measured, MRC 0..5
  std::array<double, scale_count> maximum{};  // best score of each scale (ScaleInfo::maximum)
  std::map<std::string, double> parameters;   // values that `parameter` claims ask for
};

struct Estimate {
  double value = 0;     // NaN when nobody is enrolled or the quantity has no value (0 / 0)
  double mc_error = 0;  // Monte Carlo standard error of value; infinite with too few people
  std::size_t n = 0;    // people enrolled, of the smaller cohort; 0 for a parameter
};

/// `against` is the cohort under claim.against, and nullptr when the claim has no second plan.
/// People with a missing value that the claim needs are left out. A day or column that is not there
/// is a Defect; a parameter that is not there is an InputError at the claim.
Estimate estimate(const Claim& claim, const CohortColumns& cohort,
                  const CohortColumns* against = nullptr);

/// The days whose scores the claims need, ascending.
std::vector<int> days_needed(const std::vector<Claim>& claims);

/// The same of one claim.
std::vector<int> days_needed(const Claim& claim);

}  // namespace relimb
