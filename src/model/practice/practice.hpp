// Mechanism 6, practice: dose, what it moves, and where it tires or harms.
//
//   uses     q = daily uses + worth * therapy repetitions * freshness
//   fresh    = 1 / (1 + F^2)
//   fatigue  F' = (load - F) / tau_fatigue,  load = hours / tolerated(t)
//   tolerated(t) = late - (late - early) exp(-t / tau_tolerance)     hours a day
//   harm     = toxicity max(0, F - 1)^2                    per day, on what is silent yet
//   skill    k' = kappa sat(q / Q) (1 - k) - phi (1 - sat) k,  k(0) = s + (1 - s) I
//
// One therapy repetition is worth several casual uses (attention, challenge, feedback). Returns
// diminish through sat. What the spared pathway I knew is still known; the rest is learned anew, at
// the same pace early and late: the window that closes is that of rewiring, cortex/'s. Too much too
// early harms: hours beyond what the first weeks tolerate (VECTORS: Dromerick 2009, Neurology; AVERT:
// Bernhardt 2015, Lancet 386:46) cost of the pathway that is silent yet, as forced overuse enlarges a
// fresh lesion (rat: Kozlowski 1996, J Neurosci; Humm 1998, Brain Res). It slows recovery and does not
// undo what has come back: the trial's overloaded arm still gained, half as much.
#pragma once

#include "base/math.hpp"

namespace relimb {

template <class Scalar>
struct PracticeParameters {
  Scalar arm_activities;    // uses of a healthy arm a day that the paretic one could take over
  Scalar repetition_worth;  // casual uses that one therapy repetition is worth
  Scalar arm_skill_rate;    // kappa of the arm, per day
  Scalar leg_skill_rate;    // kappa of the leg, per day
  Scalar arm_skill_uses;    // Q of the arm, uses a day
  Scalar leg_skill_uses;    // Q of the leg, uses a day
  Scalar forgetting_rate;   // phi, per day
  Scalar skill_start_arm;   // s of the arm: k on day 0 with no pathway left, 0..1
  Scalar skill_start_leg;   // s of the leg
  Scalar fatigue_days;      // tau_fatigue, days
  Scalar tolerated_early;   // hours a day in the first days
  Scalar tolerated_late;    // hours a day in the end
  Scalar tolerance_days;    // tau_tolerance, days
  Scalar constraint_load;   // hours of load that one hour of restraint is
  Scalar toxicity;          // per day
  Scalar plastic;           // 1: practice changes the brain; 0: it does not

  template <class Self, class Visit>
  static void each(Self& p, Visit&& visit) {
    visit("arm_activities", p.arm_activities);
    visit("repetition_worth", p.repetition_worth);
    visit("arm_skill_rate", p.arm_skill_rate);
    visit("leg_skill_rate", p.leg_skill_rate);
    visit("arm_skill_uses", p.arm_skill_uses);
    visit("leg_skill_uses", p.leg_skill_uses);
    visit("forgetting_rate", p.forgetting_rate);
    visit("skill_start_arm", p.skill_start_arm);
    visit("skill_start_leg", p.skill_start_leg);
    visit("fatigue_days", p.fatigue_days);
    visit("tolerated_early", p.tolerated_early);
    visit("tolerated_late", p.tolerated_late);
    visit("tolerance_days", p.tolerance_days);
    visit("constraint_load", p.constraint_load);
    visit("toxicity", p.toxicity);
    visit("plastic", p.plastic);
  }
};

/// Switched off: practice changes neither map nor skill, and training no balance.
inline void without_plasticity(PracticeParameters<double>& p) { p.plastic = 0; }

/// What a repetition of therapy is still worth when tired, 0..1.
template <class Real>
Real freshness(Real fatigue) {
  return Real(1) / (Real(1) + fatigue * fatigue);
}

/// Uses a day that count as practice: casual ones plus therapy's, the latter less when tired.
template <class Real>
Real practised(const PracticeParameters<scalar_of<Real>>& p, Real casual,
               scalar_of<Real> repetitions, Real fresh) {
  return casual + p.repetition_worth * repetitions * fresh;
}

/// Hours of therapy a day that a person tolerates `day` days after the stroke.
inline double tolerated_hours(const PracticeParameters<double>& p, double day) {
  return settling(p.tolerated_early, p.tolerated_late, day / p.tolerance_days);
}

/// F', per day. `load` in units of what is tolerated.
template <class Real>
Real tire(const PracticeParameters<scalar_of<Real>>& p, Real load, Real fatigue) {
  return over(load - fatigue, p.fatigue_days);
}

/// Loss by overload of what is silent yet, per day.
template <class Real>
Real overload_harm(const PracticeParameters<scalar_of<Real>>& p, Real fatigue) {
  const Real over = positive(fatigue - Real(1));
  return p.toxicity * over * over;
}

/// k on day 0, 0..1: what the spared pathway knew is still known. I integrity, 0..1.
template <class Real>
Real spared_skill(Real integrity, scalar_of<Real> unspared) {
  return unspared + (1 - unspared) * integrity;
}

/// k', per day. `rate` is kappa.
template <class Real>
Real learn_skill(scalar_of<Real> rate, scalar_of<Real> half_uses, scalar_of<Real> forgetting,
                 Real uses, Real skill) {
  const Real drive = saturate(uses, half_uses);
  return rate * drive * (Real(1) - skill) - forgetting * (Real(1) - drive) * skill;
}

}  // namespace relimb
