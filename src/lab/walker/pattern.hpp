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
// The tonic drive (0..1) sets targets and habits, linearly from `slow` to `fast`. Balance (cd, cv,
// trunk) is vestibulo- and reticulospinal in the main, which a stroke in the cortex spares.
//
// What a paretic leg lacks. Its cortical gain a reaches three things, each share + (1 - share) a:
//
//   strength     excitation = clip(torque / most torque, 0, strength)               per joint
//   push-off     the plantarflexion added in late stance is multiplied by it
//   placement k  the swing thigh follows the body only by the part k, and the habit for the rest:
//                speed -> habit + k (speed - habit), centre - stance ankle likewise
//
// The habit is what a healthy walk at this drive has on average: a leg without its cortex still
// swings, but always the same swing, whatever the body does. Then the paretic foot comes down as
// far ahead as in a fast walk while weak push-off makes the walk slow, so the body hardly passes
// over it: small trailing-limb angle, little propulsion, long paretic and short sound steps.
//
// Sources (abstracts read; the sizes of the shares are choices, see docs/mechanisms/walker.md)
//   formulation: Yin, Loken, van de Panne 2007 (SIMBICON, doi 10.1145/1276377.1276509), retuned
//     here for muscles and MuJoCo's floor
//   ankle share .5: unloading the ankle extensors halves soleus activity in early and mid stance
//     (Sinkjaer et al. 2000, J Physiol 523:817), so about half of it is made by afferents
//   push-off .0: late-stance propulsion after stroke goes with the central drive to the
//     plantarflexors, not with their strength (Awad et al. 2020, J Neurol Phys Ther 44:42). That
//     nothing of it is spinal is a guess.
//   placement .3: the paretic foot is placed less by the state of the body than a sound one (Dean
//     and Kautz 2015, J Rehabil Res Dev 52:577: sideways, in people at risk of falls). That it
//     holds forwards, and the size, are guesses.
//   hip .65, knee .5: guesses; proximal muscles suffer less than distal ones (Adams et al. 1990,
//     Brain 113:1459).
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
  // Habits: means of the healthy walk, measured with this pattern (tests hold them to it).
  double ahead;  // m, centre of mass ahead of the stance ankle when the other foot strikes
  double speed;  // m/s
};

// Tuned in this close-up (drives 0..1, 10 seeds each) for a speed that rises with drive to below
// 1.4 m/s, and for walks that survive the torque noise; starting values: Yin et al. 2007.
struct PatternSettings {
  DrivenTargets slow{-0.055, 0.32, 0.00, 0.20, 0.295, 0.95};  // at drive 0
  DrivenTargets fast{-0.09, 0.20, -0.10, 0.48, 0.40, 1.35};   // at drive 1
  double up_knee = 1.1;                                       // rad
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

/// What the cord and brainstem do for a leg without its cortex, as shares of the whole: choices,
/// not measurements. Above: their grounds.
struct SpinalShares {
  std::array<double, joint_count> strength{0.65, 0.5, 0.5};  // hip, knee, ankle
  double push_off = 0;
  double placement = 0.3;
};

/// What is left of a leg's command, 0..1 each.
struct LegCommand {
  std::array<double, joint_count> strength{1, 1, 1};
  double push_off = 1;
  double placement = 1;
};

/// At cortical gain `gain`.
LegCommand leg_command(const SpinalShares& spinal, double gain);

enum class LegPhase { stance, up, down };

struct PatternInput {
  double drive = 0;
  PerLeg<LegPhase> phase{};
  PerLeg<LegCommand> command{};
};

using JointTorques = std::array<double, joint_count>;

/// Wanted torques, Nm, flexion positive.
PerLeg<JointTorques> pattern_torques(const PatternSettings& settings, const PatternInput& input,
                                     const BodyReading& body);

/// Excitations, 0..1 each at most `strength` of its joint.
MuscleValues muscle_excitations(const JointTorques& torque, const MuscleValues& most_torque,
                                const std::array<double, joint_count>& strength);

}  // namespace relimb
