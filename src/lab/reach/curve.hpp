// What the law of a day takes from the close-up of reaching: slope, threshold, rates, and how well
// the law's mechanism 5 (model/choice/choice.hpp) then follows the close-up.
//
//   slope, indifference   logit of use on Q_right - Q_left over all courses (law_fit.hpp)
//   rates                 lambda and P_half of V' = lambda sat(P / P_half) (S - V), from courses
//   disuse                loss of success in a span that is not used: its cells drift to
//                         directions that are
//   forgetting            loss of value of an arm that is not used at all
//   fixed points          use after `reaches` at a fixed competence, from high and low values:
//                         close-up (cortex frozen) beside the law with the fitted numbers
//   threshold             dose, success and use that divide recovery from relapse (threshold.hpp)
//
// Competence is the mean reward without bonus, 0..1. A day is `reaches_per_day` reaches.
// Cost: default settings 10 s. Limits: those of the close-up (reach.hpp) and of lumping a span of
// directions into one value; both errors are given, over all courses and over all fixed points.
#pragma once

#include <vector>

#include "base/progress.hpp"
#include "lab/reach/law_fit.hpp"
#include "lab/reach/threshold.hpp"

namespace relimb {

struct ReachCurveSettings {
  int trace_runs = 6;
  BranchSettings fixed{{0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 1}, 3000, 12, false};
  ThresholdSettings threshold;
};

/// Use at one competence, after a high and a low start.
struct FixedPoint {
  double capacity;    // share of the span's cells left
  double competence;  // success of the close-up there
  double closeup_high;
  double closeup_low;
  double law_high;
  double law_low;
};

struct ReachCurve {
  ReachSettings settings;
  ReachCurveSettings curve;
  ChoiceRegression choice;      // on the difference of values
  ChoiceRegression competence;  // on what the arm can do
  ChoiceParameters<double> law;
  double learning_rate_per_reach = 0;  // lambda / reaches_per_day
  double forgetting_rate = 0;  // per day: what an arm's value loses while the arm is not used
  double disuse_rate_per_day = 0;
  double everyday_loss = 0;  // of S = c (1 - loss (1 - c)) with c the share of cells left; see docs
  ReachThreshold threshold;
  double high_start = 0;  // value of the affected arm at the starts, in the law's unit
  double low_start = 0;
  std::vector<Trace> traces;             // what was fitted to
  Branches fixed;                        // the close-up behind the fixed points
  std::vector<FixedPoint> fixed_points;  // competence ascending with capacity
  LawError high_error;                   // over the fixed points after the high start
  LawError low_error;                    // after the low start
  LawError course_error;                 // over all courses
  LawError plastic_course_error;         // over those with a living, changing cortex
};

ReachCurve measure_reach_curve(const ReachSettings& settings, const ReachCurveSettings& curve = {},
                               const Progress& progress = {});

}  // namespace relimb
