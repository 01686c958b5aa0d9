// What a calibration learned: each free value's posterior beside its prior, and the pairs that the
// data do not tell apart.
//
//   place     0..1 within a parameter's bounds (free_values.hpp)
//   prior     normal in places around the start of the search, spread s, cut to 0..1
//   learned   1 - sd of the laws drawn / sd of the prior, both in places; 0: nothing
//   90 %      .05 and .95 quantile of the laws drawn
//   trade-off linear correlation of two parameters over the laws drawn
// Limit: laws drawn beyond a bound were put on it (least_squares.hpp), so that a value at a bound
// looks better learned than it is.
#pragma once

#include <string>
#include <vector>

#include "study/calibrate/posterior.hpp"

namespace relimb {

/// A free value's posterior beside where it stood.
struct PosteriorValue {
  std::string name;
  std::string unit;
  double before;  // where the prior is centred
  double mode;
  double lower;  // of the 90 %
  double upper;
  double learned;
  double place;  // of the mode
};

/// Two parameters of a posterior, by name.
struct TradeOff {
  std::string one;
  std::string other;
  double correlation;
};

enum class Wall { none, lower, upper };

/// The bound that the mode stands at: within 2 % of the box (a choice).
Wall wall_of(const PosteriorValue& value);

/// Whether the data narrow it by a quarter of the prior's spread or more (a choice).
bool pinned_down(const PosteriorValue& value);

/// Density of the prior, places; its integral over 0..1 is 1.
class PriorDensity {
 public:
  PriorDensity(double centre, double spread);
  double operator()(double place) const;
  double standard_deviation() const { return sd_; }

 private:
  double centre_;
  double spread_;
  double area_;  // of the normal density within 0..1
  double sd_;
};

/// Places of parameter `row` in all laws drawn.
std::vector<double> places_of(const Posterior& posterior, std::size_t row);

/// One each, in the order of the parameters, whose values (FreeValue::info) are `before`.
std::vector<PosteriorValue> learned_values(const Posterior& posterior, double prior_spread);

/// Strongest first, at most `most`; equal ones in the order of the parameters.
std::vector<TradeOff> trade_offs(const Posterior& posterior, std::size_t most = 15);

}  // namespace relimb
