#include "study/forecast/predict.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

#include "base/error.hpp"
#include "model/scales/measure.hpp"

namespace relimb {
namespace {

constexpr std::size_t grid_points = 257;  // of the distribution function
constexpr std::size_t most_bins = 257;    // of twins
constexpr double bins_per_error = 8;      // within the least error: adds < .3 % to its variance

/// The distribution function of an error of spread 1 between -reach and reach by linear
/// interpolation, within 5e-6: the curves of one forecast ask for tens of millions of values.
/// Beyond lie 1e-5 of the errors.
class ErrorCdf {
 public:
  explicit ErrorCdf(std::span<const ErrorPart> parts)
      : reach_(4 * std::ranges::max(parts, {}, &ErrorPart::spread).spread),
        below_(static_cast<std::size_t>(2 * reach_ * per_unit) + 2) {
    for (std::size_t i = 0; i < below_.size(); ++i) {
      below_[i] = chance_below(parts, -reach_ + static_cast<double>(i) / per_unit);
    }
  }
  double reach() const { return reach_; }

  /// Adds `weight` times its values at z, z + step, z + 2 step, ... to the sums.
  void add_to(std::span<double> sums, double weight, double z, double step) const {
    const double first = (z + reach_) * per_unit;
    const double by = step * per_unit;
    const double top = static_cast<double>(below_.size() - 1) - 1e-9;
    for (std::size_t g = 0; g < sums.size(); ++g) {
      const double place = std::min(std::max(first + by * static_cast<double>(g), 0.0), top);
      const auto i = static_cast<std::uint32_t>(static_cast<std::int32_t>(place));
      const double share = place - static_cast<double>(i);
      sums[g] += weight * (below_[i] + share * (below_[i + 1] - below_[i]));
    }
  }

 private:
  static constexpr double per_unit = 128;
  double reach_;
  std::vector<double> below_;
};

template <class Number>
struct Range {
  Number least;
  Number most;
};

/// std::minmax of many values without its branches, which random values mispredict.
template <class Number>
Range<Number> range_of(std::span<const Number> values) {
  Range<Number> range{values.front(), values.front()};
  for (const Number value : values) {
    range.least = std::min(range.least, value);
    range.most = std::max(range.most, value);
  }
  return range;
}

}  // namespace

/// Weight of twins around evenly spaced centres; a twin between two centres is shared by both. The
/// centres are as many as the errors around them need.
struct Predictive::Binned {
  double low{0};
  double width{0};
  std::vector<double> weight;

  template <class Number>
  Binned(std::span<const Number> values, std::span<const double> weights, double least_error) {
    const auto [least, most] = range_of(values);
    const double range = std::max(1e-6, static_cast<double>(most) - least);
    const double wanted = std::ceil(bins_per_error * range / std::max(least_error, 1e-9)) + 1;
    weight.resize(static_cast<std::size_t>(std::clamp<double>(wanted, 2, most_bins)));
    low = least;
    width = range / static_cast<double>(weight.size() - 1);
    add(values, weights);
  }

  std::size_t size() const { return weight.size(); }
  double centre(std::size_t b) const { return low + width * static_cast<double>(b); }

 private:
  /// All of them, in four sums taken in turn: neighbours often share a bin, and an addition to one
  /// sum need not wait for that to the one before.
  template <class Number>
  void add(std::span<const Number> values, std::span<const double> weights) {
    const double per_width = 1 / width;
    std::array<std::array<double, most_bins>, 4> sums{};
    const double top = static_cast<double>(size() - 1) - 1e-9;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const double place = std::min(std::max((values[i] - low) * per_width, 0.0), top);
      const auto b = static_cast<std::uint32_t>(static_cast<std::int32_t>(place));
      const double upper = weights[i] * (place - static_cast<double>(b));
      auto& sum = sums[i % sums.size()];
      sum[b] += weights[i] - upper;
      sum[b + 1] += upper;
    }
    for (const auto& sum : sums) {
      for (std::size_t b = 0; b < size(); ++b) weight[b] += sum[b];
    }
  }
};

