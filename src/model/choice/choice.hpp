// Mechanism 5, learned non-use of the arm: each activity is a choice of hand.
//
//   choose   P = logistic(beta (V - V_sound) - w_p pain - effort (1 - a) + confidence)
//   forced   P' = P + (1 - P) (constraint hours / waking hours) competence
//   success  S = competence (1 - loss (1 - competence) (1 - restrained share))
//   value    V' = lambda sat(P' / P_half) (S - V)
//
// V is the learned value of using the paretic arm: 1 before the stroke, pulled to what using it
// brings, only as often as it is used. In daily life, where the sound hand is quicker, a half able
// hand succeeds less than its competence (0..1) in a test tells: `loss`. Failure teaches not to use;
// unused, a hand that could do more is not found out: use stays under capacity, and below a
// threshold it spirals down. Restraint of the sound hand (constraint hours) breaks the circle:
// tasks are then done as the hand can do them.
// Sources: Han 2008, Hidaka 2012 (closeups.md 1.1, 1.2) for the form; values calibrated.
#pragma once

#include "base/math.hpp"

namespace relimb {

template <class Scalar>
struct ChoiceParameters {
  Scalar slope;           // beta, logits per unit value
  Scalar sound_value;     // V_sound: value of the sound hand less the habit of using both
  Scalar pain_avoidance;  // w_p, logits per unit pain
  Scalar effort;          // logits at no control
  Scalar learning_rate;   // lambda, per day
  Scalar half_use;        // P_half: use at which values are learned at half speed
  Scalar everyday_loss;   // loss: share of success that daily life costs a half able hand, 0..1
  Scalar waking_hours;    // hours a day
  Scalar non_use;         // 1: as described; 0: the hand is used as far as it is able

  template <class Self, class Visit>
  static void each(Self& p, Visit&& visit) {
    visit("slope", p.slope);
    visit("sound_value", p.sound_value);
    visit("pain_avoidance", p.pain_avoidance);
    visit("effort", p.effort);
    visit("learning_rate", p.learning_rate);
    visit("half_use", p.half_use);
    visit("everyday_loss", p.everyday_loss);
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
Real learn_value(const ChoiceParameters<scalar_of<Real>>& p, Real constraint_hours, Real use,
                 Real competence, Real value) {
  const Real free_share = Real(1) - constraint_hours / Real(p.waking_hours);
  const Real success =
      competence * (Real(1) - p.everyday_loss * (Real(1) - competence) * free_share);
  return p.learning_rate * saturate(use / p.half_use) * (success - value);
}

}  // namespace relimb
