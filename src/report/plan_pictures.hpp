// What hours win, as a curve, and what arm and leg can have for the same hours, as a front.
#pragma once

#include <string>

#include "model/lever.hpp"
#include "study/plan/plan.hpp"

namespace relimb {

/// Gain over hours of a therapist a week: mean, band of 90 of 100 people, and a ring at the plan's
/// own budget. Empty with fewer than two points.
std::string dose_picture(const RehabPlan& plan);

/// Gain of the arm upwards, of the leg to the right, both in differences that matter, points numbered
/// from the left. Empty with fewer than two points: there is nothing to choose.
std::string front_picture(const RehabPlan& plan, const LeverBook& book);

}  // namespace relimb
