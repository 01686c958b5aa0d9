// Rivals that learn from the very patients they are judged beside, left out by patient: a regression
// and a linear mixed model, what a trialist would fit first.
//
//   L = log(1 + day / 7)
//   regression   y' = b0 + b1 y + b2 L + b3 (L' - L) + b4 y (L' - L) + e   for all pairs of a visit
//                and a later one 56 days or more after it; least squares, e ~ N(0, residual sd^2)
//   mixed model  y = (b0 + u0) + (b1 + u1) L + e,  u ~ N(0, G), e ~ N(0, s^2);  maximum likelihood
//                by EM (Laird and Ware 1982, Biometrics 38:963), forecast by the best linear
//                unbiased prediction from all visits given, its spread from u and e
//
// Their spread is fitted too. Limits: errors are the same at every score, and normal; the forecast
// is then limited to 0..66 (normal_score.hpp). Doubt about their own coefficients is left out.
// Scores in points, days since the stroke.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "study/validate/baselines.hpp"
#include "study/validate/normal_score.hpp"

namespace relimb {

struct ScoreRegression {
  std::array<double, 5> coefficients;
  double residual_sd;
};

struct ScoreMixedModel {
  std::array<double, 2> mean;        // b0, b1
  std::array<double, 3> covariance;  // G: of u0, of u0 and u1, of u1
  double residual_sd;
};

/// `patients`: the scores of each, days ascending. A Defect with fewer than six pairs.
ScoreRegression fit_regression(std::span<const std::vector<ArmScore>> patients);

/// A Defect without patients.
ScoreMixedModel fit_mixed_model(std::span<const std::vector<ArmScore>> patients);

/// From the last visit (at least one; days ascending).
NormalScore foretold(const ScoreRegression& regression, std::span<const ArmScore> visits, int day);

/// From all visits (at least one).
NormalScore foretold(const ScoreMixedModel& model, std::span<const ArmScore> visits, int day);

/// Both, fitted without one fifth of the patients.
struct FittedRivals {
  ScoreRegression regression;
  ScoreMixedModel mixed_model;
};

inline constexpr std::size_t rival_folds = 5;

/// Patients with a later visit below which nothing is fitted.
inline constexpr std::size_t fewest_for_rivals = 20;

/// [fold]: fitted on the patients whose number is not `fold` mod rival_folds. Empty when too few
/// patients have two visits 56 days apart.
std::vector<FittedRivals> fit_rivals(const std::vector<std::vector<ArmScore>>& patients);

}  // namespace relimb
