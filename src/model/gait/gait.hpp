// Walking: how well, how much. Mechanism 2, the innate drive to walk, sets how much is tried.
//
//   walking   W = b strength (g0 + (1 - g0) k)                          0..1
//   steps     = steps_healthy activity drive willing(W) (f0 + (1 - f0) f) (1 - pain) + therapy
//   willing   = (1 + h^8) W^8 / (W^8 + h^8)                     0..1: walking that is easy is done
//   drive     = innate + (1 - innate) encouragement
//   balance'  = u (rate drive (ceiling - b) + gamma T / (1 + T / T_half) (1 - b))
//   fitness'  = (f_now - f) / tau_fitness,  f_now = steps / (steps + steps_half)
//
// u use of the paretic leg per step (forced_use.hpp), b balance, strength of the paretic leg in
// stepping (cord/), k gait skill, f fitness. Who cannot walk without another's help walks little
// outside therapy: hence the steep rise at h. Standing and walking are tried from the first days
// whatever they bring, by the share `innate`: balance is practised before walking succeeds, up to
// what that alone brings back (`ceiling`). Gait and balance training (therapy steps a day) goes beyond
// it, and what it won is lost at the same slow rate. Each further step of a day wins less: arms of
// trials with 25 hours and more gain not three times what those with 4 to 8 do (.28, .10 m/s).
// Balance is learned on the leg that is loaded: forced use trains it before the cortex can.
// Inactivity costs fitness, fitness costs steps: the chronic decline.
// Sources: steps a day 3100 in week 1 (Moore 2013); 5500 subacute, 4100 chronic, 8300 healthy (Fini
// 2017). That training raises gait speed years after the stroke: trials pooled by Lohse 2014.
#pragma once

#include "base/math.hpp"

namespace relimb {

template <class Scalar>
struct GaitParameters {
  Scalar innate_drive;   // share of healthy trying that needs no reward, 0..1
  Scalar healthy_steps;  // steps a day
  Scalar easy_walking;   // h: walking ability at which it is easy enough to be done half as often
  Scalar unskilled;      // g0: walking ability without gait skill, 0..1
  Scalar balance_rate;   // per day
  Scalar training_gain;  // gamma: share of missing balance won by a day's first steps, per 1000
  Scalar training_half;  // T_half: steps of training a day that count half
  Scalar unfit_share;    // f0: share of steps left without fitness, 0..1
  Scalar fitness_days;   // tau_fitness, days
  Scalar fitness_steps;  // steps_half, steps a day

  template <class Self, class Visit>
  static void each(Self& p, Visit&& visit) {
    visit("innate_drive", p.innate_drive);
    visit("healthy_steps", p.healthy_steps);
    visit("easy_walking", p.easy_walking);
    visit("unskilled", p.unskilled);
    visit("balance_rate", p.balance_rate);
    visit("training_gain", p.training_gain);
    visit("training_half", p.training_half);
    visit("unfit_share", p.unfit_share);
    visit("fitness_days", p.fitness_days);
    visit("fitness_steps", p.fitness_steps);
  }
};

/// Switched off: without the innate drive walking is tried no more than an arm that fails is (.1: a
/// guess).
inline void without_innate_drive(GaitParameters<double>& p) { p.innate_drive = 0.1; }

/// Walking ability W, 0..1.
template <class Real>
Real walking_ability(const GaitParameters<scalar_of<Real>>& p, Real balance, Real strength,
                     Real skill) {
  return balance * strength * (p.unskilled + (Real(1) - p.unskilled) * skill);
}

/// How much of a healthy person's standing and walking is tried, 0..1.
template <class Real>
Real drive_to_walk(const GaitParameters<scalar_of<Real>>& p, Real encouragement) {
  return p.innate_drive + (Real(1) - p.innate_drive) * encouragement;
}

/// Steps a day outside therapy.
template <class Real>
Real daily_steps(const GaitParameters<scalar_of<Real>>& p, Real activity, Real drive, Real ability,
                 Real fitness, Real pain) {
  const auto eighth_power = [](auto x) {
    const auto fourth = x * x * (x * x);
    return fourth * fourth;
  };
  const Real able = eighth_power(ability);
  const Real half = Real(eighth_power(p.easy_walking));
  const Real willing = (Real(1) + half) * able / (able + half);
  return p.healthy_steps * activity * drive * willing *
         (p.unfit_share + (Real(1) - p.unfit_share) * fitness) * (Real(1) - pain);
}

/// b', per day. `use`: of the paretic leg per step, for balance is learned on the leg that is loaded.
/// `training`: steps in gait and balance training that day.
template <class Real>
Real regain_balance(const GaitParameters<scalar_of<Real>>& p, Real use, Real drive, Real ceiling,
                    Real training, Real balance) {
  const Real counted = training / (Real(1) + over(training, p.training_half));
  return use * (p.balance_rate * drive * (ceiling - balance) +
                over(p.training_gain * counted, 1000) * (Real(1) - balance));
}

/// f', per day.
template <class Real>
Real train_fitness(const GaitParameters<scalar_of<Real>>& p, Real steps, Real fitness) {
  return over(saturate(steps, p.fitness_steps) - fitness, p.fitness_days);
}

}  // namespace relimb
