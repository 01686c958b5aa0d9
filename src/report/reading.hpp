// What a reader is told of a Forecast: the facts picked out once, so that the terminal and the page
// say the same.
//
// Days are days since the stroke. A day at or before `forecast.today` is past: it is shown as past,
// never as a forecast. Values that are not finite count as missing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/scales/scale.hpp"
#include "study/forecast/forecast.hpp"
#include "study/plan/known_care.hpp"

namespace relimb {

enum class Limb { arm, leg };

/// The scales a forecast is shown for, in the order of the tables.
std::vector<Scale> shown_scales(Limb limb);

/// Where the person stands on a scale: the last measurement, or the model's estimate for today.
struct Standing {
  double value;
  int day;  // of the measurement; today for an estimate
  bool measured;
};

/// Empty when the scale was neither measured nor forecast.
std::optional<Standing> standing_of(const Forecast& forecast, Scale scale);

/// The finite visits of a scale, days ascending.
std::vector<Visit> visits_of(const Forecast& forecast, Scale scale);

/// The day pictures start at: the stroke, or four weeks before the first visit when that was more
/// than half a year after the stroke.
int first_drawn_day(const Forecast& forecast);

/// Median of `curve` on `day`, between its days interpolated; empty outside or without a curve.
std::optional<double> median_on(const std::vector<Prediction>& curve, int day);

bool is_finite(const Prediction& prediction);

/// q05, q25, median, q75, q95.
double low90(const Prediction& prediction);
double low50(const Prediction& prediction);
double median(const Prediction& prediction);
double high50(const Prediction& prediction);
double high90(const Prediction& prediction);

/// The forecast of a scale for a day still ahead; nullptr when it is past or was not made.
const Prediction* ahead_on(const Forecast& forecast, Scale scale, int day);

/// The asked days that are still ahead, ascending, each once.
std::vector<int> days_ahead(const Forecast& forecast, const std::vector<int>& days);

/// The one day a summary speaks of: the first asked day at least six weeks ahead, else the last one
/// ahead; empty when all are past.
std::optional<int> summary_day(const Forecast& forecast, const std::vector<int>& days);

/// The one day chances are shown for: the last asked day that has any, else the last that has any
/// ahead; empty without chances ahead.
std::optional<int> chance_day(const Forecast& forecast, const std::vector<int>& days);

/// The chance to pass the lowest threshold above where the person stands; nullptr without one.
const ThresholdChance* next_chance(const Forecast& forecast, Scale scale, int day);

/// Fewer than 1 in 100 simulated people are as far out as this one's measurements.
bool is_unusual(const Forecast& forecast);

/// The twins that resemble the person count as fewer than 100.
bool rests_on_few(const Forecast& forecast);

/// Why the forecast should be read with more than usual care; empty when there is no reason.
/// surprise < 0.01 (when anything was measured), effective sample size < 100, days more than a year
/// ahead, care beyond what is tolerated.
std::vector<std::string> cautions(const Forecast& forecast,
                                  const std::optional<Overload>& overload = {});

/// The same of whatever else rests on twins of a person.
std::vector<std::string> cautions(bool measured, double surprise, double effective_sample_size);

}  // namespace relimb
