// The curves of reaching and choosing as the law's data file keeps them (lab/closeup.hpp):
//
//   reach_choice       use against the difference of values, all courses, in bins of a tenth;
//                      the law's logistic beside it. Measures choice.slope.
//   reach_recovery     use over the days of the full lesion with 2000 and with 3000 forced reaches,
//   reach_recovery_long  from the lesion on; the law driven by the close-up's competence
//   reach_from_high    use at a fixed competence after a high start
//   reach_from_low     and after a low one
//
// "Use" is the chance that the affected arm is chosen: what the law calls tries. Only choice.slope
// is handed over: lambda and A_half count in days, and how many reaches make a day is a guess
// (law_fit.hpp), so they are reported (lab_reach_json) and not written into the law.
#pragma once

#include <vector>

#include "lab/closeup.hpp"
#include "lab/reach/curve.hpp"

namespace relimb {

std::vector<Closeup> reach_closeups(const ReachCurve& curve);

}  // namespace relimb
