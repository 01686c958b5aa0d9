// What the arm can do against what it is used for: learned non-use made visible.
//
// Capacity is the ARAT median over 57, use the median use ratio over 0.95 (healthy), both in
// percent; the hatched area between them is capacity that lies idle.
#pragma once

#include <string>

#include "report/reading.hpp"

namespace relimb {

/// The drawing; empty when the ARAT or the use ratio was not forecast. `day` gets the words.
std::string use_chart(const Forecast& forecast, int day);

}  // namespace relimb
