// Practice per regained territory, arm against leg: what the law takes from the sheet.
//
// A grown sheet loses the same share of the hand's or of the leg's fibres to a disc. Everyday use
// of that limb stops; only a dose of practice, led by the part, is given each day; the rest of the
// body lives on. The part's territory is read over twelve weeks, and `rewire` of the law is fitted
// to all readings of all doses at once (law_fit.hpp): eta, delta, and an M for each limb. Doses
// above the limb's own healthy everyday use are measured and drawn, but not fitted: there the
// sheet's territory grows beyond what it was, which the law's m, 0..1, does not describe.
//
//   arm_magnification = M_arm / M_leg           regained = (A(t) - A_after) / (A_before - A_after)
//
// Units: uses are demand-weighted uses a day, 1 = a skilled grasp (settings.hpp, Repertoire); for
// the leg a stride is .3 of one. Days are the sheet's: its learning rate is a guess, so that rates
// count only as ratios.
// Cost: about two minutes of one core for three seeds of a 64 x 64 sheet.
// Limits: hand practice is led by the hand alone; a territory counts units, not what they control.
#pragma once

#include <array>
#include <vector>

#include "base/progress.hpp"
#include "lab/cortex/close_up.hpp"
#include "lab/cortex/law_fit.hpp"

namespace relimb {

struct CortexCurveSettings {
  CortexSettings base;  // seed, seed + 1, ... are used; lesion target and life are set by the curve
  int seeds = 3;
  std::vector<double> uses{0, 125, 250, 500, 1000, 2000, 3000};  // a day, both limbs
  std::vector<int> days{7, 14, 28, 42, 56, 84};  // at which territory is read, ascending
  unsigned threads = 1;
};

/// One limb's territory over doses and days, share of that before the lesion.
struct LimbCurve {
  double everyday_uses = 0;                    // of a healthy person: the law is fitted up to here
  double before_share = 0;                     // of the adult map, mean of seeds
  double after = 0;                            // territory right after the lesion
  std::vector<std::vector<double>> territory;  // [dose][day], mean of seeds
  std::vector<double> regained;                // [dose], on the last day; below 0: shrunk further
};

struct CortexCurve {
  CortexCurveSettings settings;
  LimbCurve arm;
  LimbCurve leg;
  std::vector<LawForm> by_seed;   // fitted to each seed alone
  LawForm form;                   // fitted to the means: what the law may use
  LawForm plain;                  // the same with a ceiling of 1, as the law has it
  std::array<LawForm, 2> own;     // arm alone, leg alone: each limb with its own eta and delta
  double worst_error_beyond = 0;  // of `form`, over the doses above everyday use too
  double arm_magnification = 0;   // M_arm / M_leg of `form`
  double magnification_low = 0;   // smallest and largest of the seeds
  double magnification_high = 0;
  double disuse_over_rewiring = 0;  // delta / (eta s) at the hand's healthy everyday use
  double regrowth_ratio = 0;        // eta / M, a use's regrowth: leg over arm, by `own`
  double disuse_ratio = 0;          // delta: leg over arm, by `own`
  double holding_ratio = 0;         // practice that holds the same share: arm over leg, by `own`
};

/// Throws InputError on settings out of range, Cancelled when told to stop. Same bits on any number
/// of threads.
CortexCurve measure_cortex_curve(const CortexCurveSettings& settings, const Progress& progress);

}  // namespace relimb
