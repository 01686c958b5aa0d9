// A made-up explanation and plan for the tests of the page: right in shape, every number invented.
#pragma once

#include "model/counterfactual.hpp"
#include "model/lever.hpp"
#include "study/explain/explain.hpp"
#include "study/plan/plan.hpp"

namespace relimb::report_fixture {

/// Two mechanisms of the law by name.
std::vector<Counterfactual> mechanisms();

/// Of moderate(): today 30, ahead 84. Non-use leads in the arm, nothing in the leg.
Explanation explained();

/// Three levers: practice, constraint, toxin.
LeverBook levers();

/// Of moderate() with levers(): practice in weeks 1 and 2, toxin in week 1; constraint kept out.
RehabPlan planned();

/// The same, and no plan beats usual care.
RehabPlan not_worthwhile();

}  // namespace relimb::report_fixture
