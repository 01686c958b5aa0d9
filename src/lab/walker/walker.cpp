#include "lab/walker/walker.hpp"

#include <algorithm>
#include <cmath>

#include "lab/walker/afferents.hpp"
#include "lab/walker/chance.hpp"

namespace relimb {
namespace {

constexpr double fall_height = 0.6;  // of leg length
constexpr double fall_pitch = 1.0;   // rad
constexpr std::size_t paretic = static_cast<std::size_t>(Leg::paretic);
constexpr std::size_t sound = static_cast<std::size_t>(Leg::sound);

bool fallen(const BodyReading& body, const BodyModel& model) {
  return body.hip_height < fall_height * model.leg_length() || std::abs(body.pitch) > fall_pitch;
}

// The gain at `time`: helped through the first steps, then the person's own.
double gain_at(const WalkerSettings& settings, double time) {
  if (time >= settings.helped_s) return settings.cortical_gain;
  return 1 + (settings.cortical_gain - 1) * time / settings.helped_s;
}

Pose pose_of(const BodyReading& body, const BodyModel& model, const CordState& cord,
             const PerLeg<LegPhase>& phase) {
  Pose pose;
  pose.time_s = body.time;
  pose.x_m = body.x;
  pose.z_m = body.hip_height;
  pose.pitch = body.pitch;
  pose.phase = phase;
  for (std::size_t i = 0; i < 2; ++i) {
    pose.angle[i] = body.leg[i].angle;
    pose.load[i] = body.leg[i].vertical_force / model.weight();
    pose.flexor[i] = cell_activity(cord.leg[i].flexor);
    pose.extensor[i] = cell_activity(cord.leg[i].extensor);
    pose.activation[i] = body.leg[i].activation;
  }
  return pose;
}

}  // namespace

WalkerResult walk_alone(const BodyModel& model, const WalkerSettings& settings) {
  const double step_s = model.step_s();
  Chance chance(settings.chance, settings.seed, step_s);
  Body body(model, chance.start());
  CordState cord = cord_at_rest(settings.cord, chance.first_to_swing());
  Afferents afferents;
  StrideMeter meter(model, settings.settle_s);
  PatternInput pattern;
  pattern.drive = settings.drive;
  pattern.command[sound].push_off = settings.sound_push ? 1 : 0;
  const SpinalShares no_cord{{0, 0, 0}, 0, 0};
  const SpinalShares& spinal = settings.cpg ? settings.spinal : no_cord;
  Body::Command command;
  command.lift = settings.body_weight_support * model.weight();

  WalkerResult result;
  result.settings = settings;
  result.lengths = model.lengths();
  const BodyReading& now = body.reading();
  const double start_x = now.x;
  double settled_x = now.x;
  double settled_at = 0;
  const auto steps = static_cast<int>(std::lround(settings.seconds / step_s));
  const int pose_every =
      std::max(1, static_cast<int>(std::lround(1 / (settings.record_hz * step_s))));
  for (int step = 0; step < steps; ++step) {
    CordInput input = cord_input(now, afferents, pattern.phase, settings.drive);
    const double gain = gain_at(settings, now.time);
    pattern.command[paretic] = leg_command(spinal, gain);
    if (!settings.cpg) input.excitability[paretic] = gain;
    step_cord(settings.cord, input, step_s, cord);
    const PerLeg<LegPhase> before = pattern.phase;
    for (std::size_t i = 0; i < 2; ++i) {
      pattern.phase[i] =
          next_phase(before[i], flexes(cord.leg[i]), now.leg[i].vertical_force / model.weight());
    }
    listen(now, model.weight(), before, pattern.phase, step_s, afferents);
    const PerLeg<JointTorques> torque = pattern_torques(settings.pattern, pattern, now);
    for (std::size_t i = 0; i < 2; ++i) {
      command.excitation[i] =
          muscle_excitations(torque[i], model.most_torque(), pattern.command[i].strength);
    }
    command.noise_torque = chance.next();
    command.upright_torque = command.lift * settings.harness.height_m * std::sin(now.pitch);
    if (settings.record && step % pose_every == 0) {
      result.poses.push_back(pose_of(now, model, cord, pattern.phase));
    }
    if (!body.step(command)) {
      result.end = WalkEnd::engine_trouble;
      break;
    }
    meter.add(now, pattern.phase, step_s);
    if (fallen(now, model)) {
      result.end = WalkEnd::fell;
      break;
    }
    if (now.time <= settings.settle_s) {
      settled_x = now.x;
      settled_at = now.time;
    }
  }
  result.walked_s = now.time;
  result.distance_m = now.x - start_x;
  if (now.time > settings.settle_s) {
    result.speed_m_per_s = (now.x - settled_x) / (now.time - settled_at);
  }
  result.paretic = meter.gait(Leg::paretic);
  result.sound = meter.gait(Leg::sound);
  result.all_strides = {meter.strides(Leg::paretic), meter.strides(Leg::sound)};
  result.strides = static_cast<int>(meter.strides(Leg::sound).size());
  result.step_asymmetry = share(result.paretic.step_m, result.sound.step_m);
  result.stance_asymmetry = share(result.paretic.stance_s, result.sound.stance_s);
  result.walked =
      result.end == WalkEnd::whole && result.speed_m_per_s > 0.05 && result.sound.strides > 0;
  return result;
}

WalkerResult walk(const BodyModel& model, const WalkerSettings& settings) {
  WalkerSettings healthy = settings;
  healthy.cortical_gain = 1;
  healthy.cpg = healthy.sound_push = true;
  healthy.body_weight_support = 0;
  healthy.record = false;
  const WalkerResult twin = walk_alone(model, healthy);
  WalkerResult result = walk_alone(model, settings);
  const double whole = 0.5 * (twin.paretic.use_nm_s + twin.sound.use_nm_s);
  if (whole > 0) {
    result.paretic.use_per_stride = result.paretic.use_nm_s / whole;
    result.sound.use_per_stride = result.sound.use_nm_s / whole;
  }
  return result;
}

}  // namespace relimb
