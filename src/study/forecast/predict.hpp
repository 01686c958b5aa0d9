// From the true scores of weighted twins to the predictive distribution of a measured score.
//
//   F(y) = sum over twins w_i sum over parts p_k Phi((y - true_i) / (f_k e(true_i)))
//
// e: measurement and discrepancy; p_k, f_k: share and spread of near and far ones (measure.hpp);
// with all mass below floor and above ceiling on them. Twins are binned over the scale first
// (eight bins within the least e, 257 at most), so the cost is that of one pass; no draw of
// measurement error is needed and the result has no noise of its own. Quantiles are of the score
// before it is rounded to the scale's step.
#pragma once

#include <span>
#include <vector>

#include "model/scales/scale.hpp"
#include "study/forecast/forecast.hpp"

namespace relimb {

/// Weighted mean of what true scores change by.
double mean_change(std::span<const float> before, std::span<const float> after,
                   std::span<const double> weights);

/// The predictive distribution of one scale on one day.
class Predictive {
 public:
  /// `weights` sum to 1; equal length. `discrepancy` in units of the scale.
  Predictive(const ScaleInfo& scale, std::span<const float> true_scores,
             std::span<const double> weights, double discrepancy);

  /// A difference of two scores, free of floor and ceiling: `error` is that of each of the two.
  Predictive(std::span<const double> values, std::span<const double> weights, double error);

  double mean() const { return mean_; }
  double quantile(double level) const;
  /// Chance that the unrounded score is at least `value`.
  double chance_at_least(double value) const;
  Prediction on_day(int day) const;

 private:
  struct Binned;
  template <class Cdf, class Error>
  void convolve(const Binned& twins, const Cdf& cdf, Error&& error);

  double low_ = 0;             // of the grid
  double width_ = 1;           // of a step of the grid
  std::vector<double> below_;  // F at grid points, before floor and ceiling
  double floor_ = 0;
  double ceiling_ = 0;
  double mean_ = 0;
};

}  // namespace relimb
