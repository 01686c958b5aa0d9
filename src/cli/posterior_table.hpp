// What a calibration learned, on a terminal.
#pragma once

#include <string>
#include <vector>

#include "service/show_posterior.hpp"

namespace relimb {

/// The pairs that the data tell apart least; begins with an empty line.
std::string trade_offs_text(const std::vector<TradeOff>& pairs);

/// Each value with its posterior, whether it is pinned down or at a bound, and the pairs.
std::string posterior_table(const StoredPosterior& posterior);

}  // namespace relimb
