// From half-centres and floor contact to the phase of each leg.
//
//   up      while the flexor half-centre is active
//   down    from its end until the foot carries
//   stance  from then on until the flexor half-centre takes over again
//
// Stance is held through a foot that bounces: only the cord ends it.
#pragma once

#include "lab/walker/pattern.hpp"

namespace relimb {

inline constexpr double contact_share = 0.03;  // of body weight: the foot carries

/// The phase that follows `phase`. `load` in body weights.
inline LegPhase next_phase(LegPhase phase, bool flexing, double load) {
  if (flexing) return LegPhase::up;
  if (phase == LegPhase::up) phase = LegPhase::down;
  if (phase == LegPhase::down && load > contact_share) phase = LegPhase::stance;
  return phase;
}

}  // namespace relimb
