// The recovery curve of one scale: what was measured, what is ahead, and how sure that is.
//
// From back to front: 90 % band, 50 % band, median, typical course of people of the same severity
// (dashed), the person's visits (dots), today (dotted upright) and, up from the last visit, the
// change that matters (bracket: MCID; notch: MDC) of the stage the person is in.
#pragma once

#include <string>

#include "report/reading.hpp"

namespace relimb {

struct CurveChart {
  std::string svg;   // empty when the scale was neither measured nor forecast
  std::string note;  // plain text: values and sources of the bracket; empty without one
};

/// `note_number` 1..9 is the small figure that ties the bracket to its note.
CurveChart curve_chart(const Forecast& forecast, const ScaleInfo& info, Limb limb, int note_number);

}  // namespace relimb
