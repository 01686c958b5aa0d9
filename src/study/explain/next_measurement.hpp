// Which measurement would narrow this person's forecast most: the value of information.
//
//   spread now     sd(y)^2 = Var_w(y) + E_w[e(y)^2]       y score to come, w weights of the twins
//   measured m     w'_i = w_i p(m | twin i) / sum          by the likelihood of the forecast itself
//   spread after   sd'(y)^2 = E_m[Var_w'(y)] + E_w[e(y)^2]
//                           = sd(y)^2 - Var_m(E_w'[y])            law of total variance
//
// The expectation over m is a nested Monte Carlo: twins of the person, evenly through the list, are
// measured today (true score of today, an assessor's error, the law's discrepancy), and all twins are
// weighed again by each result. e: measurement error and discrepancy of the score to come, which no
// measurement of today takes away. The second form is used: its Monte Carlo error is a share of the
// narrowing itself (an eleventh at 256 draws), not of the whole variance.
// Limits. The twin that is measured is among those weighed, so that a sharp measurement looks a
// little sharper than it is (1 / number of twins that stay in weight). NIHSS is that of admission.
// Source of the idea: expected value of sample information, Raiffa and Schlaifer 1961.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "cohort/herd.hpp"
#include "cohort/laws.hpp"
#include "model/measured.hpp"
#include "study/forecast/split_scores.hpp"

namespace relimb {

/// The forecasts to be narrowed.
inline constexpr std::array<Scale, 3> forecast_targets{Scale::arat, Scale::fma_ue,
                                                       Scale::gait_speed_m_per_s};

struct Narrowing {
  Scale target = Scale::arat;
  double sd_now = 0;    // of the measured score to come, units of the scale
  double sd_after = 0;  // root of the expected variance

  double share() const { return sd_now > 0 ? 1 - sd_after / sd_now : 0; }
};

struct NextMeasurement {
  std::string name;                                          // "safe", "mep", ...
  std::array<Narrowing, forecast_targets.size()> narrowing;  // in the order of the targets

  double mean_share() const;  // over the targets
};

struct NextMeasurementSettings {
  std::size_t draws = 256;  // twins that are measured
  std::uint64_t seed = 1;
  unsigned threads = 0;
};

/// Every measurement not yet given, the one that narrows most (mean_share) first. `person` and
/// `herd`: equally weighted twins; `scores` holds today as record 0 and the day to come as record 1.
std::vector<NextMeasurement> next_measurements(const Laws& laws, const MeasuredPerson& person,
                                               const Herd& twins, const SplitScores& scores,
                                               const NextMeasurementSettings& settings,
                                               const Progress& progress = {});

}  // namespace relimb
