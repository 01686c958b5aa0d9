// People of the published mixture (baselines.hpp), as one would be given them: what 412 real people
// told, drawn as single ones, so that a law can be held to how it foretells them.
//
// Each is measured on day 7, 14 or 21, in turn, and on days 84 and 182, with the published error, in
// whole points from 0 to 66, under usual care.
#pragma once

#include <cstdint>
#include <vector>

#include "model/measured.hpp"
#include "study/validate/baselines.hpp"

namespace relimb {

/// Persons "1", "2", ... `count`; each is the same whatever the count.
std::vector<MeasuredPerson> mixture_people(const RecoveryMixture& mixture, std::size_t count,
                                           std::uint64_t seed);

}  // namespace relimb
