#include "lab/walker/pattern.hpp"

#include <algorithm>

namespace relimb {
namespace {

double blend(double slow, double fast, double drive) { return slow + drive * (fast - slow); }

double reflex(const ReflexGain& gain, double target, double angle, double rate) {
  return gain.stiffness * (target - angle) - gain.damping * rate;
}

// What a leg with the part `follows` of its placement makes of the body's state.
double perceived(double state, double habit, double follows) {
  return habit + follows * (state - habit);
}

constexpr std::size_t hip = static_cast<std::size_t>(Joint::hip);
constexpr std::size_t knee = static_cast<std::size_t>(Joint::knee);
constexpr std::size_t ankle = static_cast<std::size_t>(Joint::ankle);

JointTorques swing_torques(const PatternSettings& p, const PatternInput& in,
                           const BodyReading& body, std::size_t i) {
  const LegReading& leg = body.leg[i];
  const bool up = in.phase[i] == LegPhase::up;
  const double follows = in.command[i].placement;
  const double speed =
      perceived(body.centre_speed, blend(p.slow.speed, p.fast.speed, in.drive), follows);
  const double ahead = perceived(body.centre_x - body.leg[1 - i].ankle_x,
                                 blend(p.slow.ahead, p.fast.ahead, in.drive), follows);
  const double thigh =
      up ? blend(p.slow.swing, p.fast.swing, in.drive) + p.up_speed_feedback * speed
         : blend(p.slow.reach, p.fast.reach, in.drive) + p.down_place_feedback * ahead;
  return {reflex(p.hip, thigh, leg.thigh, leg.thigh_rate),
          reflex(p.knee, up ? p.up_knee : p.down_knee, leg.angle[knee], leg.rate[knee]),
          reflex(p.swing_ankle_gain, up ? p.up_ankle : p.down_ankle, leg.angle[ankle],
                 leg.rate[ankle])};
}

// Knee and ankle only: the hip of a carrying leg belongs to the trunk.
JointTorques stance_torques(const PatternSettings& p, const PatternInput& in,
                            const BodyReading& body, std::size_t i) {
  const LegReading& leg = body.leg[i];
  const bool late = in.phase[1 - i] != LegPhase::up;
  const bool ahead = body.centre_x - leg.ankle_x >= p.push_gate;
  double target = p.stance_ankle;
  if (late && ahead) {
    target -= in.command[i].push_off * blend(p.slow.push_off, p.fast.push_off, in.drive);
  }
  return {0, reflex(p.knee, p.stance_knee, leg.angle[knee], leg.rate[knee]),
          reflex(p.stance_ankle_gain, target, leg.angle[ankle], leg.rate[ankle])};
}

double with_cortex(double spinal_share, double gain) {
  return spinal_share + (1 - spinal_share) * gain;
}

}  // namespace

LegCommand leg_command(const SpinalShares& spinal, double gain) {
  LegCommand command;
  for (std::size_t j = 0; j < joint_count; ++j) {
    command.strength[j] = with_cortex(spinal.strength[j], gain);
  }
  command.push_off = with_cortex(spinal.push_off, gain);
  command.placement = with_cortex(spinal.placement, gain);
  return command;
}

PerLeg<JointTorques> pattern_torques(const PatternSettings& p, const PatternInput& in,
                                     const BodyReading& body) {
  PerLeg<JointTorques> torque;
  PerLeg<double> carried{};
  double swing_hip = 0;
  for (std::size_t i = 0; i < 2; ++i) {
    if (in.phase[i] == LegPhase::stance) {
      torque[i] = stance_torques(p, in, body, i);
      carried[i] = 1 + std::max(0.0, body.leg[i].vertical_force);
    } else {
      torque[i] = swing_torques(p, in, body, i);
      swing_hip += torque[i][hip];
    }
  }
  const double all = carried[0] + carried[1];
  if (all <= 0) return torque;
  const double lean = blend(p.slow.lean, p.fast.lean, in.drive);
  const double trunk = reflex(p.trunk, lean, body.pitch, body.pitch_rate) - swing_hip;
  for (std::size_t i = 0; i < 2; ++i) {
    if (carried[i] > 0) torque[i][hip] = trunk * carried[i] / all;
  }
  return torque;
}

MuscleValues muscle_excitations(const JointTorques& torque, const MuscleValues& most_torque,
                                const std::array<double, joint_count>& strength) {
  MuscleValues excitation;
  for (std::size_t j = 0; j < joint_count; ++j) {
    excitation[2 * j] = std::clamp(torque[j] / most_torque[2 * j], 0.0, strength[j]);
    excitation[2 * j + 1] = std::clamp(-torque[j] / most_torque[2 * j + 1], 0.0, strength[j]);
  }
  return excitation;
}

}  // namespace relimb
