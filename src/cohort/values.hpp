// The values of Laws by name, for whoever turns them: calibration, sensitivity, tests.
#pragma once

#include <map>
#include <string>

#include "cohort/laws.hpp"

namespace relimb {

/// "cortex.takeover", "stratum1.tau", "people.age_mean", ... -> the value inside `laws`.
/// Valid while `laws` lives and is not moved.
std::map<std::string, double*> values_of(Laws& laws);

}  // namespace relimb
