#include "model/scales/measure.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/statistics.hpp"

namespace relimb {
namespace {

constexpr std::array<double, 6> ashworth_grades{0, 1, 1.5, 2, 3, 4};
constexpr double slip_share = 0.01;

/// Width of a score for slips: each is as likely. Of a continuous scale a hundredth of the range, so
/// that slips come to its ends too.
double slip_width(const ScaleInfo& scale) {
  return scale.step > 0 ? scale.step : (scale.maximum - scale.minimum) / 100;
}

bool is_ashworth(Scale scale) { return scale == Scale::mas_arm || scale == Scale::mas_leg; }

/// error_at at evenly spaced normals from 0 up, linear in between, for millions of scores.
class ErrorTable {
 public:
  ErrorTable() {
    for (std::size_t i = 1; i < z_.size(); ++i) {
      const double below = normal_cdf(static_cast<double>(i) / per_unit);
      double low = z_[i - 1];
      double high = 2 * reach;
      while (high - low > 1e-12) {
        const double middle = 0.5 * (low + high);
        (chance_below(error_parts, middle) < below ? low : high) = middle;
      }
      z_[i] = low;
    }
  }
  double operator()(double normal) const {
    const double place = std::min<double>(std::abs(normal), reach) * per_unit;
    const auto i = std::min(static_cast<std::size_t>(place), z_.size() - 2);
    const double z = z_[i] + (place - static_cast<double>(i)) * (z_[i + 1] - z_[i]);
    return std::copysign(z, normal);
  }

 private:
  static constexpr int reach = 6;  // no draw of base/normal.hpp lies further out
  static constexpr int per_unit = 64;
  std::array<double, reach * per_unit + 1> z_{};
};

/// The span of scores that are written down as `score`.
struct Span {
  double low;
  double high;
};
Span written_as(const ScaleInfo& scale, double score) {
  double below = scale.step / 2;
  double above = scale.step / 2;
  if (is_ashworth(scale.scale)) {
    const auto at = std::ranges::lower_bound(ashworth_grades, score - 1e-9);
    if (at != ashworth_grades.begin()) below = (*at - *(at - 1)) / 2;
    if (at + 1 < ashworth_grades.end()) above = (*(at + 1) - *at) / 2;
  }
  return {score <= scale.minimum ? -HUGE_VAL : score - below,
          score >= scale.maximum ? HUGE_VAL : score + above};
}

/// The score there is that is nearest.
double nearest_score(const ScaleInfo& scale, double score) {
  if (is_ashworth(scale.scale)) {
    return *std::ranges::min_element(ashworth_grades, {},
                                     [&](double grade) { return std::abs(grade - score); });
  }
  if (scale.step > 0) score = std::round(score / scale.step) * scale.step;
  return std::clamp(score, scale.minimum, scale.maximum);
}

}  // namespace

double error_at(double normal) {
  static const ErrorTable table;
  return table(normal);
}

const std::array<ErrorPart, 4>& difference_parts() {
  static const auto parts = [] {
    std::array<ErrorPart, 4> of{};
    std::size_t i = 0;
    for (const ErrorPart& a : error_parts) {
      for (const ErrorPart& b : error_parts) {
        of[i++] = {a.share * b.share, std::hypot(a.spread, b.spread)};
      }
    }
    return of;
  }();
  return parts;
}

double chance_below(std::span<const ErrorPart> parts, double error) {
  double below = 0;
  for (const ErrorPart& part : parts) below += part.share * normal_cdf(error / part.spread);
  return below;
}

double measurement_error(const ScaleInfo& scale, double true_score) {
  if (scale.step == 0) return scale.sem;
  const double x =
      std::clamp((true_score - scale.minimum) / (scale.maximum - scale.minimum), 0.0, 1.0);
  return scale.sem * std::sqrt(0.25 + 3 * x * (1 - x));
}

double written_score(const ScaleInfo& scale, double true_score, double normal) {
  return written_with_error(scale, true_score,
                            measurement_error(scale, true_score) * error_at(normal));
}

double written_with_error(const ScaleInfo& scale, double true_score, double error) {
  return nearest_score(scale, true_score + error);
}

double log_likelihood(const ScaleInfo& scale, double true_score, double score, double discrepancy) {
  const double range = scale.maximum - scale.minimum;
  const double width = slip_width(scale);
  // What would lie beyond an end is written down as the end: there a continuous scale has chances
  // too, in between a density.
  const bool at_end = score <= scale.minimum || score >= scale.maximum;
  const bool density = scale.step == 0 && !at_end;
  const double of_slip =
      density ? 1 / (range + width) : (scale.step == 0 ? 0.5 : 1.0) / (range / width + 1);
  const Span span = written_as(scale, score);
  const double all = std::hypot(measurement_error(scale, true_score), discrepancy);
  double chance = 0;
  for (const ErrorPart& part : error_parts) {
    const double error = part.spread * all;
    const double z = (score - true_score) / error;
    chance += part.share * (density ? std::exp(-0.5 * z * z) / (error * std::sqrt(2 * M_PI))
                                    : normal_cdf((span.high - true_score) / error) -
                                          normal_cdf((span.low - true_score) / error));
  }
  return std::log((1 - slip_share) * std::max(0.0, chance) + slip_share * of_slip);
}

double drawn_score(const ScaleInfo& scale, double true_score, double discrepancy, double normal,
                   double uniform_draw) {
  if (uniform_draw < slip_share) {
    const double place = uniform_draw / slip_share;
    const double range = scale.maximum - scale.minimum;
    const double width = slip_width(scale);
    // As many widths of a score as there are scores, so that each is as likely.
    return nearest_score(scale, scale.minimum + place * (range + width) - width / 2);
  }
  const double error = std::hypot(measurement_error(scale, true_score), discrepancy);
  return written_with_error(scale, true_score, error * error_at(normal));
}

}  // namespace relimb
