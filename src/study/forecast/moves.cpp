#include "study/forecast/moves.hpp"

#include <Eigen/Cholesky>
#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>

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
using ConstRowsOfCrowd = Eigen::Map<const Rows, 0, Eigen::OuterStride<>>;

/// Twins first .. first + count - 1 of dense latents.
ConstRowsOfCrowd rows_of(const Crowd& crowd, std::size_t first, std::size_t count) {
  return {crowd.latents.data() + first, static_cast<Eigen::Index>(count), dimensions,
          Eigen::OuterStride<>(static_cast<Eigen::Index>(crowd.size()))};
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
    // A few twins at a time: a product of all adds up by the size of the processor's cache.
    constexpr Eigen::Index some = 64;
    Eigen::MatrixXd covariance = Eigen::MatrixXd::Zero(dimensions, dimensions);
    for (Eigen::Index i = 0; i < around.rows(); i += some) {
      const auto rows = around.middleRows(i, std::min(some, around.rows() - i));
      covariance.noalias() += rows.transpose() * rows;
    }
    covariance /= static_cast<double>(crowd.size());
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

/// Where some twins of one law would go.
struct Moves::Proposal {
  std::vector<float> latents;  // dense: [latent][twins]
  std::vector<std::uint32_t> noise;
  Column log_ratio;  // of prior over fitted normal: at z' less at z
};

Moves::Proposal Moves::proposed(const Crowd& from, const HerdParts::Piece& piece,
                                const FittedNormal& normal) const {
  constexpr std::array<float, 4> sizes{0.3F, 0.6F, 0.9F, 1.0F};
  const std::size_t first = piece.begin;
  const std::size_t count = piece.end - first;
  const auto n = static_cast<Eigen::Index>(count);
  Proposal to{std::vector<float>(latent_count * count),
              {from.noise.begin() + first, from.noise.begin() + piece.end},
              Column(n)};
  const std::size_t drawn = whole_tiles(count);
  Rows draws(static_cast<Eigen::Index>(drawn), dimensions);
  courses_.front().code.draw(key_, first, 2 * sweeps_, drawn, drawn, draws.data());
  if (age_known_) draws.col(age).setZero();
  const auto e = draws.topRows(n);
  Column r(n);
  for (std::size_t i = 0; i < count; ++i) {
    const auto words = random_words(key_, {first + i, 2 * sweeps_ + 1, 0});
    r[static_cast<Eigen::Index>(i)] = sizes[words[0] % sizes.size()];
    if (sweeps_ % 2 == 1) to.noise[i] = words[1];
  }
  const Column keep = (1 - r.array().square()).sqrt();

  const auto z = rows_of(from, first, count);
  const Rows w = (z.rowwise() - normal.mean) * normal.whitens;
  const Rows w_new = keep.asDiagonal() * w + r.asDiagonal() * e;
  Eigen::Map<Rows> z_new(to.latents.data(), n, dimensions);
  z_new = (w_new * normal.spreads).rowwise() + normal.mean;
  if (age_known_) z_new.col(age) = z.col(age);
  to.log_ratio = 0.5F * (w_new.rowwise().squaredNorm() - w.rowwise().squaredNorm() -
                         z_new.rowwise().squaredNorm() + z.rowwise().squaredNorm());
  return to;
}

/// One move of some twins of one law; how many moved.
std::size_t Moves::move(Crowd& crowd, const HerdParts::Piece& piece, double power,
                        const FittedNormal& normal) const {
  const Proposal to = proposed(crowd, piece, normal);
  const std::size_t count = to.noise.size();
  std::vector<double> least(count);  // log likelihood that must be exceeded
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = piece.begin + i;
    const double u = uniform(random_words(key_, {at, 2 * sweeps_ + 1, 1})[0]);
    least[i] = crowd.log_likelihood[at] +
               (std::log(u) - to.log_ratio[static_cast<Eigen::Index>(i)]) / power;
  }
  const auto log_likelihood =
      score_above(least, courses_[piece.part], likelihood_, piece.part, Herd(to.latents, to.noise));
  std::size_t moved = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (log_likelihood[i] <= least[i]) continue;
    const std::size_t at = piece.begin + i;
    ++moved;
    crowd.noise[at] = to.noise[i];
    crowd.log_likelihood[at] = log_likelihood[i];
    for (std::size_t f = 0; f < latent_count; ++f) {
      crowd.latents[f * crowd.size() + at] = to.latents[f * count + i];
    }
  }
  return moved;
}

/// One move of every twin; the share that moved.
double Moves::sweep(Crowd& crowd, double power, const FittedNormal& normal) {
  const auto pieces = crowd.parts.pieces(twins_a_task);
  std::atomic<std::size_t> moved{0};
  parallel_for(pieces.size(), threads_,
               [&](std::size_t p) { moved += move(crowd, pieces[p], power, normal); });
  ++sweeps_;
  return static_cast<double>(moved) / static_cast<double>(crowd.size());
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
