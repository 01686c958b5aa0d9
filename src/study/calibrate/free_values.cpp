#include "study/calibrate/free_values.hpp"

#include <algorithm>
#include <cmath>

namespace relimb {

double FreeValue::place_of(double value) const {
  if (logarithmic()) return std::log(value / info.lower) / std::log(info.upper / info.lower);
  return (value - info.lower) / (info.upper - info.lower);
}

double FreeValue::at_place(double place) const {
  place = std::clamp(place, 0.0, 1.0);
  const double value = logarithmic() ? info.lower * std::pow(info.upper / info.lower, place)
                                     : info.lower + place * (info.upper - info.lower);
  return std::clamp(value, info.lower, info.upper);
}

std::vector<FreeValue> free_values(const std::vector<ParameterInfo>& parameters,
                                   const std::string& joint) {
  std::vector<FreeValue> free;
  for (const ParameterInfo& info : parameters) {
    if (info.block.empty() || (!joint.empty() && !holds_block(joint, info.block))) continue;
    free.push_back({info});
  }
  return free;
}

bool holds_block(const std::string& joint, const std::string& name) {
  return ("+" + joint + "+").find("+" + name + "+") != std::string::npos;
}

}  // namespace relimb
