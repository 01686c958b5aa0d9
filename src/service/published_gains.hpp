// The gains under usual care that a person's own gain is held against: the seed claims of
// evidence/.
#pragma once

#include <string>
#include <vector>

#include "study/forecast/forecast.hpp"

namespace relimb {

/// FMA-UE and ARAT, 4 and 12 weeks after baseline, in the order of the claims.
std::vector<PublishedGain> published_gains(const std::string& evidence_folder);

}  // namespace relimb
