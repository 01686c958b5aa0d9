// The curves for the law: paretic-leg use per stride, and stepping strength, over cortical gain.
//
// Each gain 0, .1 ... 1 is walked `runs` times (seeds apart), as a clinic would: at one comfortable
// drive, with the least body-weight support at which at least `enough` of the runs walk. The
// healthy reference is gain 1, no support, the same drive and seeds; use is a share of it.
//
//   the law     use = phi + (1 - phi) a                        model/gait/forced_use.hpp
//   one more    use = phi + (1 - phi) a (1 + h) / (a + h)      saturating; h large is the law
//
// phi and h by least squares over the points, each fitted with use 1 at a = 1.
// Four conditions: whole; sound leg without push-off; cord without rhythm and share; both.
// Limits: one body, one drive; spinal shares are given, not measured, and carry over into phi.
#pragma once

#include <vector>

#include "base/progress.hpp"
#include "lab/walker/walker.hpp"

namespace relimb {

struct WalkerCurveSettings {
  WalkerSettings walk;  // drive, seconds, seed and constants; gain and support are set here
  std::vector<double> gains{0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};
  std::vector<double> supports{0, 0.1, 0.2, 0.3, 0.4, 0.5};
  int runs = 5;          // seeds walk.seed, walk.seed + 1, ...
  double enough = 0.8;   // share of runs that must walk
  unsigned threads = 0;  // 0: all processors; the result is the same
};

/// Means over the runs that walked; over all runs where none did.
struct CurvePoint {
  double cortical_gain = 0;
  double support = 0;  // body weights
  int runs = 0;
  int walked = 0;
  double speed_m_per_s = 0;
  double use = 0;     // of a healthy leg's, per stride
  double use_sd = 0;  // between runs
  double sound_use = 0;
  double stepped_share = 0;
  double propulsion_share = 0;
  double load_share = 0;
  double work_share = 0;
  double step_asymmetry = 0;
  double stance_asymmetry = 0;
  double paretic_swing_s = 0;
  double sound_swing_s = 0;
  double paretic_step_m = 0;
  double sound_step_m = 0;
  double paretic_trailing = 0;  // rad, trailing limb angle
  double sound_trailing = 0;
};

/// use = phi + (1 - phi) a (1 + h) / (a + h); h = infinity is the law's straight line.
struct UseFit {
  double forced_share = 0;  // phi
  double half_gain = 0;     // h
  double worst_error = 0;   // over the points, in use
  double rms_error = 0;
};

double fitted_use(const UseFit& fit, double cortical_gain);
UseFit fit_line(const std::vector<CurvePoint>& points);
UseFit fit_saturating(const std::vector<CurvePoint>& points);

struct WalkerCurve {
  WalkerCurveSettings settings;  // with cpg and sound_push of this curve
  std::vector<CurvePoint> points;
  UseFit line;
  UseFit saturating;
};

/// Walks at each gain. Seconds of work on one processor.
WalkerCurve measure_use_curve(const BodyModel& model, const WalkerCurveSettings& settings,
                              const Progress& progress = {});

struct WalkerCurves {
  WalkerCurve whole;
  WalkerCurve no_sound_push;
  WalkerCurve no_cpg;
  WalkerCurve neither;
};

/// All four conditions of the forced-use curve.
WalkerCurves measure_use_curves(const BodyModel& model, const WalkerCurveSettings& settings,
                                const Progress& progress = {});

}  // namespace relimb
