// The cortex close-up for machines and for a terminal. Same result, same bytes.
//
//   lab_cortex_json        format "relimb lab cortex", version 1
//     seed, settings       what was asked (names as in lab/cortex/settings.hpp)
//     order                somatotopic order of the adult map, -1..1
//     lesion               target, place, radius, dead_units, cut_units, target_lost, all_lost
//     before               {day: -1, share, units} of the healthy map
//     days                 [{day, share{leg, trunk, shoulder, elbow, wrist, hand, face}, units{}}]
//     regained             share of the target's lost territory that is back on the last day
//     finite               false: numbers failed; shares are of what could be read
//   lab_cortex_curve_json  format "relimb lab cortex curve", version 1
//     uses, days, arm and leg {everyday_uses, before_share, after, territory[dose][day],
//     regained[dose]}; fit, fit_ceiling_1, fit_arm_alone, fit_leg_alone and by_seed
//     {rewiring_rate, disuse_rate, map_size_arm, map_size_leg, ceiling, worst_error, rms_error};
//     worst_error_beyond, arm_magnification, magnification_low, magnification_high,
//     disuse_over_rewiring, regrowth_ratio, disuse_ratio, holding_ratio
// What is not a finite number is null.
#pragma once

#include <string>

#include "lab/cortex/close_up.hpp"
#include "lab/cortex/curve.hpp"

namespace relimb {

/// Indented by two spaces, with a line break at the end.
std::string lab_cortex_json(const CortexResult& result);
std::string lab_cortex_curve_json(const CortexCurve& curve);

/// A summary of less than 100 columns, with a line break at the end.
std::string lab_cortex_text(const CortexResult& result);
std::string lab_cortex_curve_text(const CortexCurve& curve);

}  // namespace relimb
