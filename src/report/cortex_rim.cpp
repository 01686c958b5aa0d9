#include "report/cortex_rim.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace relimb {
namespace {

constexpr int steps = 160;  // of each stretch: bends look round

}  // namespace

CortexRim::CortexRim() {
  constexpr double wall_foot = 190, wall_head = 80;
  constexpr double corner = 50;             // radius of the bend from wall to top
  constexpr double wide = 160, high = 140;  // half axes of the outer side
  constexpr double beyond = 0.42;           // radians it goes on below its widest place
  for (int i = 0; i < steps; ++i) {
    points_.push_back({0, wall_foot + (wall_head - wall_foot) * i / steps});
  }
  for (int i = 0; i < steps; ++i) {
    const double angle = 0.5 * std::numbers::pi * i / steps;
    points_.push_back({corner * (1 - std::cos(angle)), wall_head - corner * std::sin(angle)});
  }
  const double top = wall_head - corner;
  for (int i = 0; i <= steps; ++i) {
    const double angle = (0.5 * std::numbers::pi + beyond) * i / steps;
    points_.push_back({corner + wide * std::sin(angle), top + high * (1 - std::cos(angle))});
  }
  lengths_.push_back(0);
  for (std::size_t i = 1; i < points_.size(); ++i) {
    lengths_.push_back(lengths_.back() + std::hypot(points_[i].x - points_[i - 1].x,
                                                    points_[i].y - points_[i - 1].y));
  }
}

SvgPoint CortexRim::at(double share, double depth) const {
  const double along = std::clamp(share, 0.0, 1.0) * length();
  const auto above = std::ranges::upper_bound(lengths_, along);
  const std::size_t last = lengths_.size() - 1;
  const std::size_t i =
      std::clamp<std::size_t>(static_cast<std::size_t>(above - lengths_.begin()), 1, last);
  const SvgPoint a = points_[i - 1], b = points_[i];
  const double side = lengths_[i] - lengths_[i - 1];
  const double t = (along - lengths_[i - 1]) / side;
  // The inside is to the right of the way: turn the direction a quarter clockwise on the screen.
  const SvgPoint inward{-(b.y - a.y) / side, (b.x - a.x) / side};
  return {a.x + t * (b.x - a.x) + depth * inward.x, a.y + t * (b.y - a.y) + depth * inward.y};
}

std::vector<SvgPoint> CortexRim::half() const {
  std::vector<SvgPoint> shape = points_;
  // The underside: from the rim's end back to the wall's foot, bulging down.
  const SvgPoint end = points_.back(), foot = points_.front();
  const SvgPoint pull{0.5 * (end.x + foot.x), std::max(end.y, foot.y) + 26};
  for (int i = 1; i < steps; ++i) {
    const double t = static_cast<double>(i) / steps;
    const double a = (1 - t) * (1 - t), b = 2 * t * (1 - t), c = t * t;
    shape.push_back({a * end.x + b * pull.x + c * foot.x, a * end.y + b * pull.y + c * foot.y});
  }
  return shape;
}

std::vector<SvgPoint> CortexRim::band(double from, double to, double outer_depth,
                                      double inner_depth) const {
  const double wanted = std::ceil(80 * (to - from));
  const int sides = wanted > 2 ? static_cast<int>(wanted) : 2;  // not a number: 2
  std::vector<SvgPoint> shape;
  for (int i = 0; i <= sides; ++i) shape.push_back(at(from + (to - from) * i / sides, outer_depth));
  for (int i = sides; i >= 0; --i) shape.push_back(at(from + (to - from) * i / sides, inner_depth));
  return shape;
}

}  // namespace relimb
