// Use case: what the last calibration learned, from laws/ as it stands; nothing is run.
//
// Reads laws/posterior.csv beside law.toml and population.toml. The files do not keep where the
// search started, which is the prior's centre: the value in laws/ stands in for it. With a spread
// of half the box the prior is nearly flat (its sd is .25 to .27 of the box, wherever centred), so
// that this moves "learned" by .07 at most.
#pragma once

#include <string>
#include <vector>

#include "study/calibrate/learned.hpp"

namespace relimb {

struct StoredPosterior {
  std::vector<PosteriorValue> values;  // before: the value in laws/, as mode
  std::vector<TradeOff> trade_offs;    // strongest first
  std::size_t laws = 0;                // drawn
  std::string picture;                 // SVG (report/posterior_picture.hpp)
};

/// InputError where a file is missing or does not fit the laws.
StoredPosterior show_posterior(const std::string& laws_folder);

}  // namespace relimb
