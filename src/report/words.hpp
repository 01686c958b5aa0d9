// Numbers as people read them: one way of writing a score, a chance or a date for every face.
//
// All results are plain ASCII except signed_points() and with_minus_signs(), which are for pages. A
// value that is not finite is written "?", never as a number.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/scales/scale.hpp"

namespace relimb {

/// "FMA-UE", "gait speed", "MAS arm": short enough for a column of a terminal.
std::string short_name(Scale scale);

/// What the scale is about, in words for a reader who does not know it: "use of the arm at home".
std::string plain_meaning(Scale scale);

/// "of 66", "m/s", "steps": what follows a score in a sentence; empty for a ratio.
std::string unit_words(const ScaleInfo& info);

/// Spasticity and pain: more of it is worse.
bool lower_is_better(Scale scale);

/// "32", gait speed "0.72", Modified Ashworth 1.5 "1+", steps "5.5k".
std::string score_text(Scale scale, double value);

/// Like score_text without needless zeros, for a threshold: "0.8".
std::string threshold_text(Scale scale, double value);

/// At most `decimals` decimals, no trailing zeros, no "-0".
std::string short_number(double value, int decimals);

/// "+9", "+9.5", "−2" (a real minus): a gain in points.
std::string signed_points(double value, int decimals = 0);

/// "-8 (-19 to 5)" -> "\u2212" in place of each minus: for pages.
std::string with_minus_signs(std::string_view text);

/// "about 6 in 10"; near the ends "about 3 in 100", "fewer than 1 in 100", "more than 99 in 100".
std::string natural_frequency(double probability);

/// "71 %", "<1 %", ">99 %": a simulation never says never.
std::string percent_text(double probability);

/// Day counted from the stroke: "12 weeks", "day 93"; short: "12 wk", "day 93".
std::string time_words(int day);
std::string time_short(int day);

/// How far ahead: "in 19 d", "in 11 wk".
std::string ahead_short(int days);

/// "100,000".
std::string thousands(std::size_t count);

/// A name of a data file as words: "usual_care" -> "usual care".
std::string spoken_name(std::string name);

/// "about 6 in 10" -> "About 6 in 10" (ASCII first letter).
std::string capitalised(std::string text);

}  // namespace relimb
