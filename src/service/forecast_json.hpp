// A forecast as JSON: all that is in it, in snake_case. Same forecast, same bytes.
// All that the forecast was made of is in it, so that `relimb reproduce` can make it again.
//
//   format "relimb forecast", version 1
//   program, source_hash, compiler, flags, model_hash (of laws/), data_hash (of the person file)
//   seed, plan
//   person     id, age, paretic_side, dominant_hand, nihss, mep, cst_load (what is known),
//              visits [{day, scale, value}], care [{from_day, to_day, therapy, hours_per_week}]
//   today      day of the last visit; at: days asked for
//   twins, laws (that they live under), effective_sample_size, move_rounds, surprise
//   levels     of all quantiles: .05 .. .95
//   curves     scale -> [{day, mean, quantiles}], days ascending
//   typical    the same for people of the same severity; severity says which
//   chances    [{scale, threshold, label, day, probability}]
//   milestones [{scale, baseline_day, baseline_measured, weeks, expected, actual,
//              points_to_top, chance_ahead, usual_care, usual_care_source, like}]; expected and
//              like: {day, mean, quantiles} of the gain in points; actual is null until measured,
//              points_to_top where the baseline is forecast too
// Days count from the stroke. What is missing, or not a finite number, is null or left out.
#pragma once

#include <string>

#include "service/forecast_one.hpp"

namespace relimb {

/// Indented by two spaces, with a line break at the end.
std::string forecast_json(const ForecastAnswer& answer);

}  // namespace relimb
