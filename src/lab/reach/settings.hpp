// Everything that can be set in the close-up of reaching and choosing, with where it comes from.
//
// Grades: S read in the source named, C computed from such figures, guess. "Han 2008" is Han, Arbib,
// Schweighofer, PLoS Comput Biol 4:e1000133 (abstract, Text S1, and the public extension of the
// model). Directions in radians, 0 to the right of the body, counted to the left; the affected arm
// is the right one. One reach is one trial.
#pragma once

#include <cstdint>

namespace relimb {

inline constexpr double half_turn = 3.14159265358979323846;

/// A motor cortex and how it changes (mechanisms of function).
struct ReachCortexSettings {
  int cells = 500;             // a cortex; Han 2008, S
  double signal_noise = 0.15;  // sd of a cell's activity over its mean; Han 2008, S
  double error_rate =
      0.005;                // EB, supervised: turn of a preference per radian of error; Han 2008, S
  double use_rate = 0.002;  // UD, unsupervised: drift to what is done; Han 2008, S
};

/// How an arm is chosen, and what is learned from the outcome (mechanisms of use).
struct ReachChoiceSettings {
  int centres = 10;               // basis functions of a value around the circle; Han 2008, S
  double centre_width = 0.31416;  // rad, pi/10; Han 2008, S
  double first_value = 0.5;       // weight of each basis function at birth; Han 2008, S
  double value_rate = 0.2;        // RB, learning rate of values; Han 2008, S
  double slope = 10;              // beta, logits per unit value; Han 2008, S
  double reward_width = 0.2;      // rad: reward falls to 1/e at this error (11.5 deg); Han 2008, S
  double workspace_bonus = 0.2;   // reward more on the arm's own side of the body; Han 2008, S
  // Not in Han's model, off by default: what the law of a day adds to the choice.
  double effort = 0;          // logits against an arm without drive; law: choice.effort, calibrated
  double pain_avoidance = 0;  // logits per unit pain; law: choice.pain_avoidance, guess
  double pain = 0;            // of the affected arm from the stroke on, 0..1
};

/// What the stroke takes from the left cortex.
struct ReachLesionSettings {
  double share = 1;  // of the cells within the span; Han 2008: 1, S
  double from = 0;   // rad, 0 <= from < to <= 2 pi: the directions hit; Han 2008: 0-90 deg, S
  double to = half_turn / 2;  // rad
};

/// Numbers of reaches in the four phases, Han 2008, S.
struct ReachProtocol {
  int healthy = 2000;       // before the lesion
  int free = 500;           // after it, hand free to choose
  int forced = 2000;        // constraint therapy: the sound arm is held back
  int follow_up = 3000;     // after therapy, free again
  double forced_share = 1;  // chance that a reach of the forced phase is forced, 0..1
};

struct ReachSettings {
  ReachCortexSettings cortex;
  ReachChoiceSettings choice;
  ReachLesionSettings lesion;
  ReachProtocol protocol;
  int runs = 12;
  std::uint64_t seed = 1;
};

}  // namespace relimb
