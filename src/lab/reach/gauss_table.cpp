#include "lab/reach/gauss_table.hpp"

#include <cmath>

namespace relimb {
namespace {

double upper_tail(double z) { return 0.5 * std::erfc(z / std::sqrt(2.0)); }

// z >= 0 with P(Z > z) = tail, tail in (0, 1/2): bisection, since it is done 2048 times in all.
double upper_quantile(double tail) {
  double low = 0;
  double high = 8;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (upper_tail(middle) > tail ? low : high) = middle;
  }
  return (low + high) / 2;
}

}  // namespace

GaussTable::GaussTable() : quantiles_() {
  double square = 0;
  for (int i = 0; i < size / 2; ++i) {
    const double z = upper_quantile((i + 0.5) / size);
    quantiles_[static_cast<std::size_t>(i)] = -z;
    quantiles_[static_cast<std::size_t>(size - 1 - i)] = z;
    square += 2 * z * z;
  }
  const double to_unit = 1 / std::sqrt(square / size);
  for (double& z : quantiles_) z *= to_unit;
}

}  // namespace relimb
