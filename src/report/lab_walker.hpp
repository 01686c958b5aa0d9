// Pictures of the walker close-up, as SVG text.
//
// lab_walker_picture    one walk: stick figures of two strides, the gait diagram (stance and swing
//                       of both legs, with their half-centres), joint angles over the gait cycle.
//                       Needs a recording (WalkerSettings::record).
// lab_walker_cord       the cord alone: period, swing and stance over the drive
// lab_walker_curves_picture   use of the paretic leg over cortical gain, four conditions, with the
//                       law's line; and speed, propulsion and load over cortical gain
// The paretic leg is always the dark, thick one; conditions differ in dash and marker.
#pragma once

#include <string>
#include <vector>

#include "lab/walker/fictive.hpp"
#include "lab/walker/walker_curve.hpp"

namespace relimb {

/// Empty when nothing was recorded.
std::string lab_walker_picture(const WalkerResult& result);

struct CordPoint {
  double drive = 0;
  FictiveResult cord;
};
std::string lab_walker_cord_picture(const std::vector<CordPoint>& points);

std::string lab_walker_curves_picture(const WalkerCurves& curves);

}  // namespace relimb
