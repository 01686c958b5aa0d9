// What an assessor would find on a day: the true scores that a state stands for.
//
//   FMA-UE, FMA-LE  range times control of the limb
//   ARAT            hand map of FMA-UE (piecewise linear through Hoonhorst's classes) times skill
//   gait speed      healthy speed W^n (u + (1 - u) fitness);  FAC  5 logistic((W - W_half) / width)
//   use ratio       healthy ratio (floor + (1 - floor) P);    MAL  5 P^exponent, P chosen freely
//   MAS             4 s;   pain  10 p
//   SAFE            shoulder 5 (1 - (1 - a)^e) + finger extension 5 a^e'
//   grip            100 hand^e'', percent of the other hand; hand: FMA-UE it acts like, over 66
//   CAHAI           13 + 78 hand^e'''
//
// These are free of measurement error; measure.hpp adds it. Sources: Hoonhorst 2015, Arch
// Phys Med Rehabil 96:1845, for the hand map; Lang 2008, PMC2819021, for grip; 397 pairs of scores of
// 106 open patients for CAHAI (laws/law.toml); the other shapes are guesses whose values are calibrated
// where claims bear on them.
// Limits of grip. Hands that were as strong before the stroke: in healthy people 50 and more they
// differ by a spread of 16 % (study/forecast/likelihood.hpp), the dominant one being 5 % stronger
// (Bohannon 2019). Strength that spastic flexors or a weak other hand feign is not in it.
#pragma once

#include <array>

#include "base/math.hpp"
#include "model/scales/scale.hpp"

namespace relimb {

template <class Scalar>
struct ScoreParameters {
  Scalar arat_at_22;  // ARAT at FMA-UE 22, 31, 47, 52 with full skill; 57 at 66
  Scalar arat_at_31;
  Scalar arat_at_47;
  Scalar arat_at_52;
  Scalar unskilled_hand;     // share of the hand map that is there without skill, 0..1
  Scalar speed_exponent;     // n
  Scalar unfit_speed;        // u, 0..1
  Scalar fac_half;           // W_half
  Scalar fac_width;          //
  Scalar healthy_ratio;      // use ratio without a stroke
  Scalar ratio_floor;        // share of it that a passive arm shows (carried along)
  Scalar mal_exponent;       //
  Scalar shoulder_exponent;  // e
  Scalar finger_exponent;    // e'
  Scalar grip_exponent;      // e''
  Scalar cahai_exponent;     // e'''

