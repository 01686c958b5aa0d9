// A forecast in plain sentences, for people who read no tables. Plain text: faces escape it.
#pragma once

#include <string>
#include <vector>

#include "model/measured.hpp"
#include "report/reading.hpp"

namespace relimb {

/// What every report says of itself.
inline constexpr const char* not_a_device = "Research and planning software, not a medical device.";

/// "most likely to rise from 24 to 42 of 66 on the FMA-UE by 12 weeks after stroke (9 in 10 chance:
/// between 28 and 55); about 6 in 10 people like this one will be at ARAT 13 or more (...) at 26
/// weeks."
/// Starts in lower case, ends with a full stop.
std::string limb_sentence(const Forecast& forecast, const ScaleTable& scales, Limb limb,
                          const std::vector<int>& days);

/// The person's label; "no label" where the file gives none.
std::string label_of(const MeasuredPerson& person);

/// "67 years, right side affected": what is known of the person; empty when nothing is.
std::string person_words(const MeasuredPerson& person);

/// "Last visit on day 9 after stroke" or "Nothing measured yet".
std::string today_words(const Forecast& forecast);

/// "task practice, 5 h a week, day 10 to 38"; several joined by "; ". `until` for a span that has
/// begun by `today`: "task practice, 5 h a week, until day 38". Empty without spans.
std::string spans_words(const std::vector<CareSpan>& spans, int today);

/// The care that is lived from today on: `plan` and what the file has on top of it.
/// "usual care plus task practice, 5 h a week, day 10 to 38".
std::string care_words(const MeasuredPerson& person, const std::string& plan);

/// How many twins the forecast rests on, and what they are worth.
std::string basis_sentence(const Forecast& forecast);

inline constexpr double healthy_arat = 57;
inline constexpr double healthy_use_ratio = 0.95;  // Bailey & Lang 2013, n = 74

/// What the arm could be used for and what it is used for, percent of a healthy arm's use ratio.
struct UseGap {
  int day;
  double capacity_percent;  // were it used as far as it is able: able_percent() of the ARAT median
  double use_percent;       // use ratio median / healthy_use_ratio
};

/// The use of an arm of that ARAT if it were used as far as it is able, percent of a healthy one: an
/// arm that does nothing still moves along with the body.
double able_percent(const Forecast& forecast, double arat);

/// Empty when a curve is missing on `day`.
std::optional<UseGap> use_gap(const Forecast& forecast, int day);
bool is_noticeable(const UseGap& gap);  // 5 points or more lie idle
std::string use_sentence(const UseGap& gap);

}  // namespace relimb
