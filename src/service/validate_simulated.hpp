// Use case: forecasts of made-up people whose truth is known (study/validate/sbc.hpp), twice: with
// scores as the forecaster assumes them, which is the test, and with measurement error alone, which
// shows how much wider than the law's own people forecasts are.
#pragma once

#include <string>

#include "base/progress.hpp"
#include "cohort/laws.hpp"
#include "study/validate/sbc.hpp"

namespace relimb {

struct SimulatedAnswer {
  SbcSettings settings;
  SbcResult assumed;
  SbcResult law_alone;
};

/// `settings.discrepancy` is not read: both are run.
SimulatedAnswer validate_simulated(const Laws& laws, const SbcSettings& settings,
                                   const Progress& progress = {});

/// replicate,visits,quantity,rank: of the test, every single rank.
std::string simulated_csv(const SimulatedAnswer& answer);

}  // namespace relimb
