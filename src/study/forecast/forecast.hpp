// Forecast of one person: "people like this one", conditioned on what has been measured.
//
// Twins are drawn from the calibrated population, weighted by the person's visits, moved where the
// weights thin out (moves.hpp), then lived on under the plan. Everything the faces show of a
// forecast is in this one result; nothing in it is text made for a face.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "cohort/herd.hpp"
#include "cohort/laws.hpp"
#include "model/care_plan.hpp"
#include "model/measured.hpp"
#include "model/scales/scale.hpp"
#include "study/forecast/person_twins.hpp"
#include "study/forecast/split_scores.hpp"

namespace relimb {

inline constexpr std::size_t quantile_count = 19;  // .05, .10, ... .95

constexpr double quantile_level(std::size_t i) { return 0.05 * static_cast<double>(i + 1); }

/// Predictive distribution of one *measured* score on one day.
struct Prediction {
  int day = 0;
  double mean = 0;
  std::array<double, quantile_count> quantiles{};  // ascending; [0] is q05, [9] the median
};

/// Chance to stand at or above a named threshold on a day.
struct ThresholdChance {
  Scale scale;
  double threshold;
  std::string label;
  int day;
  double probability;
};

/// One limb scale's gain from baseline to 4 and 12 weeks later, beside usual care.
struct Milestone {
  Scale scale;                   // fma_ue or arat
  int baseline_day;              // the person's first visit of that scale (or day 12)
  bool baseline_measured;        // false: baseline is itself forecast
  int weeks;                     // 4 or 12
  Prediction expected;           // gain, points, as foreseen from the baseline visits alone
  std::optional<double> actual;  // gain, once measured within 7 days of the date
  double chance_ahead;           // probability that this person's gain beats usual care's
  double usual_care;             // published gain, points
  std::string usual_care_source;
  Prediction like;             // gain of simulated people of the same severity
  std::optional<double> room;  // points from a measured baseline to the top of the scale
};

struct Forecast {
  MeasuredPerson person;
  std::string plan;  // name of the care from today on
  int today = 0;     // last visit's day (0 without visits)
  std::size_t twins = 0;
  std::size_t laws = 1;              // that the twins are shared out among
  double effective_sample_size = 0;  // of the last weights before moves (twins.hpp)
  int move_rounds = 0;               // resample-move rounds that were needed
  double surprise = 0;               // prior predictive tail probability of the visits, 0..1;
                                     // small: the person lies outside what relimb knows
  std::array<std::vector<Prediction>, scale_count> curves;   // per scale, days ascending
  std::array<std::vector<Prediction>, scale_count> typical;  // people of the same severity
  std::string severity;  // class that `typical` is about, e.g. "FMA-UE 0-19 at day 9"
  std::vector<ThresholdChance> chances;
  std::vector<Milestone> milestones;
  double passive_use = 0;  // share of a healthy use ratio that a passive arm shows, 0..1
  std::uint64_t seed = 0;
};

/// A published mean gain under usual care, to hold a person's against.
struct PublishedGain {
  Scale scale;
  int weeks;    // after a baseline 10-14 days after the stroke
  double gain;  // points
  std::string source;
};

struct ForecastSettings {
  std::vector<int> days;  // days since stroke to forecast, any order
  CarePlan plan;          // care from today on, beside the person's own spans
  std::size_t twins = 100000;
  std::uint64_t seed = 1;
  unsigned threads = 0;                    // 0: all processors
  bool context = true;                     // false: leave out typical course and milestones (batch)
  std::vector<PublishedGain> usual_gains;  // one milestone each
};

/// Forecasts one person: predictions for each day asked for (days before first_day_told() are left
/// out, see time.hpp). Same laws, person, settings (threads aside): same bits.
Forecast forecast(const Laws& laws, const MeasuredPerson& person, const ForecastSettings& settings,
                  const Progress& progress = {});

/// The same from twins known already: those of twins_of_person().
Forecast forecast(const Laws& laws, const MeasuredPerson& person, const ForecastSettings& settings,
                  const PersonTwins& known, const Progress& progress = {});

/// The weighted twins that a forecast is read off.
struct TwinPaths {
  Herd twins;  // latents; on the last day lived
  SplitScores scores;
  std::vector<double> weights;  // sum 1
  int cut;                      // days cut out (time.hpp)

  /// True scores on a day since the stroke, one that was recorded.
  std::span<const float> on(int day, Scale scale) const { return scores.on(day - cut, scale); }
};

/// The twins of forecast(): same laws, person, settings, same twins. For who judges forecasts.
TwinPaths twins_of_forecast(const Laws& laws, const MeasuredPerson& person,
                            const ForecastSettings& settings);

/// The prediction for `day`; nullptr when that day was not asked for.
const Prediction* on_day(const std::vector<Prediction>& curve, int day);

}  // namespace relimb
