// Mechanism 4, bipedal forced use.
//
//   use per step     = phi + (1 - phi) a
//   use per activity = phi' + (1 - phi') P        of the arm; phi' = 0 in people
//
// In gait the sound leg's propulsion carries the body over the paretic leg, which must load and
// swing: every stride uses the paretic leg by at least phi, even at no cortical control a, in daily
// life as in therapy. The sound hand forces nothing on the paretic one, which is used in the share P
// of activities that it does: phi' is there for the counterfactual of two arms bound to each other
// (laws/counterfactuals.toml). phi and the line are measured in the walker close-up (lab/walker,
// laws/closeups.toml).
#pragma once

#include "base/math.hpp"

namespace relimb {

template <class Scalar>
struct ForcedUseParameters {
  Scalar forced_share;  // phi, 0..1
  Scalar arm_share;     // phi' of the arm; 0, but in counterfactuals

  template <class Self, class Visit>
  static void each(Self& p, Visit&& visit) {
    visit("forced_share", p.forced_share);
    visit("arm_share", p.arm_share);
  }
};

/// Switched off: a step uses the paretic leg only as far as the cortex commands it.
inline void without_forced_use(ForcedUseParameters<double>& p) { p.forced_share = 0; }

/// Use of the paretic leg in one stride, 0..1.
template <class Real>
Real use_per_step(const ForcedUseParameters<scalar_of<Real>>& p, Real control) {
  return p.forced_share + (Real(1) - p.forced_share) * control;
}

/// Use of the paretic arm in one activity, 0..1. `arm_use`: share of activities that it does.
template <class Real>
Real use_per_activity(const ForcedUseParameters<scalar_of<Real>>& p, Real arm_use) {
  return p.arm_share + (1 - p.arm_share) * arm_use;
}

}  // namespace relimb