template <class Cdf, class Error>
void Predictive::convolve(const Binned& twins, const Cdf& cdf, Error&& error) {
  // The grid reaches far enough beyond the twins that F runs from 0 to 1 on it.
  double widest = 0;
  for (std::size_t b = 0; b < twins.size(); ++b) widest = std::max(widest, error(twins.centre(b)));
  widest *= cdf.reach();
  const double high = twins.centre(twins.size() - 1) + widest;
  low_ = twins.low - widest;
  width_ = (high - low_) / (grid_points - 1);
  below_.assign(grid_points + 1, 0);
  // Weight wholly below grid point g, as increments.
  std::vector<double> certain(grid_points + 1, 0);
  const auto grid_point = [&](double at) {
    return static_cast<std::size_t>(
        std::clamp(std::ceil((at - low_) / width_), 0.0, static_cast<double>(grid_points)));
  };
  for (std::size_t b = 0; b < twins.size(); ++b) {
    if (twins.weight[b] <= 0) continue;
    const double e = std::max(error(twins.centre(b)), 1e-3 * width_);
    const std::size_t from = grid_point(twins.centre(b) - cdf.reach() * e);
    const std::size_t to = grid_point(twins.centre(b) + cdf.reach() * e);
    const double z = (low_ + width_ * static_cast<double>(from) - twins.centre(b)) / e;
    cdf.add_to(std::span(below_).subspan(from, to - from), twins.weight[b], z, width_ / e);
    certain[to] += twins.weight[b];
  }
  below_.pop_back();
  double sum = 0;
  for (std::size_t g = 0; g < grid_points; ++g) below_[g] += sum += certain[g];
  // E = ceiling - integral of F from floor to ceiling.
  const double from = std::max(floor_, low_);
  const double to = std::min(ceiling_, high);
  double area = 0;
  constexpr int cells = 256;
  for (int i = 0; i < cells; ++i) {
    area += 1 - chance_at_least(from + (to - from) * (i + 0.5) / cells);
  }
  mean_ = to - area * (to - from) / cells;
}

double mean_change(std::span<const float> before, std::span<const float> after,
                   std::span<const double> weights) {
  const auto n = static_cast<Eigen::Index>(weights.size());
  const Eigen::Map<const Eigen::VectorXf> old_scores(before.data(), n);
  const Eigen::Map<const Eigen::VectorXf> new_scores(after.data(), n);
  const Eigen::Map<const Eigen::VectorXd> shares(weights.data(), n);
  return (new_scores - old_scores).cast<double>().dot(shares);
}

Predictive::Predictive(const ScaleInfo& scale, std::span<const float> true_scores,
                       std::span<const double> weights, double discrepancy)
    : floor_(scale.minimum), ceiling_(scale.maximum) {
  RELIMB_CHECK(!weights.empty() && true_scores.size() == weights.size());
  const auto error = [&](double true_score) {
    return std::hypot(measurement_error(scale, true_score), discrepancy);
  };
  // The error is least at the ends of the scale.
  const double least_error = std::min(error(scale.minimum), error(scale.maximum));
  static const ErrorCdf cdf(error_parts);
  convolve(Binned(true_scores, weights, least_error), cdf, error);
}

Predictive::Predictive(std::span<const double> values, std::span<const double> weights,
                       double error)
    : floor_(-std::numeric_limits<double>::infinity()),
      ceiling_(std::numeric_limits<double>::infinity()) {
  RELIMB_CHECK(!weights.empty() && values.size() == weights.size());
  static const ErrorCdf cdf(difference_parts());
  convolve(Binned(values, weights, error), cdf, [&](double) { return error; });
}

double Predictive::chance_at_least(double value) const {
  if (value <= floor_) return 1;
  if (value > ceiling_) return 0;
  const double place = (value - low_) / width_;
  if (place <= 0) return 1;
  if (place >= static_cast<double>(grid_points - 1)) return 0;
  const auto g = static_cast<std::size_t>(place);
  const double share = place - static_cast<double>(g);
  return std::clamp(1 - (below_[g] * (1 - share) + below_[g + 1] * share), 0.0, 1.0);
}

double Predictive::quantile(double level) const {
  const auto above = std::ranges::lower_bound(below_, level);
  if (above == below_.begin()) return std::max(floor_, low_);
  if (above == below_.end()) {
    return std::min(ceiling_, low_ + width_ * static_cast<double>(grid_points - 1));
  }
  const double step = *above - *(above - 1);
  const double share = step > 0 ? (level - *(above - 1)) / step : 1;
  const auto g = static_cast<double>(above - below_.begin()) - 1 + share;
  return std::clamp(low_ + width_ * g, floor_, ceiling_);
}

Prediction Predictive::on_day(int day) const {
  Prediction out;
  out.day = day;
  out.mean = mean_;
  for (std::size_t i = 0; i < quantile_count; ++i) out.quantiles[i] = quantile(quantile_level(i));
  return out;
}

}  // namespace relimb
