// Where a truth lies within what was said of it, and whether that is evenly spread.
//
// A rank is the share of a forecast's distribution below the truth, 0..1. If forecasts are right,
// ranks are uniform: whatever the quantity, and however much or little each forecast knew (Cook,
// Gelman, Rubin 2006, doi 10.1198/106186006X136976; Talts et al. 2018, arXiv:1804.06788). Where the
// distribution has a jump at the truth (whole scores, floor, ceiling) the rank is drawn evenly
// from the jump, which keeps it uniform exactly (the randomised PIT of Czado, Gneiting and Held
// 2009, doi 10.1111/j.1541-0420.2009.01191.x).
//
//   chi-square  sum over ten bins (count - n/10)^2 / (n/10), 9 degrees of freedom
//   coverage    share of ranks in .25 .. .75 and in .05 .. .95; right: .50 and .90
//   mean        right: .50; below: said too high; above: said too low
//
// Limits: ranks of one row must be of independent replicates. Flat ranks are needed, not enough:
// who ignores the data and says the prior has flat ranks too.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "study/forecast/predict.hpp"
#include "study/validate/accuracy.hpp"

namespace relimb {

/// Within weighted draws (weights sum to 1): with L the effective number of draws,
/// (L (weight below + u weight equal) + u) / (L + 1), which for L independent draws of weight 1/L
/// and a truth drawn like them is uniform exactly. `u` is one uniform draw.
double rank_within(std::span<const float> draws, std::span<const double> weights, float truth,
                   double u);

/// Within the predictive distribution of a measured score of the scale (not Ashworth grades).
double rank_within(const Predictive& predictive, const ScaleInfo& scale, double score, double u);

inline constexpr std::size_t rank_bins = 10;

struct RankSummary {
  std::size_t n = 0;
  std::array<std::size_t, rank_bins> counts{};
  double chi_square = 0;
  double chance = 0;      // P value of flatness
  WithError mean;         // standard errors are those of right forecasts
  WithError coverage_50;  // 0..1
  WithError coverage_90;
};

/// Of ranks 0..1; at least one.
RankSummary rank_summary(std::span<const double> ranks);

}  // namespace relimb
