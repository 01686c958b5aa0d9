// Figures of a plan as people read them, the same on a page and in a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/lever.hpp"
#include "study/plan/plan.hpp"

namespace relimb {

/// About two digits that tell something: "12", "1.4", "0.06".
std::string plan_figure(double value);

/// In the goal's units; a chance as "12 in 100".
std::string goal_figure(double value, const Goal& goal);

/// The same with its unit: "5.7 points", "10 in 100".
std::string goal_amount(double value, const Goal& goal);

/// "23 of 100", never none and never all.
std::string of_hundred(double chance);

/// What a person's gain is held against: "5.7 points", "1.0 on the FAC".
std::string matters_words(const Goal& goal, const ScaleTable& scales);

/// Why no plan is told although some schedule gains something: how few would notice, and how many
/// would have to.
std::string too_few_words(const RehabPlan& plan, const ScaleTable& scales);

/// What of the file's care the plan takes the place of; empty where there is none.
std::string replaced_words(const RehabPlan& plan);

/// What to make of a gain that is too large to be true (RehabPlan::overshoots), else empty.
std::string overshoot_words(const RehabPlan& plan);

/// "1-3, 5": weeks counted from 0 as the file counts, told from 1.
std::string week_list(const std::vector<int>& weeks);

/// What a grade of evidence means: "read in the source". As in laws/scales.toml.
std::string grade_words(std::string_view grade);

/// "5 h", "14 h of restraint", "1 injection": units of a lever.
std::string units_words(const Lever& lever, double units);

/// The lever with most of a schedule's hours of a therapist; nullptr where it has none.
const Lever* main_lever(const Schedule& schedule, const LeverBook& book);

}  // namespace relimb
