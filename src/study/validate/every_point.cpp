#include "study/validate/every_point.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/error.hpp"

namespace relimb {

Laws with_every_point(Laws laws, Scale scale) {
  ScaleInfo& info = laws.scales[index(scale)];
  info.thresholds.clear();
  for (double points = info.minimum + 1; points <= info.maximum; ++points) {
    Threshold each{};
    each.value = points;
    info.thresholds.push_back(std::move(each));
  }
  return laws;
}

std::vector<double> at_most_on_day(const Forecast& forecast, const ScaleInfo& scale, int day) {
  const auto points = static_cast<std::size_t>(std::lround(scale.maximum - scale.minimum));
  std::vector<double> chances;
  for (const ThresholdChance& chance : forecast.chances) {
    if (chance.scale == scale.scale && chance.day == day) {
      chances.push_back(1 - chance.probability);
    }
  }
  RELIMB_CHECK(chances.size() == points);
  chances.push_back(1);
  // Ascending but for the last bit of sums of many weights.
  for (std::size_t i = 1; i < chances.size(); ++i) {
    chances[i] = std::max(chances[i], chances[i - 1]);
  }
  return chances;
}

}  // namespace relimb
