// The simulated side of the claims: cohorts under every care plan that claims name, and each
// claim's number from them. The same people (same seed, same numbers) live under every plan.
#pragma once

#include <cstdint>
#include <vector>

#include "base/progress.hpp"
#include "cohort/laws.hpp"
#include "study/validate/claim.hpp"
#include "study/validate/estimators.hpp"

namespace relimb {

struct SimulateSettings {
  std::size_t persons = 20000;
  std::uint64_t seed = 1;
  unsigned threads = 0;
};

/// One estimate a claim, in their order. `plans`: care that claims name beside the library's own.
/// InputError for a plan that neither knows.
std::vector<Estimate> simulate(const Laws& laws, const std::vector<Claim>& claims,
                               const std::vector<CarePlan>& plans, const SimulateSettings& settings,
                               const Progress& progress = {});

}  // namespace relimb
