// Mechanism 3, the spinal autopilot.
//
//   strength = sigma + (1 - sigma) a
//
// The half-centres of the lumbar cord are spared by a stroke in the brain and need only a tonic,
// unspecific command: in stepping, the leg never falls below the spinal share sigma, whatever the
// cortical control a (0..1) that is left. The hand has no such share.
// Source: none measures sigma in people; a modelling choice whose value is calibrated.
#pragma once

#include "base/math.hpp"

namespace relimb {

template <class Scalar>
struct CordParameters {
  Scalar spinal_share;  // sigma, 0..1

  template <class Self, class Visit>
  static void each(Self& p, Visit&& visit) {
    visit("spinal_share", p.spinal_share);
  }
};

/// Switched off: stepping has only what the cortex gives.
inline void without_autopilot(CordParameters<double>& p) { p.spinal_share = 0; }

/// Strength of the paretic leg in stepping, 0..1.
template <class Real>
Real stepping_strength(const CordParameters<scalar_of<Real>>& p, Real control) {
  return p.spinal_share + (Real(1) - p.spinal_share) * control;
}

}  // namespace relimb
