#include "study/validate/fitted_rivals.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include <Eigen/Dense>

#include "base/error.hpp"

namespace relimb {
namespace {

constexpr double maximum = 66;
constexpr int least_days_ahead = 56;    // as in the tasks (accuracy.hpp)
constexpr int mixed_model_steps = 400;  // EM creeps; the likelihood is flat by then (tested)

double log_week(int day) { return std::log1p(day / 7.0); }

using Row5 = Eigen::Matrix<double, 1, 5>;

Row5 regressors(const ArmScore& now, int later) {
  const double ahead = log_week(later) - log_week(now.day);
  return {1, now.fma_ue, log_week(now.day), ahead, now.fma_ue * ahead};
}

/// What the mixed model says of one person, visits seen.
struct PersonEffects {
  Eigen::Vector2d mean;
  Eigen::Matrix2d covariance;
};

struct Parts {
  Eigen::MatrixX2d design;
  Eigen::VectorXd scores;
};

Parts parts_of(std::span<const ArmScore> visits) {
  const auto n = static_cast<Eigen::Index>(visits.size());
  Parts parts{Eigen::MatrixX2d(n, 2), Eigen::VectorXd(n)};
  for (Eigen::Index i = 0; i < n; ++i) {
    const ArmScore& visit = visits[static_cast<std::size_t>(i)];
    parts.design.row(i) << 1, log_week(visit.day);
    parts.scores(i) = visit.fma_ue;
  }
  return parts;
}

PersonEffects effects_of(const Parts& parts, const Eigen::Vector2d& mean,
                         const Eigen::Matrix2d& covariance, double variance) {
  PersonEffects out;
  out.covariance =
      (parts.design.transpose() * parts.design / variance + covariance.inverse()).inverse();
  out.mean =
      out.covariance * parts.design.transpose() * (parts.scores - parts.design * mean) / variance;
  return out;
}

Eigen::Matrix2d matrix(const std::array<double, 3>& c) {
  return Eigen::Matrix2d{{c[0], c[1]}, {c[1], c[2]}};
}

}  // namespace

ScoreRegression fit_regression(std::span<const std::vector<ArmScore>> patients) {
  std::vector<Row5> rows;
  std::vector<double> later;
  for (const auto& scores : patients) {
    for (std::size_t i = 0; i < scores.size(); ++i) {
      for (std::size_t j = i + 1; j < scores.size(); ++j) {
        if (scores[j].day - scores[i].day < least_days_ahead) continue;
        rows.push_back(regressors(scores[i], scores[j].day));
        later.push_back(scores[j].fma_ue);
      }
    }
  }
  RELIMB_CHECK(rows.size() > 5);
  const auto n = static_cast<Eigen::Index>(rows.size());
  Eigen::Matrix<double, Eigen::Dynamic, 5> x(n, 5);
  for (Eigen::Index i = 0; i < n; ++i) x.row(i) = rows[static_cast<std::size_t>(i)];
  const Eigen::Map<const Eigen::VectorXd> y(later.data(), n);
  const Eigen::Matrix<double, 5, 1> b = x.colPivHouseholderQr().solve(y);
  ScoreRegression out{};
  for (std::size_t k = 0; k < 5; ++k) out.coefficients[k] = b(static_cast<Eigen::Index>(k));
  out.residual_sd = std::sqrt((y - x * b).squaredNorm() / static_cast<double>(n - 5));
  return out;
}

ScoreMixedModel fit_mixed_model(std::span<const std::vector<ArmScore>> patients) {
  RELIMB_CHECK(!patients.empty());
  std::vector<Parts> parts;
  Eigen::Matrix2d information = Eigen::Matrix2d::Zero();
  double visits = 0;
  for (const auto& scores : patients) {
    parts.push_back(parts_of(scores));
    information += parts.back().design.transpose() * parts.back().design;
    visits += static_cast<double>(scores.size());
  }
  Eigen::Vector2d mean(30, 0);
  Eigen::Matrix2d covariance = Eigen::Vector2d(400, 25).asDiagonal();
  double variance = 25;
  for (int step = 0; step < mixed_model_steps; ++step) {
    Eigen::Vector2d unexplained = Eigen::Vector2d::Zero();
    Eigen::Matrix2d spread = Eigen::Matrix2d::Zero();
    double squares = 0;
    for (const Parts& one : parts) {
      const PersonEffects person = effects_of(one, mean, covariance, variance);
      unexplained += one.design.transpose() * (one.scores - one.design * person.mean);
      spread += person.mean * person.mean.transpose() + person.covariance;
      squares += (one.scores - one.design * (mean + person.mean)).squaredNorm() +
                 (one.design * person.covariance * one.design.transpose()).trace();
    }
    mean = information.inverse() * unexplained;
    covariance = spread / static_cast<double>(parts.size());
    variance = squares / visits;
  }
  return {{mean(0), mean(1)},
          {covariance(0, 0), covariance(0, 1), covariance(1, 1)},
          std::sqrt(variance)};
}

NormalScore foretold(const ScoreRegression& regression, std::span<const ArmScore> visits, int day) {
  RELIMB_CHECK(!visits.empty());
  const Row5 x = regressors(visits.back(), day);
  double centre = 0;
  for (std::size_t k = 0; k < 5; ++k) {
    centre += regression.coefficients[k] * x(static_cast<Eigen::Index>(k));
  }
  return {centre, regression.residual_sd, maximum};
}

NormalScore foretold(const ScoreMixedModel& model, std::span<const ArmScore> visits, int day) {
  RELIMB_CHECK(!visits.empty());
  const Eigen::Vector2d mean(model.mean[0], model.mean[1]);
  const double variance = model.residual_sd * model.residual_sd;
  const PersonEffects person =
      effects_of(parts_of(visits), mean, matrix(model.covariance), variance);
  const Eigen::Vector2d z(1, log_week(day));
  return {z.dot(mean + person.mean), std::sqrt(z.dot(person.covariance * z) + variance), maximum};
}

std::vector<FittedRivals> fit_rivals(const std::vector<std::vector<ArmScore>>& patients) {
  const auto followed = std::ranges::count_if(patients, [](const auto& scores) {
    return !scores.empty() && scores.back().day - scores.front().day >= least_days_ahead;
  });
  if (followed < static_cast<std::ptrdiff_t>(fewest_for_rivals)) return {};
  std::vector<FittedRivals> rivals;
  for (std::size_t fold = 0; fold < rival_folds; ++fold) {
    std::vector<std::vector<ArmScore>> others;
    for (std::size_t i = 0; i < patients.size(); ++i) {
      if (i % rival_folds != fold && !patients[i].empty()) others.push_back(patients[i]);
    }
    rivals.push_back({fit_regression(others), fit_mixed_model(others)});
  }
  return rivals;
}

}  // namespace relimb
