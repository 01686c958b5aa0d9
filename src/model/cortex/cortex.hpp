// Mechanism 1, the cortical map; and the lifting of diaschisis beside it.
//
//   capacity   a = c (1 - d) + B (1 - c) c / (c + kappa) m        0..1, impairment level
//   lift       d' = -d / tau
//   rewire     m' = eta plasticity w(t) sat(q / M) (1 - m) - (delta (1 - sat) + harm) m
//   window     w(t) = w_late + (1 - w_late) exp(-t / tau_window)
//
// c pathway integrity, d diaschisis, m regrown share of the territory that can be regrown, q uses a
// day, M uses a day at which regrowth runs at half speed: the size of the map. The arm's M is
// `arm_magnification` times the leg's, because the hand owns far more cortex: more practice is
// needed per regained share. Territory can be taken over only where fibres are left to carry it
// (c / (c + kappa)): no spared tract, no takeover. Unused map is lost again (delta).
// Sources: use-dependent loss and takeover of motor maps, squirrel monkey (Nudo and Milliken 1996,
// J Neurophysiol; Nudo 1996, Science); values calibrated.
#pragma once

#include <cmath>

#include "base/math.hpp"

namespace relimb {

template <class Scalar>
struct CortexParameters {
  Scalar takeover;           // B, 0..1: share of lost ground that takeover can regain
  Scalar substrate;          // kappa, 0..1: integrity at which half of that is possible
  Scalar rewiring_rate;      // eta, per day
  Scalar map_size;           // M of the leg, uses a day
  Scalar arm_magnification;  // M of the arm over M of the leg
  Scalar disuse_rate;        // delta, per day
  Scalar window_late;        // w_late: plasticity left after the window, 0..1
  Scalar window_days;        // tau_window, days

  template <class Self, class Visit>
  static void each(Self& p, Visit&& visit) {
    visit("takeover", p.takeover);
    visit("substrate", p.substrate);
    visit("rewiring_rate", p.rewiring_rate);
    visit("map_size", p.map_size);
    visit("arm_magnification", p.arm_magnification);
    visit("disuse_rate", p.disuse_rate);
    visit("window_late", p.window_late);
    visit("window_days", p.window_days);
  }
};

/// Switched off: the arm's map is no larger than the leg's.
inline void without_cortical_map(CortexParameters<double>& p) { p.arm_magnification = 1; }

/// Impairment-level capacity before spasticity hinders it, 0..1.
template <class Real>
Real capacity(const CortexParameters<scalar_of<Real>>& p, Real integrity, Real diaschisis,
              Real map) {
  const Real regrowable =
      p.takeover * (Real(1) - integrity) * integrity / (integrity + p.substrate);
  return integrity * (Real(1) - diaschisis) + regrowable * map;
}

/// d': spontaneous lifting of diaschisis, per day.
template <class Real>
Real lift(Real diaschisis, Real tau_lift) {
  return -diaschisis * (Real(1) / tau_lift);  // the reciprocal is the same every day
}

/// How plastic the brain is `day` days after the stroke, w_late..1.
inline double plasticity_window(const CortexParameters<double>& p, double day) {
  return p.window_late + (1 - p.window_late) * std::exp(-day / p.window_days);
}

/// m': regrowth by practice against loss by disuse and overload (`harm`, per day).
/// `plasticity` is the person's times the window's; `uses` and `map_size` in uses a day.
template <class Real>
Real rewire(const CortexParameters<scalar_of<Real>>& p, Real plasticity, Real uses,
            scalar_of<Real> map_size, Real harm, Real map) {
  const Real drive = saturate(uses, map_size);
  return p.rewiring_rate * plasticity * drive * (Real(1) - map) -
         (p.disuse_rate * (Real(1) - drive) + harm) * map;
}

}  // namespace relimb
