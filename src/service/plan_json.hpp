// A plan as JSON, for machines and for `relimb plan --previous`.
#pragma once

#include <string>

#include "service/plan_one.hpp"

namespace relimb {

/// One object, indented, ending with a newline. `calendar[].hours` counts the lever's own unit
/// (`unit`: an hour, an hour of restraint, an injection); repetitions are the arm's, steps the
/// gait's. An interval is the middle 90 % of the twins. `overshoots`: the mean gain is too large to
/// be taken as a promise (RehabPlan::overshoots). `care_left_out`: what the person file names for
/// the days ahead, not in `usual_care` nor in the plan.
std::string plan_json(const PlanAnswer& answer);

}  // namespace relimb
