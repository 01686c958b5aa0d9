// The laws of this checkout, read once a test program. Their values are calibrated and will change:
// a test may use them, never expect one of them.
#pragma once

#include <numeric>
#include <string>
#include <vector>

#include "cohort/laws.hpp"
#include "records/laws_file.hpp"

namespace relimb::testing {

inline std::string laws_folder() { return std::string(RELIMB_SOURCE_DIR) + "/laws"; }

inline const Laws& laws() {
  static const Laws all = load_laws(laws_folder());
  return all;
}

/// Limits, unit and grade of each parameter of law and population.
inline const std::vector<ParameterInfo>& parameter_infos() {
  static const std::vector<ParameterInfo> all = load_parameter_infos(laws_folder());
  return all;
}

inline Calendar<double> usual_care(int last_day) {
  return calendar_of(laws().care, CarePlan{}, {}, last_day);
}

inline Calendar<double> no_care(int last_day) {
  return Calendar<double>(static_cast<std::size_t>(last_day) + 1);
}

/// 0, 1, ... last_day.
inline std::vector<int> every_day(int last_day) {
  std::vector<int> days(static_cast<std::size_t>(last_day) + 1);
  std::iota(days.begin(), days.end(), 0);
  return days;
}

inline double range_of(Scale scale) {
  const ScaleInfo& info = laws().scales[index(scale)];
  return info.maximum - info.minimum;
}

}  // namespace relimb::testing
