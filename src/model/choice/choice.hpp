// Mechanism 5, learned non-use of the arm: each activity is a choice of hand.
//
//   choose   P = logistic(beta (V - V_sound) - w_p pain - effort (1 - a) + confidence)
//   forced   P' = P + (1 - P) (constraint hours / waking hours) competence
//   value    V' = lambda sat(P' / P_half) (competence - V)
//
// V is the learned value of using the paretic arm: 1 before the stroke, pulled to what using it
// brings (competence 0..1) only as often as it is used. Failure early teaches not to use; once
// unused, a hand that could do more is not found out: use stays under capacity, and below a
// threshold it spirals down. Restraint of the sound hand (constraint hours) breaks the circle.
// Sources: Han 2008, Hidaka 2012 (closeups.md 1.1, 1.2) for the form; values calibrated.
#pragma once

#include "base/math.hpp"

namespace relimb {

template <class Scalar>
struct ChoiceParameters {
  Scalar slope;            // beta, logits per unit value
  Scalar sound_value;      // V_sound: value of the sound hand less the habit of using both
  Scalar pain_avoidance;   // w_p, logits per unit pain
  Scalar effort;           // logits at no control
  Scalar learning_rate;    // lambda, per day
  Scalar half_use;         // P_half: use at which values are learned at half speed
  Scalar waking_hours;     // hours a day
  Scalar non_use;          // 1: as described; 0: the hand is used as far as it is able

  template <class Self, class Visit>
  static void each(Self& p, Visit&& visit) {
    visit("slope", p.slope);
    visit("sound_value", p.sound_value);
    visit("pain_avoidance", p.pain_avoidance);
    visit("effort", p.effort);
    visit("learning_rate", p.learning_rate);
    visit("half_use", p.half_use);
    visit("waking_hours", p.waking_hours);
    visit("non_use", p.non_use);
  }
};

/// Switched off: the arm is chosen as often as it is competent.
inline void without_non_use(ChoiceParameters<double>& p) { p.non_use = 0; }

/// Share of activities done with the paretic arm where the choice is free, 0..1.
template <class Real>
Real choose_arm(const ChoiceParameters<scalar_of<Real>>& p, Real value, Real pain, Real control,
                Real competence, Real confidence) {
  const Real logit = p.slope * (value - p.sound_value) - p.pain_avoidance * pain -
                     p.effort * (Real(1) - control) + confidence;
  return competence + p.non_use * (logistic(logit) - competence);
}

/// The same with the sound hand restrained for some hours of the day.
template <class Real>
Real constrained(const ChoiceParameters<scalar_of<Real>>& p, Real constraint_hours, Real competence,
                 Real free_choice) {
  const Real share = constraint_hours / Real(p.waking_hours);
  return free_choice + (Real(1) - free_choice) * share * competence;
}

/// V', per day.
template <class Real>
Real learn_value(const ChoiceParameters<scalar_of<Real>>& p, Real use, Real competence,
                 Real value) {
  return p.learning_rate * saturate(use / p.half_use) * (competence - value);
}

}  // namespace relimb
