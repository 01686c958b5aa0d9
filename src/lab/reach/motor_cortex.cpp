#include "lab/reach/motor_cortex.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/normal.hpp"
#include "lab/reach/circle.hpp"

namespace relimb {
namespace {

// Cells that share one block of random words: four words, two normals each.
constexpr std::size_t block = 8;

ArmMovement movement_of(double x, double y, double full) {
  if (!(x != 0 || y != 0)) return {std::numeric_limits<double>::quiet_NaN(), 0};
  return {on_circle(std::atan2(y, x)), std::sqrt(x * x + y * y) / full};
}

// Length of the summed activity of an even cortex: sum of [cos]+ cos over the circle.
double full_drive(double cells) { return cells / 4; }

}  // namespace

MotorCortex even_cortex(int cells) {
  MotorCortex made;
  for (int i = 0; i < cells; ++i) {
    const double angle = whole_turn * i / cells;
    made.preferred.push_back(angle);
    made.cosine.push_back(std::cos(angle));
    made.sine.push_back(std::sin(angle));
  }
  made.activity.assign(made.cells(), 0.0);
  return made;
}

void remove_cells(const ReachLesionSettings& lesion, PhiloxKey key, std::uint64_t run,
                  MotorCortex& cortex) {
  struct Ticket {
    std::uint32_t draw;
    std::size_t cell;
  };
  std::vector<Ticket> hit;
  for (std::size_t i = 0; i < cortex.cells(); ++i) {
    if (cortex.preferred[i] < lesion.from || cortex.preferred[i] >= lesion.to) continue;
    hit.push_back({random_words(key, {run, 0, static_cast<std::uint32_t>(i)})[0], i});
  }
  std::sort(hit.begin(), hit.end(), [](const Ticket& a, const Ticket& b) {
    return a.draw != b.draw ? a.draw < b.draw : a.cell < b.cell;
  });
  const double dead =
      std::round(std::clamp(lesion.share, 0.0, 1.0) * static_cast<double>(hit.size()));
  std::vector<bool> lost(cortex.cells(), false);
  for (std::size_t i = 0; i < static_cast<std::size_t>(dead); ++i) lost[hit[i].cell] = true;

  MotorCortex left;
  for (std::size_t i = 0; i < cortex.cells(); ++i) {
    if (lost[i]) continue;
    left.preferred.push_back(cortex.preferred[i]);
    left.cosine.push_back(cortex.cosine[i]);
    left.sine.push_back(cortex.sine[i]);
  }
  left.activity.assign(left.cells(), 0.0);
  cortex = std::move(left);
}

ArmMovement expected_movement(const MotorCortex& cortex, int cells_at_birth, double target) {
  const double c = std::cos(target);
  const double s = std::sin(target);
  double x = 0;
  double y = 0;
  for (std::size_t i = 0; i < cortex.cells(); ++i) {
    const double tuned = std::max(c * cortex.cosine[i] + s * cortex.sine[i], 0.0);
    x += tuned * cortex.cosine[i];
    y += tuned * cortex.sine[i];
  }
  return movement_of(x, y, full_drive(cells_at_birth));
}

ArmMovement move(const ReachCortexSettings& p, const GaussTable& gauss, PhiloxKey key, Counter at,
                 double target, MotorCortex& cortex) {
  const double c = std::cos(target);
  const double s = std::sin(target);
  double x = 0;
  double y = 0;
  const std::size_t cells = cortex.cells();
  for (std::size_t begin = 0; begin < cells; begin += block) {
    const std::size_t end = std::min(begin + block, cells);
    bool any = false;
    for (std::size_t i = begin; i < end; ++i) {
      const double tuned = c * cortex.cosine[i] + s * cortex.sine[i];
      cortex.activity[i] = tuned > 0 ? tuned : 0;
      any = any || tuned > 0;
    }
    // Silent cells have no noise: half of the blocks need no random words.
    if (!any) continue;
    at.draw = static_cast<std::uint32_t>(begin / block);
    const auto words = random_words(key, at);
    for (std::size_t i = begin; i < end; ++i) {
      const std::uint32_t word = words[(i - begin) / 2];
      const double z = (i - begin) % 2 == 0 ? gauss.low(word) : gauss.high(word);
      const double active = std::max(cortex.activity[i] * (1 + p.signal_noise * z), 0.0);
      cortex.activity[i] = active;
      x += active * cortex.cosine[i];
      y += active * cortex.sine[i];
    }
  }
  return movement_of(x, y, full_drive(p.cells));
}

void learn_movement(const ReachCortexSettings& p, double target, double error,
                    MotorCortex& cortex) {
  const std::size_t cells = cortex.cells();
  for (std::size_t i = 0; i < cells; ++i) {
    const double active = cortex.activity[i];
    if (active == 0) continue;
    const double turn =
        (p.error_rate * error + p.use_rate * short_way(target - cortex.preferred[i])) * active;
    cortex.preferred[i] = on_circle(cortex.preferred[i] + turn);
    // Turned by the series of sine and cosine: good to 1e-13 for |turn| < 0.05; then back to length
    // 1 to first order, so that nothing drifts over a million reaches.
    const double q = turn * turn;
    const double sine = turn * (1 - q / 6 * (1 - q / 20 * (1 - q / 42)));
    const double cosine = 1 - q / 2 * (1 - q / 12 * (1 - q / 30 * (1 - q / 56)));
    const double u = cortex.cosine[i] * cosine - cortex.sine[i] * sine;
    const double v = cortex.sine[i] * cosine + cortex.cosine[i] * sine;
    const double to_unit = 1.5 - 0.5 * (u * u + v * v);
    cortex.cosine[i] = u * to_unit;
    cortex.sine[i] = v * to_unit;
  }
}

}  // namespace relimb
