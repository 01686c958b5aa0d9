// Days in the life of a sheet: everyday use, practice, and what they make of the map.
//
//   samples_p = everyday_p U_p + practice_p worth / uses_per_sample       a day, rounded at random
//
// U is the share of normal use: of arm and hand (shoulder to hand) and of the leg; trunk and face
// live on as they did. The day's samples come in random order. Each part has its own stream of
// draws, so that two lives which differ in one part's practice share the rest.
#pragma once

#include <cstdint>

#include "lab/cortex/movements.hpp"
#include "lab/cortex/settings.hpp"
#include "lab/cortex/sheet.hpp"

namespace relimb {

/// Demand-weighted samples of each part on a day.
PerPart daily_samples(const CortexSettings& settings, const LifeSettings& life);

/// One day. `day` counts from the lesion and names the draws.
void live_a_day(const CortexSettings& settings, const PerPart& samples, const Movements& movements,
                std::uint32_t day, Cortex& cortex, Sheet& sheet);

}  // namespace relimb
