// An explanation as JSON. Same explanation, same bytes.
//
//   format "relimb explain", version 1 and the rest of json_head.hpp
//   model_hash (of laws/, counterfactuals.toml included), seed, plan (care from today on; a cohort's)
//   data_hash (of the person file), person (its label), surprise (small where the visits lie outside
//              what relimb knows): of a person alone
//   lives      that were lived again
//   outcomes   a list of these:
//
//   outcome      arm, leg, gap (on the day to come), arm_now, leg_now, gap_now; arm_impairment ...;
//                of a cohort arm, leg, gap on day 84, arm_day28 ..., arm_day182 ...
//   gap          share missing of a limb's full function (0..1), or leg less arm (-1..1): the mean
//   gap_lower, gap_upper     5 % and 95 % of lives lie below
//   mechanisms   [{name, value, lower, upper}]: the parts of `gap`, which they add up to; the last
//                one, damage_and_healing, is what no mechanism accounts for
//   day          since the stroke
//   interactions [{first, second, value, lower, upper}], where asked for
//   measurements in arm and leg of a person: [{name, forecast, sd_now, sd_after}]: how far each
//                measurement not yet given would narrow the forecast of that score
#pragma once

#include <string>

#include "service/explain.hpp"

namespace relimb {

/// Indented by two spaces, with a line break at the end.
std::string explain_json(const ExplainAnswer& answer);

}  // namespace relimb
