// The parts of page_plan(). Each gives finished HTML, or nothing where the plan has nothing for it.
#pragma once

#include <string>

#include "model/lever.hpp"
#include "study/plan/plan.hpp"

namespace relimb {

/// Refers to the caller's objects.
struct PlanContent {
  const RehabPlan& plan;
  const LeverBook& book;
  const ScaleTable& scales;

  const Lever& lever(std::size_t i) const { return book.levers[i]; }
};

std::string plan_week(const PlanContent& content);         // Monday to Sunday
std::string plan_reasons(const PlanContent& content);      // why, and what to drop first
std::string plan_left_out(const PlanContent& content);     // levers not in it, rules, grades
std::string plan_assessments(const PlanContent& content);  // when to measure, when to plan anew

}  // namespace relimb
