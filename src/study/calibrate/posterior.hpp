// Calibration in full: all free parameters at once against all targets, with a posterior.
//
// Prior: normal around where the laws stand, wide (half of each parameter's bounds), cut to the
// bounds. Likelihood: normal errors with heavy tails (least_squares.hpp). The search finds the mode;
// the posterior around it is normal in places (Laplace). Chosen over chains (approximate Bayesian
// computation, Metropolis) because a run of all targets costs about a second and there are some
// seventy parameters: a chain needs a hundred thousand runs, this a thousand or two. Chosen over an
// ensemble smoother, which was tried: docs/calibration.md. What it gives up: humps elsewhere.
// Every point lives the same people (common random numbers).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "cohort/laws.hpp"
#include "study/calibrate/free_values.hpp"
#include "study/calibrate/least_squares.hpp"
#include "study/calibrate/targets.hpp"

namespace relimb {

struct PosteriorSettings {
  SearchSettings search;
  std::size_t members = 200;  // laws drawn from the posterior
  unsigned threads = 0;
};

struct Posterior {
  std::vector<FreeValue> parameters;
  std::vector<double> mode;       // natural units, in the order of `parameters`
  Eigen::MatrixXd members;        // places, [parameters][members]
  std::vector<double> predicted;  // of the targets, at the mode
  std::vector<double> values_of(std::size_t member) const;
};

/// `begun`: a search to go on from, or none (best empty). `kept` is handed the state of each round,
/// so that a run that was stopped can go on.
Posterior calibrate_posterior(
    const Laws& laws, const std::vector<ParameterInfo>& parameters, const Targets& targets,
    const PosteriorSettings& settings, SearchState begun, const Progress& progress,
    const std::function<void(const SearchRound&, const SearchState&)>& kept);

}  // namespace relimb
