// The pattern: from the phase of the half-centres to the torques of the joints.
//
// A leg is in one of three phases: `up` while its flexor half-centre is active, `down` while it
// reaches for the floor, `stance` while it carries. Each phase has a target posture, held by
// stretch-reflex-like springs and dampers (k, d):
//
//   torque = k (target - angle) - d rate                                    per joint, Nm
//   swing thigh target (from the vertical) += cd (centre - stance ankle) + cv centre speed
//   stance hip torque = trunk torque - swing hip torque,  trunk torque = k (lean - pitch) - d rate
//   push-off: the stance ankle's target turns to plantarflexion once the other leg reaches down,
//             only while the centre of mass is at least `push_gate` ahead of the ankle
//
// The tonic drive (0..1) acts on three targets: lean, swing and push-off grow with it, linearly from
// `slow` to `fast`. Nothing else descends. Balance (cd, cv, trunk) stands for vestibulo- and
// reticulospinal control, which a stroke in the cortex spares.
//
//   excitation = clip(torque / most torque, 0, strength),  strength = share + (1 - share) gain
//
// share: what the cord moves without cortex, larger at the hip than at the ankle.
// Sources: Yin, Loken, van de Panne 2007 (SIMBICON), constants as in closeups.md 2.3 (re-run there);
// changes for muscles and MuJoCo's floor are tuned in this close-up. Spinal shares: closeups 2.6
// point 3, .3-.5, a modelling choice; that distal muscles depend more on the corticospinal tract is
// established, the sizes here are a guess.
#pragma once

#include <array>

#include "lab/walker/body.hpp"

namespace relimb {

/// Gains of one joint's reflex loop.
struct ReflexGain {
  double stiffness;  // Nm/rad
  double damping;    // Nm s/rad
};

/// What the drive changes, at its two ends.
struct DrivenTargets {
  double lean;      // rad, trunk, forwards
  double swing;     // rad, swing thigh in `up`
  double reach;     // rad, swing thigh in `down`
  double push_off;  // rad, plantarflexion added in late stance
};

// Tuned in this close-up (drives 0..1, 10 seeds each) for a speed that rises with drive and for
// walks that survive the torque noise; starting values: closeups 2.3.
struct PatternSettings {
  DrivenTargets slow{-0.065, 0.32, 0.00, 0.20};  // at drive 0
  DrivenTargets fast{-0.06, 0.20, -0.10, 0.48};  // at drive 1
  double up_knee = 1.1;                          // rad
  double up_ankle = 0.2;
  double down_knee = 0.05;
  double down_ankle = 0.0;
  double stance_knee = 0.08;
  double stance_ankle = 0.0;
  double up_speed_feedback = 0.3;    // cv, rad per m/s
  double down_place_feedback = 1.3;  // cd, rad/m
  double push_gate = 0.05;           // m
  ReflexGain hip{240, 24};
  ReflexGain knee{300, 30};
  ReflexGain stance_ankle_gain{400, 20};
  ReflexGain swing_ankle_gain{100, 5};
  ReflexGain trunk{500, 50};
};

/// How much of each joint's strength the cord (and brainstem) gives without cortex: a modelling
/// choice, not measured; mean .45.
struct SpinalShares {
  std::array<double, joint_count> share{0.65, 0.5, 0.2};  // hip, knee, ankle
};

enum class LegPhase { stance, up, down };

struct PatternInput {
  double drive = 0;
  PerLeg<LegPhase> phase{};
  PerLeg<bool> may_push{true, true};  // false: the leg's push-off is taken away
};

using JointTorques = std::array<double, joint_count>;

/// Wanted torques, Nm, flexion positive.
PerLeg<JointTorques> pattern_torques(const PatternSettings& settings, const PatternInput& input,
                                     const BodyReading& body);

/// Excitations, 0..1 each at most `strength` of its joint.
MuscleValues muscle_excitations(const JointTorques& torque, const MuscleValues& most_torque,
                                const std::array<double, joint_count>& strength);

}  // namespace relimb
