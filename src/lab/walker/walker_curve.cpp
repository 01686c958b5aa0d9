#include "lab/walker/walker_curve.hpp"

#include <algorithm>
#include <cmath>

#include "base/parallel.hpp"
#include "base/statistics.hpp"

namespace relimb {
namespace {

std::vector<WalkerResult> walk_runs(const BodyModel& model, const WalkerCurveSettings& settings,
                                    const WalkerSettings& walk) {
  std::vector<WalkerResult> runs(static_cast<std::size_t>(settings.runs));
  parallel_for(runs.size(), settings.threads, [&](std::size_t run) {
    WalkerSettings one = walk;
    one.seed = walk.seed + run;
    runs[run] = walk_alone(model, one);
  });
  return runs;
}

// What a healthy leg does in a stride, Nm s: the unit of use.
double healthy_use(const BodyModel& model, const WalkerCurveSettings& settings) {
  WalkerSettings healthy = settings.walk;
  healthy.cortical_gain = 1;
  healthy.body_weight_support = 0;
  healthy.cpg = healthy.sound_push = true;
  double sum = 0;
  int legs = 0;
  for (const WalkerResult& run : walk_runs(model, settings, healthy)) {
    if (!run.walked) continue;
    sum += run.paretic.use_nm_s + run.sound.use_nm_s;
    legs += 2;
  }
  return legs > 0 ? sum / legs : 0;
}

int count_walked(const std::vector<WalkerResult>& runs) {
  return static_cast<int>(
      std::count_if(runs.begin(), runs.end(), [](const WalkerResult& r) { return r.walked; }));
}

CurvePoint summarised(const std::vector<WalkerResult>& runs, double whole_use) {
  CurvePoint point;
  point.cortical_gain = runs.front().settings.cortical_gain;
  point.support = runs.front().settings.body_weight_support;
  point.runs = static_cast<int>(runs.size());
  point.walked = count_walked(runs);
  std::vector<double> use;
  for (const WalkerResult& run : runs) {
    if (point.walked > 0 && !run.walked) continue;
    use.push_back(whole_use > 0 ? run.paretic.use_nm_s / whole_use : 0);
    point.sound_use += whole_use > 0 ? run.sound.use_nm_s / whole_use : 0;
    point.speed_m_per_s += run.speed_m_per_s;
    point.stepped_share += run.paretic.stepped_share;
    point.propulsion_share += run.paretic.propulsion_share;
    point.load_share += run.paretic.load_share;
    point.work_share += run.paretic.work_share;
    point.step_asymmetry += run.step_asymmetry;
    point.stance_asymmetry += run.stance_asymmetry;
    point.paretic_swing_s += run.paretic.swing_s;
    point.sound_swing_s += run.sound.swing_s;
    point.paretic_step_m += run.paretic.step_m;
    point.sound_step_m += run.sound.step_m;
    point.paretic_trailing += run.paretic.trailing;
    point.sound_trailing += run.sound.trailing;
  }
  const auto n = static_cast<double>(use.size());
  for (double* mean :
       {&point.sound_use, &point.speed_m_per_s, &point.stepped_share, &point.propulsion_share,
        &point.load_share, &point.work_share, &point.step_asymmetry, &point.stance_asymmetry,
        &point.paretic_swing_s, &point.sound_swing_s, &point.paretic_step_m, &point.sound_step_m,
        &point.paretic_trailing, &point.sound_trailing}) {
    *mean /= n;
  }
  point.use = mean(use);
  point.use_sd = use.size() > 1 ? standard_deviation(use) : 0;
  return point;
}

}  // namespace

WalkerCurve measure_use_curve(const BodyModel& model, const WalkerCurveSettings& settings,
                              const Progress& progress) {
  WalkerCurve curve;
  curve.settings = settings;
  const double whole_use = healthy_use(model, settings);
  const double gains = static_cast<double>(settings.gains.size());
  for (const double gain : settings.gains) {
    tell(progress, static_cast<double>(curve.points.size()) / gains);
    WalkerSettings walk = settings.walk;
    walk.cortical_gain = gain;
    std::vector<WalkerResult> runs;
    for (const double support : settings.supports) {
      walk.body_weight_support = support;
      runs = walk_runs(model, settings, walk);
      if (count_walked(runs) >= settings.enough * settings.runs) break;
    }
    curve.points.push_back(summarised(runs, whole_use));
  }
  curve.line = fit_line(curve.points);
  curve.saturating = fit_saturating(curve.points);
  return curve;
}

WalkerCurves measure_use_curves(const BodyModel& model, const WalkerCurveSettings& settings,
                                const Progress& progress) {
  const auto part = [&](int which, bool cpg, bool sound_push) {
    WalkerCurveSettings one = settings;
    one.walk.cpg = cpg;
    one.walk.sound_push = sound_push;
    return measure_use_curve(
        model, one, [&](double done) { return !progress || progress((which + done) / 4); });
  };
  WalkerCurves curves;
  curves.whole = part(0, true, true);
  curves.no_sound_push = part(1, true, false);
  curves.no_cpg = part(2, false, true);
  curves.neither = part(3, false, false);
  return curves;
}

}  // namespace relimb