  template <class Self, class Visit>
  static void each(Self& p, Visit&& visit) {
    visit("arat_at_22", p.arat_at_22);
    visit("arat_at_31", p.arat_at_31);
    visit("arat_at_47", p.arat_at_47);
    visit("arat_at_52", p.arat_at_52);
    visit("unskilled_hand", p.unskilled_hand);
    visit("speed_exponent", p.speed_exponent);
    visit("unfit_speed", p.unfit_speed);
    visit("fac_half", p.fac_half);
    visit("fac_width", p.fac_width);
    visit("healthy_ratio", p.healthy_ratio);
    visit("ratio_floor", p.ratio_floor);
    visit("mal_exponent", p.mal_exponent);
    visit("shoulder_exponent", p.shoulder_exponent);
    visit("finger_exponent", p.finger_exponent);
    visit("grip_exponent", p.grip_exponent);
    visit("cahai_exponent", p.cahai_exponent);
  }
};

/// x^e for x in [0, 1], e > 0.
template <class Real>
Real share_to_power(Real x, scalar_of<Real> exponent) {
  return exp(exponent * log(max(x, Real(1e-6F))));
}

/// FMA-UE that the hand acts like, 0..66: the arm's, bent by how well the hand was spared.
template <class Real>
Real fma_of_hand(Real control, Real hand_sparing) {
  // Sparing bends the map in the middle and leaves its ends, no arm and a full arm, in place.
  const Real bend = Real(4) * control * (Real(1) - control);
  return clamp(Real(66) * control + hand_sparing * bend, 0, 66);
}

/// Share of the hand's function (ARAT / 57) that goes with the hand's FMA-UE, 0..1, before skill.
template <class Real>
Real hand_map(const ScoreParameters<scalar_of<Real>>& p, Real fma) {
  const auto piece = [&](scalar_of<Real> from, scalar_of<Real> to, scalar_of<Real> rise) {
    return clamp(fma - Real(from), 0, to - from) * Real(rise / (to - from));
  };
  return (piece(0, 22, p.arat_at_22) + piece(22, 31, p.arat_at_31 - p.arat_at_22) +
          piece(31, 47, p.arat_at_47 - p.arat_at_31) + piece(47, 52, p.arat_at_52 - p.arat_at_47) +
          piece(52, 66, 57 - p.arat_at_52)) *
         Real(scalar_of<Real>(1) / scalar_of<Real>(57));
}

/// What the arm can do, 0..1: the hand map at the hand's FMA-UE as far as skill makes use of it.
template <class Real>
Real arm_competence(const ScoreParameters<scalar_of<Real>>& p, Real fma, Real skill) {
  return hand_map(p, fma) * (p.unskilled_hand + (Real(1) - p.unskilled_hand) * skill);
}

/// What of a day shows in the scores; all 0..1 but hand, steps and speed.
template <class Real>
struct Shown {
  Real arm_control;
  Real leg_control;
  Real hand;  // FMA-UE that the hand acts like, 0..66
  Real competence;
  Real arm_tries;   // share of activities tried with the paretic arm, restraint included
  Real arm_choice;  // share of activities done with the paretic arm where the choice is free
  Real arm_use;     // the same with the sound hand restrained as care has it that day
  Real walking;     // walking ability
  Real fitness;
  Real healthy_speed;  // m/s
  Real steps;          // a day
  Real arm_spasticity;
  Real leg_spasticity;
  Real pain;
  Real activity;  // of the day, 1 in the median
  Real drive;     // to walk, 0..1
};

template <class Real>
using Scores = std::array<Real, scale_count>;

template <class Real>
Scores<Real> true_scores(const ScoreParameters<scalar_of<Real>>& p, const Shown<Real>& day) {
  const Real shoulder =
      Real(5) * (Real(1) - share_to_power(Real(1) - day.arm_control, p.shoulder_exponent));
  const Real fingers = Real(5) * share_to_power(day.arm_control, p.finger_exponent);
  Scores<Real> score;
  score[index(Scale::fma_ue)] = Real(66) * day.arm_control;
  score[index(Scale::fma_le)] = Real(34) * day.leg_control;
  score[index(Scale::arat)] = Real(57) * day.competence;
  score[index(Scale::gait_speed_m_per_s)] =
      day.healthy_speed * share_to_power(day.walking, p.speed_exponent) *
      (p.unfit_speed + (Real(1) - p.unfit_speed) * day.fitness);
  score[index(Scale::fac)] =
      Real(5) * logistic((day.walking - Real(p.fac_half)) / Real(p.fac_width));
  score[index(Scale::use_ratio)] =
      p.healthy_ratio * (p.ratio_floor + (Real(1) - p.ratio_floor) * day.arm_choice);
  score[index(Scale::mal_amount)] = Real(5) * share_to_power(day.arm_choice, p.mal_exponent);
  score[index(Scale::mas_arm)] = Real(4) * day.arm_spasticity;
  score[index(Scale::mas_leg)] = Real(4) * day.leg_spasticity;
  score[index(Scale::pain_nrs)] = Real(10) * day.pain;
  score[index(Scale::steps_per_day)] = day.steps;
  score[index(Scale::safe)] = shoulder + fingers;
  score[index(Scale::finger_extension)] = fingers;
  const Real hand = over(day.hand, 66);
  score[index(Scale::grip_percent)] = Real(100) * share_to_power(hand, p.grip_exponent);
  score[index(Scale::cahai)] = Real(13) + Real(78) * share_to_power(hand, p.cahai_exponent);
  return score;
}

}  // namespace relimb
