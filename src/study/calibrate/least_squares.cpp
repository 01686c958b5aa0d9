#include "study/calibrate/least_squares.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/error.hpp"
#include "base/normal.hpp"
#include "base/philox.hpp"

namespace relimb {
namespace {

constexpr double knee = 2;   // of rho, in errors
constexpr double lost = 10;  // errors that a prediction that is not there counts as
constexpr std::array lambdas{0.3, 3.0, 30.0, 300.0, 3000.0};

Eigen::VectorXd normals(Eigen::Index count, std::uint64_t point, std::uint32_t round,
                        std::uint64_t seed) {
  const PhiloxKey key = philox_key(seed, Purpose::study);
  Eigen::VectorXd out(count);
  for (Eigen::Index i = 0; i < count; i += 4) {
    const auto four = random_normals(key, {point, round, static_cast<std::uint32_t>(i / 4)});
    for (Eigen::Index k = i; k < std::min(count, i + 4); ++k) {
      out(k) = four[static_cast<std::size_t>(k - i)];
    }
  }
  return out;
}

Eigen::VectorXd in_box(const Eigen::VectorXd& x) { return x.cwiseMax(0).cwiseMin(1); }

/// Misses in errors: positive where more was observed.
Eigen::VectorXd misses(const Eigen::VectorXd& g, const std::vector<Observation>& observed) {
  Eigen::VectorXd r(g.size());
  for (Eigen::Index i = 0; i < g.size(); ++i) {
    const Observation& o = observed[static_cast<std::size_t>(i)];
    r(i) = std::isfinite(g(i)) ? (std::clamp(g(i), o.lower, o.upper) - g(i)) / o.error : lost;
  }
  return r;
}

double rho(double r) {
  const double size = std::abs(r);
  return size < knee ? size * size : knee * (2 * size - knee);
}

double objective(const Eigen::VectorXd& x, const Eigen::VectorXd& g, const SearchState& state,
                 const std::vector<Observation>& observed, const SearchSettings& settings) {
  double sum = (x - state.centre).squaredNorm() / (settings.prior_spread * settings.prior_spread);
  for (const double r : misses(g, observed)) sum += rho(r);
  return sum;
}

/// Points x + h z and x - h z; a pair that would leave the box is turned back at it.
Eigen::MatrixXd cloud_around(const SearchState& state, const SearchSettings& settings) {
  const auto pairs = static_cast<Eigen::Index>(settings.cloud / 2);
  Eigen::MatrixXd points(state.best.size(), 2 * pairs);
  for (Eigen::Index j = 0; j < pairs; ++j) {
    const Eigen::VectorXd z =
        state.width * normals(state.best.size(), static_cast<std::uint64_t>(j),
                              static_cast<std::uint32_t>(state.rounds_done), settings.seed);
    for (const double sign : {1.0, -1.0}) {
      Eigen::VectorXd x = state.best + sign * z;
      for (double& place : x) {
        if (place < 0) place = -place;
        if (place > 1) place = 2 - place;
      }
      points.col(sign > 0 ? 2 * j : 2 * j + 1) = in_box(x);
    }
  }
  return points;
}

/// Slopes of g in errors over the cloud, [observations][parameters].
Eigen::MatrixXd slopes(const Eigen::MatrixXd& points, Eigen::MatrixXd g,
                       const std::vector<Observation>& observed) {
  for (Eigen::Index i = 0; i < g.rows(); ++i) {
    double sum = 0;
    int count = 0;
    for (const double x : g.row(i)) {
      if (std::isfinite(x)) sum += x, ++count;
    }
    for (double& x : g.row(i)) {
      if (!std::isfinite(x)) x = count > 0 ? sum / count : 0;
      x /= observed[static_cast<std::size_t>(i)].error;
    }
  }
  const Eigen::MatrixXd dx = points.colwise() - points.rowwise().mean().eval();
  const Eigen::MatrixXd dg = g.colwise() - g.rowwise().mean().eval();
  Eigen::MatrixXd squares = dx * dx.transpose();
  squares.diagonal().array() += 1e-9 * squares.trace() + 1e-12;
  return squares.ldlt().solve(dx * dg.transpose()).transpose();
}

Eigen::VectorXd weights(const Eigen::VectorXd& r) {
  return r.unaryExpr([](double x) { return std::abs(x) <= knee ? 1 : knee / std::abs(x); });
}

/// The step of a damped normal equation that stays in the box: what would leave is put on its wall
/// and the rest solved again.
Eigen::VectorXd boxed_step(const Eigen::MatrixXd& normal, const Eigen::VectorXd& gradient,
                           const Eigen::VectorXd& x) {
  const Eigen::Index p = x.size();
  std::vector<bool> on_wall(static_cast<std::size_t>(p), false);
  Eigen::VectorXd step = Eigen::VectorXd::Zero(p);
  for (int pass = 0; pass < 8; ++pass) {
    std::vector<Eigen::Index> free;
    for (Eigen::Index k = 0; k < p; ++k) {
      if (!on_wall[static_cast<std::size_t>(k)]) free.push_back(k);
    }
    if (free.empty()) break;
    Eigen::VectorXd right = gradient(free);
    for (Eigen::Index k = 0; k < p; ++k) {
      if (on_wall[static_cast<std::size_t>(k)]) right -= normal(free, k) * step(k);
    }
    const Eigen::VectorXd part = normal(free, free).ldlt().solve(right);
    bool left_box = false;
    for (std::size_t i = 0; i < free.size(); ++i) {
      const Eigen::Index k = free[i];
      const double there = x(k) + part(static_cast<Eigen::Index>(i));
      step(k) = std::clamp(there, 0.0, 1.0) - x(k);
      if (there < 0 || there > 1) on_wall[static_cast<std::size_t>(k)] = left_box = true;
    }
    if (!left_box) break;
  }
  return step;
}

}  // namespace

SearchState first_state(const std::vector<double>& start, const SearchSettings& settings) {
  SearchState state;
  state.width = settings.width;
  state.centre =
      Eigen::Map<const Eigen::VectorXd>(start.data(), static_cast<Eigen::Index>(start.size()));
  state.best = in_box(state.centre);
  return state;
}

SearchRound search_round(SearchState& state, const Simulator& simulate,
                         const std::vector<Observation>& observed, const SearchSettings& settings) {
  const Eigen::Index p = state.best.size();
  RELIMB_CHECK(static_cast<Eigen::Index>(settings.cloud) > p);
  Eigen::MatrixXd points(p, 1 + static_cast<Eigen::Index>(settings.cloud / 2 * 2));
  points << state.best, cloud_around(state, settings);
  const Eigen::MatrixXd g = simulate(points);
  const double before = objective(state.best, g.col(0), state, observed, settings);

  const Eigen::MatrixXd j = slopes(points, g, observed);
  const Eigen::VectorXd r = misses(g.col(0), observed);
  const Eigen::VectorXd w = weights(r);
  const double prior = 1 / (settings.prior_spread * settings.prior_spread);
  const Eigen::MatrixXd curvature = j.transpose() * w.asDiagonal() * j;
  const Eigen::VectorXd gradient =
      j.transpose() * w.asDiagonal() * r - prior * (state.best - state.centre);
  Eigen::MatrixXd tried(p, static_cast<Eigen::Index>(lambdas.size()));
  for (std::size_t k = 0; k < lambdas.size(); ++k) {
    Eigen::MatrixXd normal = curvature;
    normal.diagonal().array() += prior + lambdas[k];
    tried.col(static_cast<Eigen::Index>(k)) =
        in_box(state.best + boxed_step(normal, gradient, state.best));
  }
  const Eigen::MatrixXd answers = simulate(tried);

  double best = before;
  const Eigen::VectorXd from = state.best;
  const auto consider = [&](const Eigen::VectorXd& x, const Eigen::VectorXd& given) {
    const double value = objective(x, given, state, observed, settings);
    if (value >= best) return;
    best = value;
    state.best = x;
  };
  for (Eigen::Index k = 1; k < points.cols(); ++k) consider(points.col(k), g.col(k));
  for (Eigen::Index k = 0; k < tried.cols(); ++k) consider(tried.col(k), answers.col(k));
  if ((state.best - from).norm() == 0) state.width /= 2;
  ++state.rounds_done;
  return {state.rounds_done, before, best};
}

Eigen::MatrixXd posterior_points(const SearchState& state, const Simulator& simulate,
                                 const std::vector<Observation>& observed,
                                 const SearchSettings& settings, std::size_t count) {
  const Eigen::Index p = state.best.size();
  Eigen::MatrixXd points(p, 1 + static_cast<Eigen::Index>(settings.cloud / 2 * 2));
  points << state.best, cloud_around(state, settings);
  const Eigen::MatrixXd g = simulate(points);
  const Eigen::MatrixXd j = slopes(points, g, observed);
  const Eigen::VectorXd r = misses(g.col(0), observed);
  const Eigen::VectorXd w = weights(r);
  // What is missed by more than the errors tell of the law's own error: all of them are taken wider.
  double misfit = 0;
  for (const double x : r) misfit += rho(x);
  const double widened = std::max(1.0, misfit / std::max(1.0, static_cast<double>(r.size() - p)));
  Eigen::MatrixXd precision = j.transpose() * w.asDiagonal() * j / widened;
  precision.diagonal().array() += 1 / (settings.prior_spread * settings.prior_spread);
  const Eigen::LLT<Eigen::MatrixXd> root(precision);
  Eigen::MatrixXd out(p, static_cast<Eigen::Index>(count));
  for (std::size_t k = 0; k < count; ++k) {
    const Eigen::VectorXd z = normals(p, k, 1U << 30, settings.seed);
    out.col(static_cast<Eigen::Index>(k)) = in_box(state.best + root.matrixU().solve(z));
  }
  return out;
}

}  // namespace relimb
