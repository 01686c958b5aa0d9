// Mechanism 5, learned non-use of the arm: each activity is a choice of hand.
//
//   try      A = logistic(beta (V - V_sound) - w_p pain - effort (1 - a) + confidence + coached)
//   innate   A is A + (1 - A) innate                 0 in people; walking has such a drive (gait/)
//   coached  = coaching (1 - exp(-coached hours / coaching_hours))
//   forced   A' = A + (1 - A) (constraint hours / waking hours)
//   use      P = competence A'
//   success  S = competence (1 - loss (1 - competence) (1 - constraint hours / waking hours))
//   value    V' = lambda sat(A' / A_half) (S - V)
//
// A is the share of activities that the paretic arm tries, P the share it does: use never exceeds
// what the hand is able to do (competence, 0..1). V is the learned value of using the paretic arm: 1
// before the stroke, pulled to what trying it brings, only as often as it is tried. In daily life,
// where the sound hand is quicker, a half able hand succeeds less than its competence in a test
// tells: `loss`. Failure teaches not to try; not tried, a hand that could do more is not found out:
// use stays under capacity, and what is not practised does not come back. Two things break the
// circle. Restraint of the sound hand (constraint hours): tasks are then tried, and done as the hand
// can do them. Coaching (the transfer package of constraint therapy: contract, diary, solving what
// stands in the way at home): the arm is tried more, for good, as amount of use kept its gain over
// two years (Wolf 2006, 2010).
// Sources of the form: Han, Arbib, Schweighofer 2008, PLoS Comput Biol 4:e1000133; Hidaka 2012,
// PLoS Comput Biol 8:e1002343. Values calibrated.
#pragma once

#include <cmath>

#include "base/math.hpp"

namespace relimb {

template <class Scalar>
struct ChoiceParameters {
  Scalar slope;           // beta, logits per unit value
  Scalar sound_value;     // V_sound: value of the sound hand less the habit of using both
  Scalar pain_avoidance;  // w_p, logits per unit pain
  Scalar effort;          // logits at no control
  Scalar learning_rate;   // lambda, per day
  Scalar half_use;        // A_half: tries at which values are learned at half speed
  Scalar everyday_loss;   // loss: share of success that daily life costs a half able hand, 0..1
  Scalar coaching;        // logits that full coaching adds
  Scalar coaching_hours;  // hours of coaching that leave 1/e of that to come
  Scalar waking_hours;    // hours a day
  Scalar non_use;         // 1: as described; 0: the hand is used as far as it is able
  Scalar innate_drive;    // share of trying that needs no reward; 0, but in counterfactuals

  template <class Self, class Visit>
  static void each(Self& p, Visit&& visit) {
    visit("slope", p.slope);
    visit("sound_value", p.sound_value);
    visit("pain_avoidance", p.pain_avoidance);
    visit("effort", p.effort);
    visit("learning_rate", p.learning_rate);
    visit("half_use", p.half_use);
    visit("everyday_loss", p.everyday_loss);
    visit("coaching", p.coaching);
    visit("coaching_hours", p.coaching_hours);
    visit("waking_hours", p.waking_hours);
    visit("non_use", p.non_use);
    visit("innate_drive", p.innate_drive);
  }
};

/// Switched off: the arm is tried in every activity and used as far as it is able.
inline void without_non_use(ChoiceParameters<double>& p) { p.non_use = 0; }

/// Share of activities that the paretic arm tries where the choice is free, 0..1.
template <class Real>
Real try_arm(const ChoiceParameters<scalar_of<Real>>& p, Real value, Real pain, Real control,
             Real confidence) {
  const Real logit = p.slope * (value - p.sound_value) - p.pain_avoidance * pain -
                     p.effort * (Real(1) - control) + confidence;
  // Both switches leave untried the same share of what the choice leaves: one factor for the day.
  return Real(1) + p.non_use * (1 - p.innate_drive) * (logistic(logit) - Real(1));
}

/// The same with the sound hand restrained for some hours of the day.
template <class Real>
Real constrained(const ChoiceParameters<scalar_of<Real>>& p, scalar_of<Real> constraint_hours,
                 Real tries) {
  return tries + (Real(1) - tries) * (constraint_hours / p.waking_hours);
}

/// Logits that coaching so far adds to trying.
inline double coached(const ChoiceParameters<double>& p, double coached_hours) {
  return p.coaching * (1 - std::exp(-coached_hours / p.coaching_hours));
}

/// V', per day.
template <class Real>
Real learn_value(const ChoiceParameters<scalar_of<Real>>& p, scalar_of<Real> constraint_hours,
                 Real tries, Real competence, Real value) {
  const auto free_share = 1 - constraint_hours / p.waking_hours;
  const Real success =
      competence * (Real(1) - p.everyday_loss * (Real(1) - competence) * free_share);
  return p.learning_rate * saturate(tries, p.half_use) * (success - value);
}

}  // namespace relimb
