// What a walk is told: the person's gain and drive, the clinic's support, the constants, the seed.
#pragma once

#include <cstdint>

#include "lab/walker/half_centres.hpp"
#include "lab/walker/pattern.hpp"

namespace relimb {

/// Body-weight support as in the clinic: a vest at the shoulders hangs from a trolley that follows.
/// The force is constant and straight up, so the vest also rights the trunk, by lift x height x
/// sin(pitch): the only postural help it gives.
struct HarnessSettings {
  double height_m = 0.504;  // shoulders above the hips, the trunk's length in bodies/biped.xml
};

/// Where a walk begins and what disturbs it. Sizes are guesses of everyday variation.
struct ChanceSettings {
  double start_speed_m_per_s = 0.8;
  double start_speed_sd = 0.1;   // m/s
  double start_angle_sd = 0.05;  // rad, hips
  double start_pitch_sd = 0.02;  // rad
  double torque_sd = 8;          // Nm on hip and knee; the ankle has `ankle_share` of it
  double ankle_share = 0.25;
  double torque_correlation_s = 0.05;
};

struct WalkerSettings {
  double cortical_gain = 1;        // of the paretic leg, 0..1; the sound leg has 1
  double drive = 1;                // tonic command to the cord, 0..1
  bool cpg = true;                 // false: the paretic leg has neither spinal rhythm nor share
  bool sound_push = true;          // false: the sound leg does not push off
  double body_weight_support = 0;  // share of body weight, 0..0.5
  std::uint64_t seed = 1;
  double seconds = 20;
  double helped_s = 3;  // the first steps are helped: the gain sinks from 1 to its value
  double settle_s = 5;  // left out of the measures
  bool record = false;  // keep poses for replay and pictures
  double record_hz = 50;

  CordSettings cord;
  PatternSettings pattern;
  SpinalShares spinal;
  HarnessSettings harness;
  ChanceSettings chance;
};

}  // namespace relimb
