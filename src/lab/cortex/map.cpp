#include "lab/cortex/map.hpp"

#include <algorithm>
#include <limits>

#include "base/statistics.hpp"

namespace relimb {

MotorMap read_map(const Sheet& sheet) {
  MotorMap map{sheet.side, std::vector<std::uint8_t>(sheet.units(), silent)};
  std::vector<float> most(sheet.units(), 0.0F);
  std::vector<float> squares(sheet.units());
  for (std::size_t part = 0; part < part_count; ++part) {
    std::fill(squares.begin(), squares.end(), 0.0F);
    for (std::size_t k = 0; k < synergies_per_part; ++k) {
      const float* w = sheet.weights.data() + (part * synergies_per_part + k) * sheet.units();
      for (std::size_t i = 0; i < sheet.units(); ++i) squares[i] += w[i] * w[i];
    }
    for (std::size_t i = 0; i < sheet.units(); ++i) {
      if (!(squares[i] > most[i])) continue;
      most[i] = squares[i];
      map.shown[i] = static_cast<std::uint8_t>(part);
    }
  }
  for (std::size_t i = 0; i < sheet.units(); ++i) {
    if (!(sheet.output[i] > 0)) map.shown[i] = silent;
  }
  return map;
}

std::array<int, part_count> territory(const MotorMap& map) {
  std::array<int, part_count> units{};
  for (const std::uint8_t part : map.shown) {
    if (part != silent) ++units[part];
  }
  return units;
}

PerPart shares(const MotorMap& map) {
  const auto units = territory(map);
  int all = 0;
  for (const int n : units) all += n;
  PerPart share{};
  for (std::size_t p = 0; p < part_count; ++p) {
    share[p] = all > 0 ? static_cast<double>(units[p]) / all : 0;
  }
  return share;
}

Place place_of(std::size_t unit, int side) {
  const int row = static_cast<int>(unit) / side;
  const int column = static_cast<int>(unit) % side;
  return {(column + .5) / side, (row + .5) / side};
}

Place centroid(const MotorMap& map, BodyPart part) {
  Place sum{0, 0};
  int n = 0;
  for (std::size_t i = 0; i < map.shown.size(); ++i) {
    if (map.shown[i] != index(part)) continue;
    const Place here = place_of(i, map.side);
    sum.along += here.along;
    sum.across += here.across;
    ++n;
  }
  const double none = std::numeric_limits<double>::quiet_NaN();
  return n > 0 ? Place{sum.along / n, sum.across / n} : Place{none, none};
}

double somatotopic_order(const MotorMap& map) {
  std::vector<double> place;
  for (std::size_t p = 0; p < part_count; ++p) {
    const Place middle = centroid(map, static_cast<BodyPart>(p));
    if (middle.along >= 0) place.push_back(middle.along);
  }
  if (place.size() < 2) return 0;
  std::vector<double> rank(place.size());
  std::vector<double> body(place.size());
  for (std::size_t i = 0; i < place.size(); ++i) {
    body[i] = static_cast<double>(i);
    rank[i] = static_cast<double>(
        std::count_if(place.begin(), place.end(), [&](double other) { return other < place[i]; }));
  }
  return correlation(rank, body);
}

}  // namespace relimb
