#include "lab/walker/afferents.hpp"

#include <algorithm>
#include <cmath>

namespace relimb {
namespace {

constexpr double saturating_load = 0.5;  // body weights
constexpr double load_s = 0.02;
constexpr double touch_s = 0.06;

}  // namespace

void listen(const BodyReading& body, double weight, const PerLeg<LegPhase>& before,
            const PerLeg<LegPhase>& now, double step_s, Afferents& afferents) {
  for (std::size_t i = 0; i < 2; ++i) {
    const double felt = std::clamp(body.leg[i].vertical_force / weight / saturating_load, 0.0, 1.0);
    afferents.load[i] += (felt - afferents.load[i]) * -std::expm1(-step_s / load_s);
    afferents.touch[i] *= std::exp(-step_s / touch_s);
    const bool strike = before[i] != LegPhase::stance && now[i] == LegPhase::stance;
    if (strike) afferents.touch[i] = 1;
  }
}

CordInput cord_input(const BodyReading& body, const Afferents& afferents,
                     const PerLeg<LegPhase>& phase, double drive) {
  CordInput input;
  for (std::size_t i = 0; i < 2; ++i) {
    input.drive[i] = drive;
    input.load[i] = afferents.load[i];
    input.touch[i] = afferents.touch[i];
    input.aloft[i] = phase[i] == LegPhase::stance ? 0 : 1;
    input.hip_extension[i] = std::max(0.0, -body.leg[i].thigh);
  }
  return input;
}

}  // namespace relimb
