// What the cord hears from the body: load, foot strike, foot aloft, hip angle.
//
//   load'  = (clip(force / (.5 body weight), 0, 1) - load) / 20 ms     saturating load receptors
//   touch' = -touch / 60 ms, set to 1 at a foot strike                 adapting skin receptors
//
// A foot strike is the beginning of stance (leg_phase.hpp): a foot that scuffs while its flexor
// half-centre is active does not end its swing. Time constants are guesses within reflex times.
#pragma once

#include "lab/walker/leg_phase.hpp"

namespace relimb {

struct Afferents {
  PerLeg<double> load{};
  PerLeg<double> touch{};
};

/// One step of `step_s` of listening, while the legs went from `before` to `now`.
void listen(const BodyReading& body, double weight, const PerLeg<LegPhase>& before,
            const PerLeg<LegPhase>& now, double step_s, Afferents& afferents);

/// What reaches the half-centres under a tonic drive.
CordInput cord_input(const BodyReading& body, const Afferents& afferents,
                     const PerLeg<LegPhase>& phase, double drive);

}  // namespace relimb
