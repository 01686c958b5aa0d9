// One simulated person who reaches: two motor cortices, two sets of values, one reach at a time.
//
// A reach: a target anywhere around the circle, evenly; an arm by chance_of_right, or the affected
// right arm where the sound one is held back ("forced": every target, the left arm forbidden, the
// reading of Han 2008 that gives a re-run's course; see docs/mechanisms/reach.md); the movement;
// the reward; what the used arm's cortex and values learn from it. The unused arm changes nothing.
#pragma once

#include <cstdint>

#include "lab/reach/arm_values.hpp"
#include "lab/reach/motor_cortex.hpp"

namespace relimb {

/// State of one person. A checkpoint is a copy.
struct Reacher {
  MotorCortex affected;  // left cortex, drives the right arm
  MotorCortex sound;     // right cortex, drives the left arm
  ArmValues right;
  ArmValues left;
  std::uint32_t reaches = 0;  // done so far: counts the random draws
};

Reacher healthy_reacher(const ReachSettings& settings);

/// The settings of a person's healthy days: no pain yet.
ReachSettings before_stroke(ReachSettings settings);

/// Random draws of one run, by purpose. Same seed and run, same draws, whatever else is run.
struct ReachDraws {
  PhiloxKey cells;   // noise of activities
  PhiloxKey trials;  // targets, choices, forcing
  PhiloxKey lesion;  // which cells die
  std::uint64_t run;
};

ReachDraws reach_draws(std::uint64_t seed, int run);

/// What one reach did.
struct Reach {
  double target;  // rad
  double error;   // rad, target less movement, the short way; pi where the arm cannot move
  double reward;
  bool right;  // the affected arm was used
};

/// `forced_share`: chance that the sound arm is held back, 0 in daily life.
Reach reach_once(const ReachSettings& settings, const GaussTable& gauss, const ReachDraws& draws,
                 double forced_share, Reacher& person);

/// The person measured in the span of directions the lesion hits: means over a grid of
/// `probe_directions` targets, no noise, nothing learned.
struct ReachProbe {
  double use;          // chance that the affected arm is chosen, 0..1
  double error_deg;    // mean absolute error of the affected arm
  double success;      // mean reward of the affected arm without bonus, 0..1
  double value;        // mean Q of the affected arm
  double sound_value;  // mean Q of the other
  double drive;        // mean drive of the affected arm, 1 before the lesion
};

inline constexpr int probe_directions = 45;  // every 2 degrees of 90

ReachProbe probe(const ReachSettings& settings, const Reacher& person);

}  // namespace relimb
