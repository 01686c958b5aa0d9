// A forecast on a terminal: one table, two sentences, and what to keep in mind.
//
//   relimb forecast: P-017                                  last visit on day 9
//
//               now     4 wk            12 wk           26 wk           at 26 wk
//                       in 19 d         in 11 wk        in 25 wk
//   ARM
//   FMA-UE /66  24 d9     33 (24-44)      42 (28-55)      46 (30-60)    >=32 78%
//
// "24 d9" was measured on day 9, "~24" is the model's estimate for today. A forecast reads median
// (q05-q95). The last column is the chance to stand at or above the next named threshold.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "study/forecast/forecast.hpp"
#include "study/plan/known_care.hpp"

namespace relimb {

struct TerminalStyle {
  bool colour = false;  // ANSI bold, dim and yellow; the text is the same without
  int width = 80;       // no line is wider; below 40 counts as 40
  bool unicode = true;  // false: plain ASCII
};

/// `days` since the stroke are the columns; the curves of `forecast` must hold them (a day that
/// was not forecast is shown as "none", a past one as a dash). `overload`: care to be careful of. Each
/// line ends with a newline.
/// A table that would be wider than `style.width` loses its last column first, then its columns
/// altogether: each scale gets a few lines of its own.
std::string terminal_forecast(const Forecast& forecast, const ScaleTable& scales,
                              const TerminalStyle& style = {},
                              const std::vector<int>& days = {28, 84, 182},
                              const std::optional<Overload>& overload = {});

}  // namespace relimb
