#include "base/density.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/error.hpp"
#include "base/statistics.hpp"

namespace relimb {
namespace {

constexpr double narrowest = 0.012;

double kernel_width(std::span<const double> values) {
  const double middle = (quantile(values, 0.75) - quantile(values, 0.25)) / 1.34;
  const double sd = standard_deviation(values);
  // A heap of equal values has no middle spread but still a spread.
  const double spread = middle > 0 ? std::min(sd, middle) : sd;
  return std::max(narrowest, 0.9 * spread * std::pow(static_cast<double>(values.size()), -0.2));
}

}  // namespace

std::vector<double> density_within(std::span<const double> values, std::size_t points) {
  RELIMB_CHECK(values.size() >= 2 && points >= 2);
  const double width = kernel_width(values);
  std::vector<double> density(points);
  for (std::size_t i = 0; i < points; ++i) {
    const double x = static_cast<double>(i) / static_cast<double>(points - 1);
    double sum = 0;
    for (const double value : values) {
      for (const double image : std::array{value, -value, 2 - value, value - 2, value + 2}) {
        sum += normal_pdf((x - image) / width);
      }
    }
    density[i] = sum / (static_cast<double>(values.size()) * width);
  }
  return density;
}

}  // namespace relimb
