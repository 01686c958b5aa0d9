// Mechanism 1, the cortical map; and the lifting of diaschisis beside it.
//
//   capacity   a = c (1 - d) + B (1 - c) c^2 / (c^2 + kappa^2) m      0..1, impairment level
//   lift       d' = -(d - l) / tau,   l' = harm (d - l)
//   rewire     m' = eta plasticity w(t) (s - m)+ - delta (m - s)+,   s = q / (q + M)
//   window     w(t) = w_late + (1 - w_late) exp(-t / tau_window)
//
// c pathway integrity, d diaschisis, l what of it is lost for good, m regrown share of the territory
// that can be regrown, q uses a day, s the share that so much use can hold in the competition for
// cortex, M the uses a day that hold half: the size of the map. Practice wins territory fast (eta,
// in the window of plasticity), what is no longer used is lost slowly (delta): gains of a course of
// therapy last for months. M is in skilled uses; a stride drives the map by `stride_demand` of one,
// so that the leg's M is M / stride_demand strides. The arm's M is `arm_magnification` times the
// leg's, because the hand owns far more cortex: more practice is needed per regained share.
// Territory can be taken over only
// where fibres are left to carry it: half of it at c = kappa, a fifth at half of that, so that
// the severest gain little by practice. The square is a modelling choice, judged by its effect
// (docs/calibration.md).
// Sources: use-dependent loss and takeover of motor maps, squirrel monkey (Nudo and Milliken 1996,
// J Neurophysiol; Nudo 1996, Science); values calibrated.
#pragma once

#include "base/math.hpp"

namespace relimb {

template <class Scalar>
struct CortexParameters {
  Scalar takeover;           // B, 0..1: share of lost ground that takeover can regain
  Scalar substrate;          // kappa, 0..1: integrity at which half of that is possible
  Scalar rewiring_rate;      // eta, per day
  Scalar map_size;           // M of the leg, skilled uses a day
  Scalar stride_demand;      // of a stride on the map, a skilled use being 1; > 0
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
    visit("stride_demand", p.stride_demand);
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
  const Real square = integrity * integrity;
  const Real regrowable =
      p.takeover * (Real(1) - integrity) * square / (square + p.substrate * p.substrate);
  return integrity * (Real(1) - diaschisis) + regrowable * map;
}

/// d': spontaneous lifting of diaschisis, per day. `silent`: d - l.
template <class Real>
Real lift(Real silent, Real tau_lift) {
  return -silent * (Real(1) / tau_lift);  // the reciprocal is the same every day
}

/// l': what is silent yet and overload (`harm`, per day) silences for good, per day.
template <class Real>
Real lose(Real silent, Real harm) {
  return harm * silent;
}

/// How plastic the brain is `day` days after the stroke, w_late..1.
inline double plasticity_window(const CortexParameters<double>& p, double day) {
  return settling(1, p.window_late, day / p.window_days);
}

/// m': regrowth by practice against loss by disuse.
/// `plasticity` is the person's times the window's; `uses` and `map_size` in uses a day.
template <class Real>
Real rewire(const CortexParameters<scalar_of<Real>>& p, Real plasticity, Real uses,
            scalar_of<Real> map_size, Real map) {
  const Real ahead = saturate(uses, map_size) - map;
  return p.rewiring_rate * plasticity * positive(ahead) - p.disuse_rate * positive(-ahead);
}

}  // namespace relimb
