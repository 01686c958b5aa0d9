// Everything calibrated or published that a run needs, in one value: the law, the people, the care
// and the scales. Read from the folder laws/ by records/laws_file.hpp.
//
// `law` and `population` are the calibration's best. What one person's twins live under is unsure,
// so that they are shared out among them and `draws`, others that the data hold as possible
// (study/forecast/twins.hpp); cohorts and claims live under the best alone. The hash is of all files:
// a result may change with any of them.
#pragma once

#include <string>
#include <vector>

#include "cohort/population.hpp"
#include "model/care_plan.hpp"
#include "model/parameters.hpp"
#include "model/scales/scale.hpp"

namespace relimb {

/// A law and its people.
struct LawDraw {
  Parameters<double> law;
  Population<double> population;
};

struct Laws {
  Parameters<double> law;
  Population<double> population;
  CareLibrary care;
  ScaleTable scales;
  std::string hash;              // of the bytes of all files read, 16 hex digits
  std::vector<LawDraw> draws{};  // from the posterior; none: the best alone
};

inline constexpr std::size_t twins_a_law = 250;  // fewer tell too little of how well a law fits

/// The best law, number 0, then draws; `count` in all.
std::vector<LawDraw> first_laws(const Laws& laws, std::size_t count);

/// Those that so many twins are shared out among: all, but `twins_a_law` twins to each.
std::vector<LawDraw> laws_among(const Laws& laws, std::size_t twins);

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
