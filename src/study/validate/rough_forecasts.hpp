// Forecasts of real patients, roughly and fast: for calibration, which asks for them thousands of
// times. The tasks are those of accuracy.hpp, FMA-UE alone.
//
// The same persons live under each patient's care, time folded (forecast/time.hpp), through all
// visits; given visits weigh them, later ones are foretold. No moves (forecast/twins.hpp has them):
// a few dozen people carry a forecast, and its CRPS is a few per cent too large, alike for all laws.
// The patient's age is left out: it moves balance and walking speed, never the arm.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cohort/laws.hpp"
#include "model/measured.hpp"
#include "study/validate/accuracy.hpp"

namespace relimb {

struct RoughSettings {
  std::size_t persons = 512;
  std::uint64_t seed = 1;
};

/// What is foretold of a patient, in the order of rough_crps: "12 weeks from 1 visit".
std::vector<std::string> rough_tasks(const MeasuredPerson& patient);

/// CRPS of every task of every patient, in file order; as many for any laws. On one thread.
std::vector<double> rough_crps(const Laws& laws, const std::vector<MeasuredPerson>& patients,
                               const RoughSettings& settings);

}  // namespace relimb
