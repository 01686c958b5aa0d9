// Mechanism 7, spasticity and pain: the circle of stiffness, pain, avoidance and disuse.
//
//   hinder     a = capacity (1 - w s)
//   stiffen    s' = rise proneness (1 - c) (1 - movement) (1 - s) - (relief movement + care) s
//   hurt       p' = rise_p proneness_p (1 - a) (s + weak) (1 - p) - (heal + care_p) p
//
// Spasticity s grows where corticospinal control is lost (1 - c) and the limb is not moved; more in
// the arm (`leg_share` below 1). Pain p (shoulder) grows on a weak, stiff arm. Pain makes the arm
// avoided (choice/), which leaves it unmoved: the circle. Care takes both away.
// Sources: arm spasticity 25 % on day 3, 46 % at a year (Opheim 2014); shoulder pain 22 % by 4
// months (Lindgren 2007, Stroke 38:343). Values calibrated.
#pragma once

#include "base/math.hpp"

namespace relimb {

template <class Scalar>
struct ToneParameters {
  Scalar hindrance;      // w: share of capacity lost at s = 1
  Scalar start;          // s on day 0 of a fully cut tract at median proneness, 0..1
  Scalar rise;           // per day
  Scalar relief;         // by movement, per day
  Scalar leg_share;      // rise in the leg over rise in the arm
  Scalar pain_start;     // p on day 0 of a paralysed arm at median proneness, 0..1
  Scalar pain_rise;      // per day
  Scalar weak_shoulder;  // pain of weakness without stiffness, in units of s
  Scalar pain_heal;      // per day
  Scalar present;        // 1: spasticity and pain exist; 0: they do not

  template <class Self, class Visit>
  static void each(Self& p, Visit&& visit) {
    visit("hindrance", p.hindrance);
    visit("start", p.start);
    visit("rise", p.rise);
    visit("relief", p.relief);
    visit("leg_share", p.leg_share);
    visit("pain_start", p.pain_start);
    visit("pain_rise", p.pain_rise);
    visit("weak_shoulder", p.weak_shoulder);
    visit("pain_heal", p.pain_heal);
    visit("present", p.present);
  }
};

/// Switched off: the limbs stay supple and free of pain.
inline void without_tone_and_pain(ToneParameters<double>& p) { p.present = 0; }

/// Capacity that spasticity leaves, 0..1.
template <class Real>
Real hindered(const ToneParameters<scalar_of<Real>>& p, Real capacity, Real spasticity) {
  return capacity * (Real(1) - p.hindrance * spasticity);
}

/// s', per day. `proneness` already holds the limb's share.
template <class Real>
Real stiffen(const ToneParameters<scalar_of<Real>>& p, Real proneness, Real integrity,
             Real movement, Real care, Real spasticity) {
  return p.rise * proneness * (Real(1) - integrity) * (Real(1) - movement) *
             (Real(1) - spasticity) -
         (p.relief * movement + care) * spasticity;
}

/// p', per day.
template <class Real>
Real hurt(const ToneParameters<scalar_of<Real>>& p, Real proneness, Real control, Real spasticity,
          Real care, Real pain) {
  return p.pain_rise * proneness * (Real(1) - control) * (spasticity + p.weak_shoulder) *
             (Real(1) - pain) -
         (p.pain_heal + care) * pain;
}

/// s on day 0.
template <class Real>
Real first_spasticity(const ToneParameters<scalar_of<Real>>& p, Real proneness, Real integrity) {
  return p.present * saturate(p.start * proneness * (Real(1) - integrity));
}

/// p on day 0.
template <class Real>
Real first_pain(const ToneParameters<scalar_of<Real>>& p, Real proneness, Real control) {
  return p.present * saturate(p.pain_start * proneness * (Real(1) - control));
}

}  // namespace relimb
