// What is explained: how much of full function, or of full movement, a limb lacks.
//
//   function     arm ARAT / 57            leg comfortable gait speed / own healthy speed
//   impairment   arm FMA-UE / 66          leg FMA-LE / 34
//   arm, leg     1 - share of the limb    shortfall from full, 0..1
//   gap          share of the leg - share of the arm
//
// Why gait speed and not FAC: both shares are then 0 where the limb does nothing and 1 where it does
// what it did before the stroke, and change all the way between. FAC counts independence, which a
// slow leg already has.
// True scores, free of measurement error. Limits: the shares are of unlike tests, one of a hand's
// tasks, one of a walk; a gap of 0 does not say the limbs are equally well.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cohort/herd.hpp"
#include "model/counterfactual.hpp"
#include "model/scales/scale.hpp"
#include "study/forecast/split_scores.hpp"

namespace relimb {

enum class OutcomeLimb { arm, leg, gap };
enum class OutcomeKind { function, impairment };

struct Outcome {
  OutcomeLimb limb = OutcomeLimb::gap;
  OutcomeKind kind = OutcomeKind::function;
  int day = 0;       // since the stroke
  std::string when;  // "", or what sets the day apart: "now", "day28"

  /// "arm", "leg_now", "gap_impairment", "arm_impairment_day28".
  std::string name() const;
};

/// Which game an outcome is of: the leg's shortfall asks what the leg owes to what the arm lacks.
constexpr Swap swap_of(OutcomeLimb limb) {
  return limb == OutcomeLimb::leg ? Swap::leg_as_arm : Swap::arm_as_leg;
}

/// The outcome of each person whose scores are in `record`. `healthy_speeds`: one a person, m/s.
std::vector<float> outcome_of(const Outcome& outcome, const SplitScores& scores, std::size_t record,
                              const ScaleTable& scales, std::span<const float> healthy_speeds);

}  // namespace relimb
