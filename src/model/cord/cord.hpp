// Mechanism 3, the spinal autopilot.
//
//   strength = sigma + (1 - sigma) a
//   arm's    = sigma' + (1 - sigma') a           sigma' = 0 in people
//
// The half-centres of the lumbar cord are spared by a stroke in the brain and need only a tonic,
// unspecific command: in stepping, the leg never falls below the spinal share sigma, whatever the
// cortical control a (0..1) that is left. The hand has no such share: sigma' is there for the
// counterfactual of an arm that had one (laws/counterfactuals.toml).
// Source: none measures sigma in people; a modelling choice whose value is calibrated.
#pragma once

#include "base/math.hpp"

namespace relimb {

template <class Scalar>
struct CordParameters {
  Scalar spinal_share;  // sigma, 0..1
  Scalar arm_share;     // sigma' of what the arm does; 0, but in counterfactuals

  template <class Self, class Visit>
  static void each(Self& p, Visit&& visit) {
    visit("spinal_share", p.spinal_share);
    visit("arm_share", p.arm_share);
  }
};

/// Switched off: stepping has only what the cortex gives.
inline void without_autopilot(CordParameters<double>& p) { p.spinal_share = 0; }

/// Strength of the paretic leg in stepping, 0..1.
template <class Real>
Real stepping_strength(const CordParameters<scalar_of<Real>>& p, Real control) {
  return p.spinal_share + (Real(1) - p.spinal_share) * control;
}

/// Strength of the paretic arm in what it does, 0..1.
template <class Real>
Real arm_strength(const CordParameters<scalar_of<Real>>& p, Real control) {
  return p.arm_share + (1 - p.arm_share) * control;
}

}  // namespace relimb
