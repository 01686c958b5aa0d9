// What a close-up hands to the law of a day: a measured curve, the law's own form fitted to it, and
// how far the two lie apart.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace relimb {

struct Closeup {
  std::string name;    // of the curve, e.g. "forced_use"
  std::string x_is;    // what stands along the bottom, with unit
  std::string y_is;    // what was measured, with unit
  std::string method;  // one line: how, how many runs
  std::vector<double> x;
  std::vector<double> measured;  // same length as x, mean over runs
  std::vector<double> spread;    // standard deviation over runs, same length
  std::vector<double> law;       // the law's form with the parameters below, same length
  // Parameters of laws/law.toml that the curve measures, e.g. {"forced_use.forced_share", 0.4}.
  std::vector<std::pair<std::string, double>> parameters;
};

/// Largest distance of the law's form from the measured curve; 0 without points.
double worst_error(const Closeup& closeup);

}  // namespace relimb
