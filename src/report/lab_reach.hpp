// Pictures of the close-up of reaching and choosing (lab/reach): courses, branches, cells, the law.
//
// Each is a whole SVG, readable in grey: what differs in colour differs in dash or shape too.
#pragma once

#include <span>
#include <string>

#include "lab/reach/curve.hpp"
#include "lab/reach/reach.hpp"

namespace relimb {

/// Use of the affected arm over the reaches, one panel a result from top to bottom: before the
/// lesion, free, forced, follow-up. Thin: each run; thick: their mean. Not empty.
std::string reach_course_svg(std::span<const ReachResult> results);

/// Use after a high and a low start against the share of cells left: two branches between folds.
std::string reach_branches_svg(const Branches& branches);

/// Preferred directions of the affected cortex as three roses: before the lesion, just after it and
/// at the end of follow-up.
std::string reach_rose_svg(const ReachResult& result);

/// Left: the law's use against competence beside the close-up's, after high and low starts.
/// Right: share of persons who recover against the dose of forcing, with the threshold.
std::string reach_law_svg(const ReachCurve& curve);

}  // namespace relimb
