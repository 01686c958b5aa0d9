// The close-up of reaching and choosing as JSON for machines and as lines for a terminal.
//
//   format "relimb lab reach", version 1
//   program, seed
//   settings   cortex, choice, lesion, protocol: every number of ReachSettings by its name; runs
//   use_before, use_after_lesion, use_after_forcing, use_late, error_deg_late   means over the runs
//   recovered  runs that end above 0.5 use
//   each       [{the same five}], run by run
//   course     [{reaches, use, error_deg, success, value, sound_value}], mean over the runs
//
//   format "relimb lab reach branches": settings, reaches, plastic, lower_fold, upper_fold,
//              points [{capacity, success, use_high, use_low, error_deg_high, error_deg_low}]
//
//   format "relimb lab reach curve": what the law takes, see lab/reach/curve.hpp
//              choice {slope, indifference, r_squared}, competence {the same}
//              law {slope, sound_value, learning_rate, half_use, reaches_per_day, ...}
//              threshold {forced, success, use, success_wrong, use_wrong, dose [{forced, share}]}
//              fixed_points [...], errors {...}
//
// Use, success and competence are shares 0..1. What is not a finite number is null. Same result,
// same bytes.
#pragma once

#include <string>

#include "lab/reach/curve.hpp"
#include "lab/reach/reach.hpp"

namespace relimb {

/// Indented by two spaces, with a line break at the end.
std::string lab_reach_json(const ReachResult& result);
std::string lab_reach_json(const Branches& branches, const ReachSettings& settings);
std::string lab_reach_json(const ReachCurve& curve);

/// Plain lines of fewer than 100 columns, with a line break at the end.
std::string lab_reach_text(const ReachResult& result);
std::string lab_reach_text(const Branches& branches);
std::string lab_reach_text(const ReachCurve& curve);

}  // namespace relimb
