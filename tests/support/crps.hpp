// The closed form that estimates of the CRPS are held to.
#pragma once

#include <cmath>
#include <numbers>

#include "base/statistics.hpp"

namespace relimb::testing {

/// CRPS of N(mean, sd^2) (Gneiting and Raftery 2007, eq. 21). sd > 0.
inline double crps_of_normal(double mean, double sd, double observed) {
  const double z = (observed - mean) / sd;
  return sd * (z * (2 * normal_cdf(z) - 1) + 2 * normal_pdf(z) - std::numbers::inv_sqrtpi);
}

}  // namespace relimb::testing
