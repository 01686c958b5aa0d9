// How numbers and days are told to a patient. Plain text: faces escape it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/page_sections.hpp"
#include "report/reading.hpp"

namespace relimb {

inline constexpr double days_per_month = 30.4375;

/// Of ten people, how many: 0..10. p: a chance; what is not finite counts as none.
int of_ten(double p);

/// "7 of 10"; at the ends "under 1 of 10", "over 9 of 10".
std::string of_ten_words(double p);

/// A day to come: "12 weeks", "6 months"; counted from the stroke in the first half year after it,
/// later from the last visit.
std::string span_words(const Forecast& forecast, int day);

/// "12 weeks after your stroke", "6 months after your last test": completes "how people like you do ...".
std::string when_words(const Forecast& forecast, int day);

/// Whether days to come are counted from the stroke.
bool counts_from_stroke(const Forecast& forecast);

/// The two days that are told of, ascending; fewer where fewer are ahead.
std::vector<int> told_days(const PageContent& content);

/// The forecast's chance of standing at or above a threshold on a day; empty: none was made.
std::optional<double> chance_of(const Forecast& forecast, Scale scale, double threshold, int day);

/// The chance to score `value` or more on that day, read off the quantiles; empty without a forecast.
std::optional<double> chance_at_least(const Forecast& forecast, Scale scale, double value, int day);

/// "right arm" where the side is known, else "arm".
std::string limb_name(const MeasuredPerson& person, Limb limb);

/// Which limb a scale is of.
Limb limb_of(Scale scale);

}  // namespace relimb
