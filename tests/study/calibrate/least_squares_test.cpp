// The search against what is known exactly: linear simulators, walls, claims that cannot be met.
#include "study/calibrate/least_squares.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace relimb {
namespace {

Observation plain(double value, double error) { return {value, error, value, value}; }

SearchState searched(const Simulator& simulate, const std::vector<Observation>& observed,
                     const SearchSettings& settings, const std::vector<double>& start) {
  SearchState state = first_state(start, settings);
  while (state.rounds_done < settings.rounds) search_round(state, simulate, observed, settings);
  return state;
}

// Two parameters, two observations of sums, a wide prior: the posterior from the normal equations.
TEST(LeastSquares, FindsTheExactPosteriorOfALinearSimulator) {
  Eigen::MatrixXd a(2, 2);
  a << 1, 0.5, -0.3, 1;
  const std::vector<Observation> observed{plain(0.8, 0.05), plain(0.3, 0.04)};
  SearchSettings settings;
  settings.cloud = 20;
  settings.rounds = 8;
  const std::vector<double> start{0.4, 0.6};
  Eigen::Matrix2d precision = Eigen::Matrix2d::Identity() / 0.25;
  Eigen::Vector2d right = Eigen::Vector2d(0.4, 0.6) / 0.25;
  for (Eigen::Index i = 0; i < 2; ++i) {
    const Observation& o = observed[static_cast<std::size_t>(i)];
    precision += a.row(i).transpose() * a.row(i) / (o.error * o.error);
    right += a.row(i).transpose() * o.value / (o.error * o.error);
  }
  const Eigen::Matrix2d covariance = precision.inverse();
  const Eigen::Vector2d mean = covariance * right;
  const Simulator simulate = [&](const Eigen::MatrixXd& x) -> Eigen::MatrixXd { return a * x; };
  const SearchState state = searched(simulate, observed, settings, start);
  EXPECT_NEAR(state.best(0), mean(0), 0.003);
  EXPECT_NEAR(state.best(1), mean(1), 0.003);
  const Eigen::MatrixXd members = posterior_points(state, simulate, observed, settings, 20000);
  const Eigen::MatrixXd centred = members.colwise() - members.rowwise().mean().eval();
  const Eigen::Matrix2d spread = centred * centred.transpose() / 19999.0;
  for (Eigen::Index i = 0; i < 2; ++i) {
    for (Eigen::Index k = 0; k < 2; ++k) {
      const double size = std::sqrt(covariance(i, i) * covariance(k, k));
      EXPECT_NEAR(spread(i, k) / size, covariance(i, k) / size, 0.05);
    }
  }
}

TEST(LeastSquares, StopsAtTheWall) {
  const Simulator simulate = [](const Eigen::MatrixXd& x) -> Eigen::MatrixXd { return 2 * x; };
  SearchSettings settings;
  settings.cloud = 10;
  const SearchState state = searched(simulate, {plain(5, 0.1)}, settings, {0.5});
  EXPECT_GT(state.best(0), 0.99);
  EXPECT_LE(state.best(0), 1);
}

TEST(LeastSquares, ADirectionMetMovesNobody) {
  const Simulator simulate = [](const Eigen::MatrixXd& x) -> Eigen::MatrixXd { return x; };
  SearchSettings settings;
  settings.cloud = 10;
  settings.rounds = 3;
  const SearchState state = searched(simulate, {{0, 1e-3, -100, 100}}, settings, {0.3});
  EXPECT_NEAR(state.best(0), 0.3, 1e-9);
}

// A claim that cannot be met pulls with the strength of a claim at the knee, not of its distance.
TEST(LeastSquares, AnImpossibleClaimDoesNotDrownTheRest) {
  const Simulator simulate = [](const Eigen::MatrixXd& x) -> Eigen::MatrixXd {
    return x.replicate(4, 1);
  };
  SearchSettings settings;
  settings.cloud = 10;
  const std::vector<Observation> observed{plain(0.5, 0.02), plain(0.5, 0.02), plain(0.5, 0.02),
                                          plain(1000, 0.02)};
  const SearchState state = searched(simulate, observed, settings, {0.4});
  EXPECT_NEAR(state.best(0), 0.5, 0.02);
}

TEST(LeastSquares, AHoleInThePredictionsIsSurvived) {
  const Simulator simulate = [](const Eigen::MatrixXd& x) {
    Eigen::MatrixXd g = x;
    for (double& one : g.row(0)) {
      if (one > 0.6) one = NAN;
    }
    return g;
  };
  SearchSettings settings;
  settings.cloud = 20;
  const SearchState state = searched(simulate, {plain(0.5, 0.1)}, settings, {0.59});
  EXPECT_NEAR(state.best(0), 0.5, 0.05);
}

}  // namespace
}  // namespace relimb
