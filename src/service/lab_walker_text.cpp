#include <fmt/format.h>

#include "service/lab_walker.hpp"

namespace relimb {
namespace {

constexpr double to_degrees = 180 / 3.14159265358979323846;

std::string outcome(const WalkerResult& result) {
  switch (result.end) {
    case WalkEnd::engine_trouble:
      return fmt::format("the engine broke down after {:.1f} s", result.walked_s);
    case WalkEnd::fell: return fmt::format("fell after {:.1f} s", result.walked_s);
    case WalkEnd::whole: break;
  }
  if (!result.walked) return "stayed up, but did not walk forwards";
  return fmt::format("walked {:.0f} s, {:.1f} m, {} strides", result.walked_s, result.distance_m,
                     result.strides);
}

std::string row(const char* what, const char* unit, double paretic, double sound, int digits) {
  return fmt::format("  {:<26}{:>10.{}f}{:>10.{}f}  {}\n", what, paretic, digits, sound, digits,
                     unit);
}

std::string curve_text(const char* title, const WalkerCurve& curve) {
  std::string text = fmt::format(
      "{}\n  gain  support  walked  speed   use    sd  propulsion  load  "
      "work  swing p/s  trailing p/s\n",
      title);
  for (const CurvePoint& p : curve.points) {
    text += fmt::format(
        "  {:>4.1f}  {:>7.1f}  {:>4}/{}  {:>5.2f}  {:.2f}  {:.2f}  {:>10.2f}  {:.2f}  {:.2f}  "
        "{:.2f}/{:.2f}  {:>5.0f}/{:.0f}\n",
        p.cortical_gain, p.support, p.walked, p.runs, p.speed_m_per_s, p.use, p.use_sd,
        p.propulsion_share, p.load_share, p.work_share, p.paretic_swing_s, p.sound_swing_s,
        to_degrees * p.paretic_trailing, to_degrees * p.sound_trailing);
  }
  text += fmt::format("  use = phi + (1 - phi) a: phi {:.3f}, worst error {:.3f}, rms {:.3f}\n",
                      curve.line.forced_share, curve.line.worst_error, curve.line.rms_error);
  text += fmt::format(
      "  saturating, one parameter more: phi {:.3f}, h {:.2f}, worst error {:.3f}, rms {:.3f}\n",
      curve.saturating.forced_share, curve.saturating.half_gain, curve.saturating.worst_error,
      curve.saturating.rms_error);
  return text;
}

}  // namespace

std::string lab_walker_text(const WalkerResult& result) {
  const WalkerSettings& s = result.settings;
  std::string text = fmt::format(
      "walker: cortical gain {:.2f}, drive {:.2f}, support {:.0f} %, cord {}, sound push {}, "
      "seed {}\n",
      s.cortical_gain, s.drive, 100 * s.body_weight_support, s.cpg ? "on" : "off",
      s.sound_push ? "on" : "off", s.seed);
  text += "  " + outcome(result) + "\n";
  if (result.paretic.strides == 0 && result.sound.strides == 0) return text;
  text += fmt::format(
      "  speed {:.2f} m/s after the first {:.0f} s; paretic share of step {:.2f}, "
      "of stance {:.2f}\n\n",
      result.speed_m_per_s, s.settle_s, result.step_asymmetry, result.stance_asymmetry);
  const LegGait& p = result.paretic;
  const LegGait& q = result.sound;
  text += fmt::format("  {:<26}{:>10}{:>10}\n", "", "paretic", "sound");
  text += row("swing", "s", p.swing_s, q.swing_s, 3);
  text += row("stance", "s", p.stance_s, q.stance_s, 3);
  text += row("step", "m", p.step_m, q.step_m, 2);
  text +=
      row("trailing limb angle", "degrees", to_degrees * p.trailing, to_degrees * q.trailing, 0);
  text += row("cycles that stepped", "share", p.stepped_share, q.stepped_share, 2);
  text += row("propulsion", "share", p.propulsion_share, q.propulsion_share, 2);
  text += row("load", "share", p.load_share, q.load_share, 2);
  text += row("positive work", "share", p.work_share, q.work_share, 2);
  text += row("use per stride", "of healthy", p.use_per_stride, q.use_per_stride, 2);
  return text;
}

std::string lab_walker_curves_text(const WalkerCurves& curves) {
  const WalkerCurveSettings& s = curves.whole.settings;
  std::string text = fmt::format(
      "forced use: drive {:.2f}, {} runs a gain, seeds from {}, least support with {:.0f} % "
      "walking\n\n",
      s.walk.drive, s.runs, s.walk.seed, 100 * s.enough);
  text += curve_text("whole", curves.whole) + "\n";
  text += curve_text("sound leg without push-off", curves.no_sound_push) + "\n";
  text += curve_text("paretic side without cord", curves.no_cpg) + "\n";
  text += curve_text("neither", curves.neither);
  return text;
}

}  // namespace relimb
