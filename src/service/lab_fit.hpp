// The bridge: all close-ups measured, their curves as data, their parameters into the law.
//
//   cortex  practice per regained territory, arm and leg  -> cortex.arm_magnification
//   walker  use of the paretic leg per stride             -> forced_use.forced_share
//   reach   choice by learned values, use by history      -> choice.slope
//
// Each curve goes to laws/closeups.toml with the law's own form beside it; tests hold the law to it.
// What a close-up shows but cannot pin down for people (rates whose clock is a guess) stays with
// `relimb calibrate`.
#pragma once

#include <string>
#include <vector>

#include "base/progress.hpp"
#include "lab/closeup.hpp"
#include "lab/cortex/curve.hpp"
#include "lab/reach/curve.hpp"
#include "lab/walker/walker_curve.hpp"

namespace relimb {

struct LabFitRequest {
  std::string laws_folder;
  std::string body_path;  // bodies/biped.xml
  std::uint64_t seed = 1;
  unsigned threads = 0;
  bool write = false;  // into law.toml (values) and closeups.toml (curves)
};

/// One parameter of law.toml, as it was and as a close-up measured it.
struct MeasuredValue {
  std::string name;
  double before;
  double after;
};

struct LabFit {
  CortexCurve cortex;
  WalkerCurves walker;
  ReachCurve reach;
  Branches branches;
  std::vector<Closeup> closeups;
  std::vector<MeasuredValue> values;
};

/// Minutes of work. Same seed, same bits on any number of threads. Throws InputError on bad laws or
/// body, Cancelled when told to stop; then nothing is written.
LabFit fit_lab(const LabFitRequest& request, const Progress& progress = {});

/// Parameters and how far the law's form lies from each curve, lines under 100 columns.
std::string lab_fit_text(const LabFit& fit);

/// Curves for closeups.toml; those of reaching: lab/reach/closeups.hpp.
std::vector<Closeup> closeups_of(const CortexCurve& curve);
std::vector<Closeup> closeups_of(const WalkerCurves& curves);

}  // namespace relimb
