#include "study/forecast/moves.hpp"

#include <Eigen/Cholesky>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "base/normal.hpp"
#include "base/parallel.hpp"

namespace relimb {
namespace {

constexpr auto dimensions = static_cast<Eigen::Index>(latent_count);
constexpr Eigen::Index age = static_cast<Eigen::Index>(index(Latent::age));

using Square = Eigen::Matrix<float, dimensions, dimensions>;
using Row = Eigen::Matrix<float, 1, dimensions>;
using Rows = Eigen::Matrix<float, Eigen::Dynamic, dimensions>;  // a twin each
using Column = Eigen::Matrix<float, Eigen::Dynamic, 1>;
using RowsOfCrowd = Eigen::Map<Rows, 0, Eigen::OuterStride<>>;
using ConstRowsOfCrowd = Eigen::Map<const Rows, 0, Eigen::OuterStride<>>;

/// Twins first .. first + count - 1 of dense latents.
ConstRowsOfCrowd rows_of(const Crowd& crowd, std::size_t first, std::size_t count) {
  return {crowd.latents.data() + first, static_cast<Eigen::Index>(count), dimensions,
          Eigen::OuterStride<>(static_cast<Eigen::Index>(crowd.size()))};
}

std::size_t tasks_of(const Crowd& crowd) {
  return (crowd.size() + twins_a_task - 1) / twins_a_task;
}

}  // namespace

/// Rows whiten by (z - mean) * whitens and get their spread back by w * spreads + mean.
struct Moves::FittedNormal {
  Row mean;
  Square whitens;  // L^-T
  Square spreads;  // L^T

  explicit FittedNormal(const Crowd& crowd) {
    constexpr double ridge = 0.01;  // keeps a direction without spread (a known age) whole
    const Eigen::MatrixXd z = rows_of(crowd, 0, crowd.size()).cast<double>();
    const Eigen::RowVectorXd centre = z.colwise().mean();
    const Eigen::MatrixXd around = z.rowwise() - centre;
    Eigen::MatrixXd covariance = around.transpose() * around / static_cast<double>(crowd.size());
    covariance.diagonal().array() += ridge;
    const Eigen::LLT<Eigen::MatrixXd> roots(covariance);
    const Eigen::MatrixXd upper = roots.matrixU();
    const Eigen::MatrixXd inverse =
        roots.matrixU().solve(Eigen::MatrixXd::Identity(dimensions, dimensions));
    mean = centre.cast<float>();
    spreads = upper.cast<float>();
    whitens = inverse.cast<float>();
  }
};

struct Moves::Proposal {
  Crowd to;
  std::vector<float> log_ratio;  // of prior over fitted normal: at z' less at z
};

Moves::Proposal Moves::proposed(const Crowd& from, const FittedNormal& normal) const {
  constexpr std::array<float, 4> sizes{0.3F, 0.6F, 0.9F, 1.0F};
  const std::size_t n = from.size();
  Proposal out{from, std::vector<float>(n)};
  parallel_for(tasks_of(from), threads_, [&](std::size_t task) {
    const std::size_t first = task * twins_a_task;
    const std::size_t count = std::min(twins_a_task, n - first);
    Rows e(twins_a_task, dimensions);
    courses_.front().code.draw(key_, first, 2 * sweeps_, twins_a_task, twins_a_task, e.data());
    e.conservativeResize(static_cast<Eigen::Index>(count), dimensions);
    if (age_known_) e.col(age).setZero();
    Column r(count);
    for (std::size_t i = 0; i < count; ++i) {
      const auto words = random_words(key_, {first + i, 2 * sweeps_ + 1, 0});
      r[static_cast<Eigen::Index>(i)] = sizes[words[0] % sizes.size()];
      if (sweeps_ % 2 == 1) out.to.noise[first + i] = words[1];
    }
    const Column keep = (1 - r.array().square()).sqrt();

    const auto z = rows_of(from, first, count);
    const Rows w = (z.rowwise() - normal.mean) * normal.whitens;
    const Rows w_new = keep.asDiagonal() * w + r.asDiagonal() * e;
    Rows z_new = (w_new * normal.spreads).rowwise() + normal.mean;
    if (age_known_) z_new.col(age) = z.col(age);
    const Column change = w_new.rowwise().squaredNorm() - w.rowwise().squaredNorm() -
                          z_new.rowwise().squaredNorm() + z.rowwise().squaredNorm();
    RowsOfCrowd(out.to.latents.data() + first, z.rows(), dimensions,
                Eigen::OuterStride<>(static_cast<Eigen::Index>(n))) = z_new;
    std::ranges::transform(change, out.log_ratio.begin() + static_cast<std::ptrdiff_t>(first),
                           [](float x) { return 0.5F * x; });
  });
  return out;
}

/// One move of every twin; the share that moved.
double Moves::sweep(Crowd& crowd, double power, const FittedNormal& normal) {
  auto [to, log_ratio] = proposed(crowd, normal);
  to.log_likelihood = score(courses_, likelihood_, to, threads_);
  const std::size_t n = crowd.size();
  std::vector<std::size_t> moved(tasks_of(crowd));
  parallel_for(moved.size(), threads_, [&](std::size_t task) {
    for (std::size_t i = task * twins_a_task; i < std::min(n, (task + 1) * twins_a_task); ++i) {
      const double gain = power * (to.log_likelihood[i] - crowd.log_likelihood[i]) + log_ratio[i];
      const double u = uniform(random_words(key_, {i, 2 * sweeps_ + 1, 1})[0]);
      if (std::log(u) >= gain) continue;
      ++moved[task];
      crowd.noise[i] = to.noise[i];
      crowd.log_likelihood[i] = to.log_likelihood[i];
      for (std::size_t f = 0; f < latent_count; ++f) {
        crowd.latents[f * n + i] = to.latents[f * n + i];
      }
    }
  });
  ++sweeps_;
  return static_cast<double>(std::accumulate(moved.begin(), moved.end(), std::size_t{0})) /
         static_cast<double>(n);
}

void Moves::operator()(Crowd& crowd, double power, double wanted, int most, const Progress& done) {
  const FittedNormal normal(crowd);
  double moves = 0;
  for (int i = 0; i < most && moves < wanted; ++i) {
    moves += sweep(crowd, power, normal);
    tell(done, std::min(1.0, moves / wanted));
  }
}

}  // namespace relimb
