// Close-up of the spinal autopilot and of bipedal forced use: cord and body walk together.
//
//   cord      half-centres under a tonic drive, load and hip afferents     half_centres.hpp
//   phase     up, down, stance of each leg                                 leg_phase.hpp
//   pattern   targets, reflexes, balance, push-off, strength               pattern.hpp
//   muscles   activation, torque; MuJoCo body and floor                    body.hpp
//   measures  strides, propulsion, load, use                               stride_meter.hpp
//
// A hemiparesis is one number, the cortical gain a of the paretic leg: joint strength, push-off and
// the placement of the foot each keep share + (1 - share) a. Tonic drive and cord stay whole.
//
// `cpg` off: the paretic leg's cells hear drive and afferents only times a, and share is 0: rhythm
// and force of that leg both come from the cortex alone. `sound_push` off: the sound leg's
// plantarflexors do not push off.
//
// A fall (hips below .6 of the leg, or trunk tilted by more than 1 rad) or trouble in the engine
// ends the walk; both are results.
// Limits: see pattern.hpp and body.hpp; the control of the trunk is never impaired here.
#pragma once

#include <string>
#include <vector>

#include "lab/walker/settings.hpp"
#include "lab/walker/stride_meter.hpp"

namespace relimb {

enum class WalkEnd { whole, fell, engine_trouble };

/// One instant of a walk: what a page needs to draw it.
struct Pose {
  double time_s = 0;
  double x_m = 0;
  double z_m = 0;
  double pitch = 0;                                 // rad
  PerLeg<std::array<double, joint_count>> angle{};  // rad
  PerLeg<double> load{};                            // body weights
  PerLeg<LegPhase> phase{};
  PerLeg<double> flexor{};  // activity of the half-centres, 0..1
  PerLeg<double> extensor{};
  PerLeg<MuscleValues> activation{};
};

struct WalkerResult {
  WalkerSettings settings;
  WalkEnd end = WalkEnd::whole;
  double walked_s = 0;        // until the end
  bool walked = false;        // whole time without a fall, forwards, with strides of the sound leg
  int strides = 0;            // of the sound leg, from the start
  double distance_m = 0;      // hips, from the start
  double speed_m_per_s = 0;   // after settling; 0 when it fell before
  double step_asymmetry = 0;  // paretic share of the two step lengths
  double stance_asymmetry = 0;  // paretic share of the two stance times
  LegGait paretic;
  LegGait sound;
  PerLeg<std::vector<Stride>> all_strides;
  BodyLengths lengths;
  std::vector<Pose> poses;  // empty unless recorded
};

/// One walk, without the healthy reference: use_per_stride is left 0.
WalkerResult walk_alone(const BodyModel& model, const WalkerSettings& settings);

/// One walk, and beside it the walk of the healthy twin (gain 1, no support, cord and push whole,
/// same drive and seed) whose mean use of a leg is what use_per_stride is measured in.
WalkerResult walk(const BodyModel& model, const WalkerSettings& settings);

}  // namespace relimb
