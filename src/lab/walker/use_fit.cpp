#include <algorithm>
#include <cmath>
#include <limits>

#include "lab/walker/walker_curve.hpp"

namespace relimb {
namespace {

// Shape s(a) with s(0) = 0, s(1) = 1.
double shape(double a, double half_gain) {
  if (std::isinf(half_gain)) return a;
  return a * (1 + half_gain) / (a + half_gain);
}

// Best phi for a given shape: least squares of use - s = phi (1 - s), in closed form.
UseFit fit_share(const std::vector<CurvePoint>& points, double half_gain) {
  double top = 0;
  double bottom = 0;
  for (const CurvePoint& point : points) {
    const double rest = 1 - shape(point.cortical_gain, half_gain);
    top += rest * (point.use - shape(point.cortical_gain, half_gain));
    bottom += rest * rest;
  }
  UseFit fit;
  fit.half_gain = half_gain;
  fit.forced_share = bottom > 0 ? std::clamp(top / bottom, 0.0, 1.0) : 0;
  double squares = 0;
  for (const CurvePoint& point : points) {
    const double error = std::abs(point.use - fitted_use(fit, point.cortical_gain));
    fit.worst_error = std::max(fit.worst_error, error);
    squares += error * error;
  }
  fit.rms_error = points.empty() ? 0 : std::sqrt(squares / static_cast<double>(points.size()));
  return fit;
}

}  // namespace

double fitted_use(const UseFit& fit, double cortical_gain) {
  return fit.forced_share + (1 - fit.forced_share) * shape(cortical_gain, fit.half_gain);
}

UseFit fit_line(const std::vector<CurvePoint>& points) {
  return fit_share(points, std::numeric_limits<double>::infinity());
}

UseFit fit_saturating(const std::vector<CurvePoint>& points) {
  // One dimension, smooth: a fine geometric grid is exact enough and has no starting value.
  UseFit best = fit_line(points);
  for (double half_gain = 0.01; half_gain < 20; half_gain *= 1.02) {
    const UseFit fit = fit_share(points, half_gain);
    if (fit.rms_error < best.rms_error) best = fit;
  }
  return best;
}

}  // namespace relimb
