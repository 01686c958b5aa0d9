// One outcome shared out among mechanisms: Shapley values of each life, summed up over the lives.
//
//   worth of a coalition S   the outcome with the mechanisms of S as they are, all others replaced
//   part of mechanism i      its Shapley value; > 0: it adds to the shortfall (or gap), < 0: it
//                            takes from it, the limb would be worse off (the gap wider) without it
//   rest                     the outcome with all mechanisms replaced: the damage and its healing
//   parts + rest = total     in each life, hence in the mean; to rounding
//
// A mean is over lives; limits are the 5 % and 95 % points over lives: how sure it is of one
// person's twins, how much people differ for a cohort.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "study/explain/outcome.hpp"

namespace relimb {

/// What no mechanism accounts for: the lesion, its healing, and what the two tests ask of a limb.
inline constexpr const char* rest_name = "damage_and_healing";

/// A quantity over lives.
struct Spread {
  double mean = 0;
  double lower = 0;  // 5 % of lives lie below
  double upper = 0;  // 5 % of lives lie above
};

Spread spread_of(const std::vector<double>& values);

struct MechanismPart {
  std::string name;
  Spread value;
};

/// Beyond what each adds alone: > 0 the two add more together.
struct MechanismPair {
  std::string first;
  std::string second;
  Spread value;
};

struct Attribution {
  Outcome outcome;
  Spread total;
  std::vector<MechanismPart> parts;  // in the order of the counterfactuals; the rest comes last
  std::vector<MechanismPair> pairs;  // only where asked for
};

/// Worth of all coalitions in all lives, filled coalition by coalition.
class Worths {
 public:
  Worths(std::size_t coalitions, std::size_t lives) : lives_(lives), values_(coalitions * lives) {}

  void put(Coalition coalition, const std::vector<float>& of_lives);

  /// `names`: of the mechanisms.
  Attribution shared_out(const Outcome& outcome, const std::vector<std::string>& names,
                         bool pairs) const;

 private:
  std::size_t lives_;
  std::vector<float> values_;  // [coalition][life]
};

}  // namespace relimb
