#include "service/lab_walker.hpp"

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "service/version.hpp"

namespace relimb {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<const char*, muscle_count> muscle_names{
    "hip_flexor", "hip_extensor", "knee_flexor", "knee_extensor", "dorsiflexor", "plantarflexor"};

const char* name_of(WalkEnd end) {
  switch (end) {
    case WalkEnd::whole: return "whole";
    case WalkEnd::fell: return "fell";
    case WalkEnd::engine_trouble: return "engine_trouble";
  }
  return "";
}

const char* name_of(LegPhase phase) {
  switch (phase) {
    case LegPhase::stance: return "stance";
    case LegPhase::up: return "up";
    case LegPhase::down: return "down";
  }
  return "";
}

Json json_of(const WalkerSettings& s) {
  return {{"cortical_gain", s.cortical_gain},
          {"drive", s.drive},
          {"cpg", s.cpg},
          {"sound_push", s.sound_push},
          {"body_weight_support", s.body_weight_support},
          {"seed", s.seed},
          {"seconds", s.seconds},
          {"helped_s", s.helped_s},
          {"settle_s", s.settle_s},
          {"spinal_share",
           {{"hip", s.spinal.strength[0]},
            {"knee", s.spinal.strength[1]},
            {"ankle", s.spinal.strength[2]},
            {"push_off", s.spinal.push_off},
            {"placement", s.spinal.placement}}}};
}

Json json_of(const LegGait& leg, const std::vector<Stride>& strides) {
  Json activation;
  for (std::size_t k = 0; k < muscle_count; ++k) activation[muscle_names[k]] = leg.activation[k];
  Json events = Json::array();
  for (const Stride& stride : strides) {
    events.push_back({{"strike_s", stride.strike_s},
                      {"lift_s", stride.lift_s},
                      {"end_s", stride.end_s},
                      {"step_m", stride.step_m}});
  }
  return {{"strides", leg.strides},
          {"swing_s", leg.swing_s},
          {"stance_s", leg.stance_s},
          {"step_m", leg.step_m},
          {"trailing_rad", leg.trailing},
          {"stepped_share", leg.stepped_share},
          {"propulsion_share", leg.propulsion_share},
          {"load_share", leg.load_share},
          {"work_share", leg.work_share},
          {"use_per_stride", leg.use_per_stride},
          {"activation", std::move(activation)},
          {"events", std::move(events)}};
}

Json json_of(const WalkerResult& result) {
  Json recording;
  if (!result.poses.empty()) {
    Json poses = Json::array();
    for (const Pose& pose : result.poses) {
      const auto leg = [&](std::size_t i) -> Json {
        return {{"hip", pose.angle[i][0]},
                {"knee", pose.angle[i][1]},
                {"ankle", pose.angle[i][2]},
                {"load", pose.load[i]},
                {"phase", name_of(pose.phase[i])}};
      };
      poses.push_back({{"t_s", pose.time_s},
                       {"x_m", pose.x_m},
                       {"z_m", pose.z_m},
                       {"pitch", pose.pitch},
                       {"paretic", leg(0)},
                       {"sound", leg(1)}});
    }
    const BodyLengths& l = result.lengths;
    recording = {{"hz", result.settings.record_hz},
                 {"lengths_m",
                  {{"trunk", l.trunk},
                   {"thigh", l.thigh},
                   {"shank", l.shank},
                   {"ankle_height", l.ankle_height},
                   {"heel", l.heel},
                   {"ball", l.ball}}},
                 {"poses", std::move(poses)}};
  }
  return {{"format", "relimb lab walker"},
          {"version", 1},
          {"program", program_version()},
          {"settings", json_of(result.settings)},
          {"end", name_of(result.end)},
          {"walked_s", result.walked_s},
          {"walked", result.walked},
          {"strides", result.strides},
          {"distance_m", result.distance_m},
          {"speed_m_per_s", result.speed_m_per_s},
          {"step_asymmetry", result.step_asymmetry},
          {"stance_asymmetry", result.stance_asymmetry},
          {"paretic", json_of(result.paretic, result.all_strides[0])},
          {"sound", json_of(result.sound, result.all_strides[1])},
          {"recording", std::move(recording)}};
}

Json json_of(const UseFit& fit) {
  return {{"forced_share", fit.forced_share},
          {"half_gain", fit.half_gain},  // null: infinite, the straight line
          {"worst_error", fit.worst_error},
          {"rms_error", fit.rms_error}};
}

Json json_of(const WalkerCurve& curve) {
  Json points = Json::array();
  for (const CurvePoint& p : curve.points) {
    points.push_back({{"cortical_gain", p.cortical_gain},
                      {"body_weight_support", p.support},
                      {"runs", p.runs},
                      {"walked", p.walked},
                      {"use", p.use},
                      {"use_sd", p.use_sd},
                      {"sound_use", p.sound_use},
                      {"speed_m_per_s", p.speed_m_per_s},
                      {"stepped_share", p.stepped_share},
                      {"propulsion_share", p.propulsion_share},
                      {"load_share", p.load_share},
                      {"work_share", p.work_share},
                      {"step_asymmetry", p.step_asymmetry},
                      {"stance_asymmetry", p.stance_asymmetry},
                      {"paretic_swing_s", p.paretic_swing_s},
                      {"sound_swing_s", p.sound_swing_s},
                      {"paretic_step_m", p.paretic_step_m},
                      {"sound_step_m", p.sound_step_m},
                      {"paretic_trailing_rad", p.paretic_trailing},
                      {"sound_trailing_rad", p.sound_trailing}});
  }
  return {{"points", std::move(points)},
          {"line", json_of(curve.line)},
          {"saturating", json_of(curve.saturating)}};
}

}  // namespace

std::string lab_walker_json(const WalkerResult& result) { return json_of(result).dump(2) + "\n"; }

std::string lab_walker_curves_json(const WalkerCurves& curves) {
  const WalkerCurveSettings& settings = curves.whole.settings;
  Json walk = json_of(settings.walk);
  for (const char* set_by_curve : {"cortical_gain", "cpg", "sound_push", "body_weight_support"}) {
    walk.erase(set_by_curve);
  }
  walk["runs"] = settings.runs;
  walk["enough"] = settings.enough;
  const Json to = {
      {"format", "relimb lab walker curve"}, {"version", 1},
      {"program", program_version()},        {"settings", std::move(walk)},
      {"whole", json_of(curves.whole)},      {"no_sound_push", json_of(curves.no_sound_push)},
      {"no_cpg", json_of(curves.no_cpg)},    {"neither", json_of(curves.neither)}};
  return to.dump(2) + "\n";
}

}  // namespace relimb
