// How good forecasts of real people were: which visits to give, which to foretell, and the table.
//
// A patient's first visit is the baseline. A forecast is made from one or two visits:
//   one  the baseline;
//   two  the baseline and the next visit, which must be less than 56 days later, so that it lies
//        before every target.
// Targets, in days after the baseline: the visit nearest to
//   12 weeks  84, within 56..126;   6 months  182, within 127..270;   and the last visit of all, 56
//   days or later (often one of the other two).
// Windows and cells were chosen on the visit days of the SPECS patients (0, 21 or 35, 84, 183, 365
// days after the baseline). Pairs there, by phase at baseline (<= 30 d, 31-180 d, > 180 d):
//   12 weeks from one visit 25, 10, 73, from two 24, 10, 73; 6 months 25, 10, 45 and 24, 10, 45.
//
// Point error is taken from the predictive median (absolute errors) and mean (bias); CRPS from the
// 19 quantiles (statistics.hpp); the 90 % interval is the .05 to the .95 quantile, the half interval
// the .25 to the .75 quantile, ends included.
// Standard errors are closed forms, no resampling: s / sqrt(n) for means; for the median half the
// distance between the order statistics at n/2 -+ sqrt(n)/2; for coverage Wilson's at 95 %, so that
// 10 of 10 is not error-free. With one case they are infinite, coverage apart. A cell holds one
// forecast a patient: cases are independent.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "study/forecast/forecast.hpp"

namespace relimb {

/// Time since stroke at the baseline visit.
enum class Phase { to_day_30, day_31_to_180, after_day_180 };

enum class Horizon { weeks_12, months_6, last_visit };

Phase phase_at(int day);
std::string_view label(Phase phase);                 // "<= 30 d", "31-180 d", "> 180 d"
std::string_view label(std::optional<Phase> phase);  // or "all"
std::string_view label(Horizon horizon);             // "12 weeks", "6 months", "last visit"

/// Foretell visit `target` from visits 0 .. visits_given - 1.
struct ForecastTask {
  Phase phase;
  Horizon horizon;
  int visits_given;    // 1 or 2
  std::size_t target;  // place in the list of days
};

/// All tasks of one patient. `days`: of that patient's visits with the score in question, since the
/// stroke, strictly ascending. By horizon, then one visit before two.
std::vector<ForecastTask> forecast_tasks(std::span<const int> days);

/// A forecast and what came of it.
struct ForecastCase {
  Phase phase;
  Horizon horizon;
  int visits_given;
  double observed;
  Prediction prediction;
  std::string patient = {};  // who, as labelled in the file
  int given_day = 0;         // of the last visit given, days since the stroke
  double given_score = 0;    // on that day
  double first_score = 0;    // on the baseline visit

  /// Chance of a score of at most 0, 1, 2 ... 66 once rounded to whole points; the last is 1.
  std::vector<double> at_most = {};
};

struct WithError {
  double value = 0;
  double standard_error = 0;
};

struct Accuracy {
  std::size_t n = 0;
  WithError median_absolute_error;  // units of the scale, as mean_absolute_error, bias and crps
  WithError mean_absolute_error;
  WithError bias;  // mean of predicted mean - observed
  WithError crps;
  WithError coverage;       // of the 90 % interval, 0..1
  WithError half_coverage;  // of the 50 % interval, 0..1
};

/// Of one list of cases, whatever their cells. At least one.
Accuracy accuracy_of(std::span<const ForecastCase> cases);

struct AccuracyRow {
  std::string method;
  std::optional<Phase> phase;  // none: all of them
  Horizon horizon;
  int visits_given;
  Accuracy accuracy;
  std::optional<WithError> behind = {};  // crps_gain of ours over this method
};

/// One row for each cell that has cases, by horizon, visits given and phase, and one for all phases
/// where there are several. `ours`: of the same
/// patients and tasks in the same order, to tell how far `cases` are behind; empty: not told.
std::vector<AccuracyRow> accuracy_table(const std::string& method,
                                        std::span<const ForecastCase> cases,
                                        std::span<const ForecastCase> ours = {});

/// Mean of (rival's CRPS - ours) over the same cases in the same order: above 0, ours is better.
WithError crps_gain(std::span<const ForecastCase> ours, std::span<const ForecastCase> rival);

}  // namespace relimb
