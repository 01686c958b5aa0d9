// Who a person is: what the law holds fixed about one person from the day of the stroke on.
//
// A person is drawn from a population (cohort/population.hpp) or assembled from twins; the law only
// reads it. All shares are 0..1. State (state.hpp) is what changes; parameters (parameters.hpp) are
// what all people have in common.
#pragma once

namespace relimb {

/// One limb's share of the lesion.
template <class Real>
struct LimbLesion {
  Real integrity;  // corticospinal pathway left in the end, 0..1
  Real shock;      // share of that pathway silenced on day 0 (diaschisis), 0..1
  Real tau_lift;   // days for the silence to fall to 1/e
};

template <class Real>
struct Person {
  LimbLesion<Real> arm;
  LimbLesion<Real> leg;
  Real plasticity;       // multiplies the rate of rewiring; median 1
  Real activity;         // multiplies daily activity of arm and leg; median 1
  Real confidence;       // added to the choice of the paretic arm, logits; mean 0
  Real hand_sparing;     // hand better (+) or worse (-) than FMA-UE tells, FMA points; mean 0
  Real balance_start;    // balance on day 0, 0..1
  Real balance_ceiling;  // best balance this person can regain, 0..1
  Real healthy_speed;    // comfortable walking speed before the stroke, m/s
  Real tone_proneness;   // multiplies the rise of spasticity; median 1
  Real pain_proneness;   // multiplies the rise of shoulder pain; median 1
};

}  // namespace relimb
