// Plain statistics of a list of numbers: what studies and reports summarise with.
//
// Spans in, doubles out; nothing is changed in place. Sums run left to right in double, so a result
// is the same on every machine. An empty list where one is needed, lists of unequal length, a level
// outside its range or weights that do not add up to a positive number are defects of the caller
// (Defect). NaN among the values gives NaN or an unspecified order: drop missing values before.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace relimb {

// --- One sample ---------------------------------------------------------------------------------

double mean(std::span<const double> x);

/// With divisor n - 1, by two passes. n >= 2.
double variance(std::span<const double> x);

double standard_deviation(std::span<const double> x);

/// Of the mean: sd / sqrt(n). n >= 2.
double standard_error(std::span<const double> x);

/// Quantile of type 7 (Hyndman and Fan 1996): linear between order statistics, the k-th of n at
/// level (k - 1) / (n - 1). `level` 0..1. The list is ascending.
double quantile_of_sorted(std::span<const double> ascending, double level);

/// The same of a list in any order (a copy is sorted).
double quantile(std::span<const double> x, double level);

double median(std::span<const double> x);

// --- Two samples, pair by pair ------------------------------------------------------------------

/// Pearson's r; 0 when either list is constant. n >= 2.
double correlation(std::span<const double> x, std::span<const double> y);

/// Share of the variance of y that a straight line in x explains: r squared.
double r_squared(std::span<const double> x, std::span<const double> y);

// --- Normal distribution ------------------------------------------------------------------------

double normal_pdf(double z);
double normal_cdf(double z);

/// z with normal_cdf(z) = level; 0 < level < 1.
double normal_quantile(double level);

// --- Forecasts and their scores -----------------------------------------------------------------

/// Continuous ranked probability score, integral (F(x) - 1{x >= observed})^2 dx, in the units of x:
/// 0 is perfect, lower is better. Estimated from quantiles at the levels .05, .10, ... .95 (19 of them,
/// ascending):
///   CRPS = 2 integral_0^1 pinball(u) du  ~  2 * (sum over the 19 levels of pinball(level)) / 20
/// with pinball(u) = (1{observed < q(u)} - u)(q(u) - observed): the trapezoidal rule, as pinball
/// vanishes at both ends. (Dividing by 19, the mean, is 5 % high on the average.) For a normal
/// forecast it is within 1 % of the closed form on the average over outcomes that follow the
/// forecast, 1 % low when the median comes true and 4 % low far outside the quantiles, whose tails
/// it does not see (held by tests/base/statistics_test.cpp).
double crps_of_quantiles(std::span<const double> quantiles, double observed);

/// Share of the observed values that lie within [lower, upper], ends included.
double coverage(std::span<const double> lower, std::span<const double> upper,
                std::span<const double> observed);

// --- Importance weights -------------------------------------------------------------------------

/// log(sum(exp(x))) without overflow; -inf for a list of -inf.
double log_sum_exp(std::span<const double> x);

/// Kish: (sum w)^2 / sum w^2, 1..n; 0 when every weight is 0 (log weight -inf).
double effective_sample_size(std::span<const double> log_weights);

/// Weights from log weights, adding up to 1. At least one must be above -inf.
std::vector<double> normalised_weights(std::span<const double> log_weights);

/// Systematic resampling: `count` ancestors, ascending, item i expected count * w_i / sum(w) times
/// and never off by 1 or more. `uniform` in [0, 1) is the one random number used.
std::vector<std::size_t> systematic_resample(std::span<const double> weights, std::size_t count,
                                             double uniform);

}  // namespace relimb
