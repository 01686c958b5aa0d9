// THE LAW OF A DAY. One person, from one day to the next: the loop that everything else runs.
//
// change_per_day reads as the story: walk, choose, practise, lift, rewire, learn, stiffen, tire.
// live steps a state by `step` days (1 in use; smaller to test convergence) by Euler-Maruyama.
// Written once for double (one person) and Pack (one person a lane). Rooms meet only here.
//
// Precondition: state from first_day or a checkpoint; today built for the same law and time.
#pragma once

#include "model/parameters.hpp"
#include "model/person.hpp"
#include "model/state.hpp"
#include "model/today.hpp"

namespace relimb {

/// The person as the day finds them: what shows, and what practice comes of it.
template <class Real>
Shown<Real> show(const Parameters<scalar_of<Real>>& law, const Person<Real>& person,
                 const Today<scalar_of<Real>>& today, const State<Real>& now) {
  const auto control = [&](const LimbLesion<Real>& lesion, const LimbState<Real>& limb,
                           scalar_of<Real> wobble) {
    const Real able = capacity(law.cortex, lesion.integrity, limb.diaschisis, limb.map);
    return wobbled(wobble, limb.wobble, hindered(law.tone, able, limb.spasticity));
  };
  Shown<Real> day;
  day.arm_control = control(person.arm, now.arm, law.noise.arm_wobble);
  day.leg_control = control(person.leg, now.leg, law.noise.leg_wobble);

  const Real activity = person.activity * positive(Real(1) + law.noise.mood_effect * now.mood);
  const Real drive = Real(drive_to_walk(law.gait, today.care.encouragement));
  day.walking = walking_ability(law.gait, now.balance, stepping_strength(law.cord, day.leg_control),
                                now.leg.skill);
  day.steps = daily_steps(law.gait, activity, drive, day.walking, now.fitness, now.leg.pain) +
              Real(today.care.gait_steps);

  day.hand = fma_of_hand(arm_strength(law.cord, day.arm_control), person.hand_sparing);
  day.competence = arm_competence(law.scores, day.hand, now.arm.skill);
  const Real tries = try_arm(law.choice, now.value, now.arm.pain, day.arm_control,
                             person.confidence + today.coached);
  day.arm_tries = constrained(law.choice, today.care.constraint_hours, tries);
  day.arm_choice = day.competence * tries;
  day.arm_use = day.competence * day.arm_tries;
  day.activity = activity;
  day.drive = drive;
  day.fitness = now.fitness;
  day.healthy_speed = person.healthy_speed;
  day.arm_spasticity = now.arm.spasticity;
  day.leg_spasticity = now.leg.spasticity;
  day.pain = now.arm.pain;
  return day;
}

/// Rates of change of every state, per day, noise aside. `day`: show() of the same day.
template <class Real>
State<Real> change_per_day(const Parameters<scalar_of<Real>>& law, const Person<Real>& person,
                           const Today<scalar_of<Real>>& today, const Shown<Real>& day,
                           const State<Real>& now) {
  const Real arm_casual =
      law.practice.arm_activities * day.activity * use_per_activity(law.forced_use, day.arm_use);
  const Real leg_casual = scalar_of<Real>(0.5) * day.steps;
  const Real fresh = freshness(now.fatigue);
  const Real arm_uses = practised(law.practice, arm_casual, today.care.arm_repetitions, fresh);
  const Real loaded = use_per_step(law.forced_use, day.leg_control);
  const Real leg_uses = loaded * practised(law.practice, leg_casual, today.care.gait_steps, fresh);
  const Real plasticity = law.practice.plastic * today.window * person.plasticity;
  const Real harm = overload_harm(law.practice, now.fatigue);

  const auto change_limb = [&](const LimbLesion<Real>& lesion, const LimbState<Real>& limb,
                               const LimbLaw<scalar_of<Real>>& p, Real uses, Real movement,
                               Real control) {
    const Real tone_prone = p.tone_share * person.tone_proneness;
    const Real pain_prone = p.tone_share * person.pain_proneness;
    LimbState<Real> to;
    const Real silent = limb.diaschisis - limb.lost;
    to.diaschisis = lift(silent, lesion.tau_lift);
    to.lost = lose(silent, harm);
    to.map = rewire(law.cortex, plasticity, uses, p.map_size, limb.map);
    to.skill = law.practice.plastic * learn_skill(p.skill_rate, p.skill_uses,
                                                  law.practice.forgetting_rate, uses, limb.skill);
    to.spasticity = stiffen(law.tone, tone_prone, lesion.integrity, movement,
                            Real(today.care.tone_care), limb.spasticity);
    to.pain =
        hurt(law.tone, pain_prone, control, limb.spasticity, Real(today.care.pain_care), limb.pain);
    to.wobble = over(-limb.wobble, law.noise.wobble_days);
    return to;
  };
  State<Real> to;
  to.arm = change_limb(person.arm, now.arm, today.arm, arm_uses, day.arm_use * day.arm_control,
                       day.arm_control);
  to.leg =
      change_limb(person.leg, now.leg, today.leg, leg_uses,
                  saturate(day.steps, law.gait.fitness_steps) * day.leg_control, day.leg_control);
  to.value = learn_value(law.choice, today.care.constraint_hours, day.arm_tries, day.competence,
                         now.value);
  to.balance =
      regain_balance(law.gait, loaded, day.drive, person.balance_ceiling,
                     Real(law.practice.plastic * today.care.gait_steps) * fresh, now.balance);
  to.fitness = train_fitness(law.gait, day.steps, now.fitness);
  to.fatigue = tire(law.practice, Real(today.load), now.fatigue);
  to.mood = over(-now.mood, law.noise.mood_days);
  return to;
}

template <class Real>
State<Real> change_per_day(const Parameters<scalar_of<Real>>& law, const Person<Real>& person,
                           const Today<scalar_of<Real>>& today, const State<Real>& now) {
  return change_per_day(law, person, today, show(law, person, today, now), now);
}

/// Lives one step of `step` days. `noise`: increments of variance `step`, or zeros. `day`: show()
/// of the same day.
template <class Real>
void live(const Parameters<scalar_of<Real>>& law, const Person<Real>& person,
          const Today<scalar_of<Real>>& today, const Shown<Real>& day, scalar_of<Real> step,
          const DayNoise<Real>& noise, State<Real>& state) {
  const State<Real> change = change_per_day(law, person, today, day, state);
  const Real pain_noise =
      law.noise.pain_flare * state.arm.pain * (Real(1) - state.arm.pain) * noise[3];
  for (std::size_t i = 0; i < state_size; ++i) numbers(state)[i] += step * numbers(change)[i];
  state.arm.wobble += today.wobble_kick * noise[0];
  state.leg.wobble += today.wobble_kick * noise[1];
  state.mood += today.mood_kick * noise[2];
  state.arm.pain += pain_noise;
  // Where care or proneness is extreme a step may overshoot: a share stays a share.
  const auto limit = [](LimbState<Real>& limb) {
    limb.lost = min(limb.lost, limb.diaschisis);
    limb.map = clamp(limb.map, 0, 1);
    limb.skill = clamp(limb.skill, 0, 1);
    limb.spasticity = clamp(limb.spasticity, 0, 1);
    limb.pain = clamp(limb.pain, 0, 1);
  };
  limit(state.arm);
  limit(state.leg);
}

template <class Real>
void live(const Parameters<scalar_of<Real>>& law, const Person<Real>& person,
          const Today<scalar_of<Real>>& today, scalar_of<Real> step, const DayNoise<Real>& noise,
          State<Real>& state) {
  live(law, person, today, show(law, person, today, state), step, noise, state);
}

/// The state on day 0.
template <class Real>
State<Real> first_day(const Parameters<scalar_of<Real>>& law, const Person<Real>& person) {
  const auto limb = [&](const LimbLesion<Real>& lesion, scalar_of<Real> skill,
                        scalar_of<Real> tone_share) {
    LimbState<Real> s;
    s.diaschisis = lesion.shock;
    s.lost = Real(0);
    s.map = Real(0);
    s.skill = spared_skill(lesion.integrity, skill);
    s.spasticity = first_spasticity(law.tone, tone_share * person.tone_proneness, lesion.integrity);
    s.pain = first_pain(law.tone, tone_share * person.pain_proneness,
                        lesion.integrity * (Real(1) - lesion.shock));
    s.wobble = Real(0);
    return s;
  };
  State<Real> s;
  s.arm = limb(person.arm, law.practice.skill_start_arm, 1);
  s.leg = limb(person.leg, law.practice.skill_start_leg, law.tone.leg_share);
  s.value = Real(1);
  s.balance = person.balance_start;
  s.fitness = Real(1);
  s.fatigue = Real(0);
  s.mood = Real(0);
  return s;
}

}  // namespace relimb
