#include "lab/cortex/movements.hpp"

#include <algorithm>
#include <cmath>

namespace relimb {
namespace {

constexpr std::uint32_t pattern_stream = 100;

Pattern drawn_pattern(Draws& draws) {
  Pattern pattern{};
  double squares = 0;
  for (double& activity : pattern) {
    const double u = draws.next();
    activity = u;
    squares += activity * activity;
  }
  for (double& activity : pattern) activity /= std::sqrt(squares);
  return pattern;
}

void add(Movement& movement, std::size_t part, const Pattern& pattern, double amplitude,
         double noise, Draws& draws) {
  for (std::size_t k = 0; k < synergies_per_part; ++k) {
    // Uniform noise of the given standard deviation; muscles do not pull backwards.
    const double wander = noise * std::sqrt(3.0) * (2 * draws.next() - 1);
    const double activity = amplitude * std::max(pattern[k] + wander, 0.0);
    movement.x[part * synergies_per_part + k] = static_cast<float>(activity);
  }
}

}  // namespace

Movements learnable_movements(const Repertoire& repertoire, std::uint64_t seed) {
  Movements movements{repertoire, {}};
  for (std::size_t part = 0; part < part_count; ++part) {
    Draws draws(seed, pattern_stream + static_cast<std::uint32_t>(part), 0);
    const int wanted = std::max(repertoire.parts[part].patterns, 1);
    for (int i = 0; i < wanted; ++i) movements.patterns[part].push_back(drawn_pattern(draws));
  }
  return movements;
}

Movement drawn_movement(const Movements& movements, BodyPart leader, Draws& draws) {
  const Repertoire& repertoire = movements.repertoire;
  const auto any_pattern = [&](std::size_t part) {
    const auto& known = movements.patterns[part];
    return known[static_cast<std::size_t>(draws.below(static_cast<int>(known.size())))];
  };
  Movement movement;
  const std::size_t part = index(leader);
  add(movement, part, any_pattern(part), 1, repertoire.noise, draws);
  double down = 1;
  for (std::size_t p = part; p > 0; --p) {
    down *= repertoire.co_activity[p - 1] * draws.next();
    add(movement, p - 1, any_pattern(p - 1), down, repertoire.noise, draws);
  }
  double up = 1;
  for (std::size_t p = part; p + 1 < part_count; ++p) {
    up *= repertoire.co_activity[p] * draws.next();
    add(movement, p + 1, any_pattern(p + 1), up, repertoire.noise, draws);
  }
  float squares = 0;
  for (const float activity : movement.x) squares += activity * activity;
  if (squares > 0) {
    const float scale = 1 / std::sqrt(squares);
    for (float& activity : movement.x) activity *= scale;
  }
  return movement;
}

PerPart everyday_samples(const Repertoire& repertoire, double uses_per_sample) {
  PerPart samples{};
  for (std::size_t part = 0; part < part_count; ++part) {
    const PartUse& use = repertoire.parts[part];
    samples[part] = use.uses_per_day * use.demand / uses_per_sample;
  }
  return samples;
}

}  // namespace relimb
