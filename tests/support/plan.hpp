// A person to plan for, quick: few twins, few weeks.
#pragma once

#include <string>

#include "records/levers_file.hpp"
#include "study/plan/plan.hpp"
#include "support/laws.hpp"

namespace relimb::testing {

inline const LeverBook& levers() {
  static const LeverBook all = load_levers(laws_folder() + "/levers.toml", laws().care);
  return all;
}

/// Four weeks after a moderate stroke: arm and leg have some way to go and something to go with.
inline MeasuredPerson moderate_person() {
  MeasuredPerson person;
  person.id = "moderate";
  person.visits = {{28, Scale::fma_ue, 32},   {28, Scale::arat, 20},
                   {28, Scale::fac, 3},       {28, Scale::gait_speed_m_per_s, 0.4},
                   {28, Scale::pain_nrs, 2},  {28, Scale::finger_extension, 3},
                   {28, Scale::mas_arm, 1.5}, {28, Scale::use_ratio, 0.4}};
  return person;
}

}  // namespace relimb::testing
