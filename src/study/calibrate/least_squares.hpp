// Robust least squares in a box, with a rough simulator: Gauss-Newton steps whose derivatives are
// regressions over a small cloud of points.
//
//   minimise  sum rho((g_i(x) - d_i) / e_i) + sum ((x_k - c_k) / s)^2      x in [0, 1]^p
//
// rho(r) = r^2 up to 2, then linear (Huber): one observation that cannot be met does not drown the
// rest. c, s: a prior, normal and wide. Each round asks the simulator for a cloud of x +- h z, takes
// J as the least-squares slope of g over it (a mean slope, so that scores in whole points do not
// spoil it), solves (J^T W J + 1/s^2 + lambda) step = gradient within the box for several lambda,
// asks for these points too, and goes to the best point seen. No better point: the cloud halves.
//
// At the end the posterior is taken as normal around x (Laplace): (J^T W J + 1/s^2)^-1, widened by
// what misfit is left, cut to the box.
// Sources: Chen, Oliver 2012 (derivatives averaged over an ensemble, Math Geosci 44:1); Huber 1964.
// Deterministic: draws are counted by (point, round, number).
#pragma once

#include <Eigen/Dense>

#include <cstdint>
#include <functional>
#include <vector>

namespace relimb {

struct Observation {
  double value;
  double error;  // standard error
  // What lies within lower..upper is as observed; both equal to value for a plain observation.
  double lower;
  double upper;
};

struct SearchSettings {
  std::size_t cloud = 200;  // points a round, in pairs x + h z, x - h z; more than parameters
  int rounds = 6;
  double width = 0.04;        // h of the first cloud
  double prior_spread = 0.5;  // s
  std::uint64_t seed = 1;
};

/// Where a search stands: all that it needs to go on.
struct SearchState {
  int rounds_done = 0;
  double width = 0;
  Eigen::VectorXd centre;  // c of the prior
  Eigen::VectorXd best;
};

struct SearchRound {
  int round;
  double objective_before;
  double objective_after;
};

/// What the simulator gives for points (columns, within the box): one column each; nan: nothing.
using Simulator = std::function<Eigen::MatrixXd(const Eigen::MatrixXd& points)>;

SearchState first_state(const std::vector<double>& start, const SearchSettings& settings);

/// One round.
SearchRound search_round(SearchState& state, const Simulator& simulate,
                         const std::vector<Observation>& observed, const SearchSettings& settings);

/// `count` points of the posterior around state.best (columns).
Eigen::MatrixXd posterior_points(const SearchState& state, const Simulator& simulate,
                                 const std::vector<Observation>& observed,
                                 const SearchSettings& settings, std::size_t count);

}  // namespace relimb
