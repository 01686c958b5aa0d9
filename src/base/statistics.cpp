#include "base/statistics.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <boost/math/special_functions/erf.hpp>

#include "base/error.hpp"

namespace relimb {
namespace {

constexpr double sqrt_2 = 1.4142135623730950488;
constexpr double inverse_sqrt_2_pi = 0.39894228040143267794;

double sum(std::span<const double> x) { return std::accumulate(x.begin(), x.end(), 0.0); }

double checked_total(std::span<const double> weights) {
  for (const double w : weights) RELIMB_CHECK(w >= 0);
  const double total = sum(weights);
  RELIMB_CHECK(total > 0 && std::isfinite(total));
  return total;
}

}  // namespace

double mean(std::span<const double> x) {
  RELIMB_CHECK(!x.empty());
  return sum(x) / static_cast<double>(x.size());
}

double variance(std::span<const double> x) {
  RELIMB_CHECK(x.size() >= 2);
  const double centre = mean(x);
  double squares = 0;
  for (const double value : x) squares += (value - centre) * (value - centre);
  return squares / static_cast<double>(x.size() - 1);
}

double standard_deviation(std::span<const double> x) { return std::sqrt(variance(x)); }

double standard_error(std::span<const double> x) {
  return std::sqrt(variance(x) / static_cast<double>(x.size()));
}

double quantile_of_sorted(std::span<const double> ascending, double level) {
  RELIMB_CHECK(!ascending.empty());
  RELIMB_CHECK(level >= 0 && level <= 1);
  const double place = level * static_cast<double>(ascending.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  if (below + 1 >= ascending.size()) return ascending.back();
  const double share = place - static_cast<double>(below);
  return ascending[below] + share * (ascending[below + 1] - ascending[below]);
}

double quantile(std::span<const double> x, double level) {
  std::vector<double> sorted(x.begin(), x.end());
  std::sort(sorted.begin(), sorted.end());
  return quantile_of_sorted(sorted, level);
}

double median(std::span<const double> x) { return quantile(x, 0.5); }

double correlation(std::span<const double> x, std::span<const double> y) {
  RELIMB_CHECK(x.size() == y.size() && x.size() >= 2);
  const double centre_x = mean(x);
  const double centre_y = mean(y);
  double xx = 0, yy = 0, xy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double dx = x[i] - centre_x;
    const double dy = y[i] - centre_y;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (!(xx > 0 && yy > 0)) return 0;
  return std::clamp(xy / (std::sqrt(xx) * std::sqrt(yy)), -1.0, 1.0);
}

double r_squared(std::span<const double> x, std::span<const double> y) {
  const double r = correlation(x, y);
  return r * r;
}

double normal_pdf(double z) { return inverse_sqrt_2_pi * std::exp(-0.5 * z * z); }

double normal_cdf(double z) { return 0.5 * std::erfc(-z / sqrt_2); }

double normal_quantile(double level) {
  RELIMB_CHECK(level > 0 && level < 1);
  return -sqrt_2 * boost::math::erfc_inv(2 * level);
}

double crps_of_quantiles(std::span<const double> quantiles, double observed) {
  RELIMB_CHECK(quantiles.size() == 19);
  double losses = 0;
  for (std::size_t i = 0; i < quantiles.size(); ++i) {
    const double level = 0.05 * static_cast<double>(i + 1);
    const double above = observed < quantiles[i] ? 1.0 : 0.0;
    losses += (above - level) * (quantiles[i] - observed);
  }
  return 2 * losses / 20;
}

double coverage(std::span<const double> lower, std::span<const double> upper,
                std::span<const double> observed) {
  RELIMB_CHECK(lower.size() == observed.size() && upper.size() == observed.size());
  RELIMB_CHECK(!observed.empty());
  std::size_t inside = 0;
  for (std::size_t i = 0; i < observed.size(); ++i) {
    inside += observed[i] >= lower[i] && observed[i] <= upper[i];
  }
  return static_cast<double>(inside) / static_cast<double>(observed.size());
}

double log_sum_exp(std::span<const double> x) {
  RELIMB_CHECK(!x.empty());
  const double largest = *std::max_element(x.begin(), x.end());
  if (!std::isfinite(largest)) return largest;
  double scaled = 0;
  for (const double value : x) scaled += std::exp(value - largest);
  return largest + std::log(scaled);
}

double effective_sample_size(std::span<const double> log_weights) {
  RELIMB_CHECK(!log_weights.empty());
  const double largest = *std::max_element(log_weights.begin(), log_weights.end());
  RELIMB_CHECK(largest < std::numeric_limits<double>::infinity());
  if (!std::isfinite(largest)) return 0;
  const auto n = static_cast<Eigen::Index>(log_weights.size());
  const Eigen::ArrayXd weights =
      (Eigen::Map<const Eigen::ArrayXd>(log_weights.data(), n) - largest).exp();
  const double sum = weights.sum();
  return sum * sum / weights.square().sum();
}

std::vector<double> normalised_weights(std::span<const double> log_weights) {
  const double whole = log_sum_exp(log_weights);
  RELIMB_CHECK(std::isfinite(whole));
  std::vector<double> weights;
  weights.reserve(log_weights.size());
  for (const double value : log_weights) weights.push_back(std::exp(value - whole));
  return weights;
}

std::vector<std::size_t> systematic_resample(std::span<const double> weights, std::size_t count,
                                             double uniform) {
  RELIMB_CHECK(uniform >= 0 && uniform < 1);
  const double total = checked_total(weights);
  std::vector<std::size_t> ancestors;
  ancestors.reserve(count);
  // The last item with weight takes whatever rounding leaves over, never one without weight.
  std::size_t last = weights.size() - 1;
  while (weights[last] == 0) --last;
  std::size_t item = 0;
  double reached = weights[0];
  for (std::size_t k = 0; k < count; ++k) {
    const double tooth = (static_cast<double>(k) + uniform) / static_cast<double>(count) * total;
    while (reached <= tooth && item < last) reached += weights[++item];
    ancestors.push_back(item);
  }
  return ancestors;
}

}  // namespace relimb
