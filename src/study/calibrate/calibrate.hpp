// First calibration: free parameters found by an optimiser, none by hand.
//
//   minimise  misfit = sum of squared, weighted misses of the claims, on one fixed cohort
//   blocks    a block's parameters against the block's claims, the blocks in turn, several rounds,
//             each with the others as found; arm and hand lean on each other and go jointly
//             ("arm+hand")
//
// A claim's miss is (simulated - published) / half the width of its interval, softened beyond 3, so
// that one claim that cannot be met does not drown the rest; for a claim with a direction only, how
// far it lies outside. Free are the parameters of grade "calibrated", within lower..upper,
// searched on a log scale where the bounds span a factor of five or more. Optimiser: NLopt's Sbplx
// (Rowan's subplex; Johnson, NLopt), steady where the misfit is rough (medians and quantiles of
// whole points). Common random numbers: every evaluation lives the same people. Same seed, same
// result on any number of threads.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/progress.hpp"
#include "cohort/laws.hpp"
#include "study/validate/claim.hpp"

namespace relimb {

struct CalibrateSettings {
  std::vector<std::string> blocks{"use", "coaching", "arm+hand", "leg", "gait", "tone", "cst"};
  int rounds = 2;
  int evaluations = 400;  // of the misfit, a block and round
  std::size_t persons = 4000;
  std::uint64_t seed = 1;
  unsigned threads = 0;
};

/// How far one block came in one round.
struct CalibrateStep {
  std::string block;
  int round;
  double misfit_before;
  double misfit_after;
  int evaluations;
};

struct Calibration {
  std::vector<std::pair<std::string, double>> values;  // free parameters of the blocks, by name
  std::vector<CalibrateStep> steps;
};

/// Finds the free parameters. `laws` are where the search starts.
Calibration calibrate(const Laws& laws, const std::vector<ParameterInfo>& parameters,
                      const std::vector<Claim>& claims, const std::vector<CarePlan>& plans,
                      const CalibrateSettings& settings, const Progress& progress = {},
                      const std::function<void(const CalibrateStep&)>& told = {});

}  // namespace relimb
