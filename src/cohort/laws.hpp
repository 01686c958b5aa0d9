// Everything calibrated or published that a run needs, in one value: the law, the people, the care
// and the scales. Read from the folder laws/ by records/laws_file.hpp.
#pragma once

#include <string>
#include <vector>

#include "cohort/population.hpp"
#include "model/care_plan.hpp"
#include "model/parameters.hpp"
#include "model/scales/scale.hpp"

namespace relimb {

struct Laws {
  Parameters<double> law;
  Population<double> population;
  CareLibrary care;
  ScaleTable scales;
  std::string hash;  // of the bytes of all files read, 16 hex digits
};

/// What is written of one parameter beside its value.
struct ParameterInfo {
  std::string name;  // "cortex.takeover"
  double value;
  std::string unit;
  double lower;
  double upper;
  std::string grade;  // S, C, calibrated, measured (in a close-up), guess, definition
  std::string block;  // of a calibrated one: arm, hand, use, coaching, leg, gait, tone, cst
  std::string source;
};

}  // namespace relimb
