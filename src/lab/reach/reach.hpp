// Close-up of mechanism 5, learned non-use: stroke, therapy and life after it, reach by reach.
//
// The protocol of Han, Arbib, Schweighofer 2008: a healthy person reaches (`healthy` reaches);
// cells of the left cortex that prefer 0-90 degrees die; the person goes on, free to choose
// (`free`); the sound arm is held back (`forced`); free again (`follow_up`). What must come out:
// use of the affected arm collapses although it could do more (learned non-use); forcing long
// enough brings it back for good, too short and it is lost again: a threshold.
//
// Use, error and the rest are means over the span of directions that the lesion hits, measured
// without noise (reacher.hpp). Sizes: `runs` persons, alike but for their draws.
// Sources: see settings.hpp. Limits: reaches, not days; direction only; no forgetting without use.
#pragma once

#include <vector>

#include "base/progress.hpp"
#include "lab/reach/reacher.hpp"

namespace relimb {

/// Reaches between two points of a course.
inline constexpr int reach_course_step = 100;

/// Use above which a run counts as recovered: the affected arm is the preferred one.
inline constexpr double recovered_use = 0.5;

struct ReachRun {
  double use_before;         // just before the lesion
  double use_after_lesion;   // after the free phase
  double use_after_forcing;  // after therapy
  double use_late;           // at the end of follow-up
  double error_deg_late;
  std::vector<ReachProbe> course;  // every reach_course_step reaches, from reach 0 on
};

/// Preferred directions (rad) of the affected cortex of the first run.
struct ReachPreferences {
  std::vector<double> before;
  std::vector<double> after_lesion;  // just after it
  std::vector<double> late;          // at the end of follow-up
};

struct ReachResult {
  ReachSettings settings;
  double use_before = 0;  // means over the runs
  double use_after_lesion = 0;
  double use_after_forcing = 0;
  double use_late = 0;
  double error_deg_late = 0;
  int recovered = 0;  // runs with use_late above recovered_use
  std::vector<ReachRun> runs;
  std::vector<int> course_reaches;  // reach number of each point of a course
  std::vector<ReachProbe> course;   // mean over the runs
  ReachPreferences preferences;
};

/// Same settings, same bits. Throws Cancelled when `progress` asks to stop.
ReachResult reach(const ReachSettings& settings, const Progress& progress = {});

/// One person's course, from birth to the end of follow-up.
ReachRun reach_run(const ReachSettings& settings, const GaussTable& gauss, int run,
                   ReachPreferences* preferences = nullptr);

}  // namespace relimb
