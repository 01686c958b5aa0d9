// Measures of gait, gathered step by step.
//
// A stride of a leg runs from one foot strike (`down` to `stance`) to its next. Its swing begins
// when the foot no longer carries after the flexor half-centre took over, or with that take-over
// where the foot never lifts. A leg `stepped` in a stride when the foot cleared the floor by 5 mm
// and came to lie further forward.
//
//   trailing           hip to ankle from the vertical, most while the foot carries: the trailing
//                      limb angle (Hsiao et al. 2015, J Neuroeng Rehabil 12:40)
//   propulsion share   impulse of the floor's forward push on this leg, of both legs'; the forward
//                      part of the force only, as in Bowden et al. 2006, Stroke 37:872
//   load share         vertical impulse of this leg, of both legs'
//   work share         positive work of this leg's joints, of both legs'
//   use (activation impulse) = sum over muscles of most torque x integral of activation     Nm s
//     of strides in which the leg stepped and carried at least a fifth of body weight, over the
//     number of all strides. Divided by a healthy leg's it is use_per_stride.
#pragma once

#include <vector>

#include "lab/walker/body.hpp"
#include "lab/walker/leg_phase.hpp"

namespace relimb {

/// One leg's share of both; 0 where neither has any.
inline double share(double own, double other) { return own + other > 0 ? own / (own + other) : 0; }

/// A stance and the swing that followed it. Times in s from the start of the walk.
struct Stride {
  double strike_s = 0;
  double lift_s = 0;     // end of stance
  double end_s = 0;      // next strike
  double step_m = 0;     // at `end_s`: this ankle ahead of the other
  double ahead_m = 0;    // at `end_s`: centre of mass ahead of the other ankle
  double peak_load = 0;  // body weights
  double use = 0;        // Nm s
  double forward_m = 0;  // this foot's way
  double trailing = 0;   // rad, most the ankle lay behind the hip while the foot carried
  bool stepped = false;
};

/// What is known of one leg. Means over strides; 0 where there is none.
struct LegGait {
  int strides = 0;
  double swing_s = 0;
  double stance_s = 0;
  double step_m = 0;
  double trailing = 0;          // rad, trailing limb angle
  double stepped_share = 0;     // of strides
  double propulsion_share = 0;  // of both legs'
  double load_share = 0;
  double work_share = 0;
  double use_nm_s = 0;        // a stride
  double use_per_stride = 0;  // of a healthy leg's
  MuscleValues activation{};  // mean over time, 0..1
};

class StrideMeter {
 public:
  StrideMeter(const BodyModel& model, double from_s) : model_(model), from_s_(from_s) {}

  /// The body after a step of `step_s`, with the phases that led to it.
  void add(const BodyReading& body, const PerLeg<LegPhase>& phase, double step_s);

  const std::vector<Stride>& strides(Leg leg) const { return open_[index(leg)].done; }
  /// Over strides that began after `from_s`.
  LegGait gait(Leg leg) const;

 private:
  static std::size_t index(Leg leg) { return static_cast<std::size_t>(leg); }

  struct Open {
    bool begun = false;
    bool lifted = false;
    bool cleared = false;
    double strike_x = 0;
    Stride now;
    LegPhase phase = LegPhase::stance;
    std::vector<Stride> done;
    double forward_impulse = 0;
    double vertical_impulse = 0;
    double positive_work = 0;
    MuscleValues activation{};
  };

  const BodyModel& model_;
  double from_s_;
  double measured_s_ = 0;
  PerLeg<Open> open_;
};

}  // namespace relimb
