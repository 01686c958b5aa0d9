// The functional threshold: how much forcing, how much success and how much use at the end of
// therapy divide those who go on recovering from those who relapse.
//
// Each person is forced up to `most_forced` reaches after the full lesion; every `step` of them a
// copy is let go, free to choose for the protocol's follow-up, and counted as recovered or not
// (recovered_use). The dividing value of a quantity is the cut that puts the fewest copies on the
// wrong side. Cost: with the default settings 3 s.
#pragma once

#include <vector>

#include "base/progress.hpp"
#include "lab/reach/branches.hpp"

namespace relimb {

struct ThresholdSettings {
  int step = 250;
  int least_forced = 750;
  int most_forced = 3000;
  int runs = 12;
};

/// One copy let go.
struct Release {
  int run;
  int forced;
  ReachProbe at_release;
  double use_late;
};

struct ReachThreshold {
  ThresholdSettings settings;
  std::vector<Release> releases;
  double forced = 0;         // reaches after which half recover, interpolated; NaN if never
  double success = 0;        // at release, 0..1
  double use = 0;            // at release, 0..1
  double success_wrong = 0;  // share of copies on the wrong side of the cut
  double use_wrong = 0;
};

ReachThreshold measure_threshold(const ReachSettings& settings, const ThresholdSettings& threshold,
                                 const Progress& progress = {});

/// Share of the copies let go after `forced` reaches that recovered.
double recovered_share(const ReachThreshold& threshold, int forced);

}  // namespace relimb
