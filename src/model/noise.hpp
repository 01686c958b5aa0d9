// How one day differs from the next: the noise of the law.
//
//   wobble   dx = -x / tau dt + sqrt(2 / tau) dW        of arm, leg; mood likewise, more slowly
//   pain     dp = ... dt + sigma p (1 - p) dW
//   control  a_today = a + 4 sigma_limb wobble a (1 - a)
//
// Four normals a day: arm, leg, mood, pain. Wobbles have unit variance in the long run. Day-to-day
// noise is a person's; measurement error (scales/measure.hpp) is the assessor's.
#pragma once

#include <array>

#include "base/math.hpp"

namespace relimb {

template <class Scalar>
struct NoiseParameters {
  Scalar arm_wobble;   // sigma of arm control at half control, share of range
  Scalar leg_wobble;   //
  Scalar wobble_days;  // tau
  Scalar mood_effect;  // relative change of daily activity by one unit of mood
  Scalar mood_days;    // tau of mood
  Scalar pain_flare;   // sigma of pain

  template <class Self, class Visit>
  static void each(Self& p, Visit&& visit) {
    visit("arm_wobble", p.arm_wobble);
    visit("leg_wobble", p.leg_wobble);
    visit("wobble_days", p.wobble_days);
    visit("mood_effect", p.mood_effect);
    visit("mood_days", p.mood_days);
    visit("pain_flare", p.pain_flare);
  }
};

/// One step's Brownian increments, each with variance equal to the step in days.
template <class Real>
using DayNoise = std::array<Real, 4>;

/// Control on a day of that wobble; stays within 0..1 while |4 sigma wobble| <= 1.
template <class Real>
Real wobbled(scalar_of<Real> sigma, Real wobble, Real control) {
  return control + scalar_of<Real>(4) * sigma * wobble * control * (Real(1) - control);
}

}  // namespace relimb
