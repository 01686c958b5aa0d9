// What a limb would do if it had what the other limb has: laws and care with some mechanisms replaced.
//
//   target = factor * product of the parameters in `from`       (no `from`: target = factor)
//
// on the right always values of the law or care as they are, so that the order of replacements does
// not matter. A target is a parameter ("cortex.arm_magnification") or, day by day, what care delivers
// ("care.arm_repetitions"). Which replacement stands for which mechanism is data:
// laws/counterfactuals.toml (records/counterfactuals_file.hpp).
//
// Two swaps. arm_as_leg: the arm gets what the leg has, mechanism by mechanism; it asks what holds
// the arm back behind the leg. leg_as_arm: the leg gets what the arm has; it asks what the leg owes
// to each. Spasticity and pain are what neither limb needs: replaced, both are free of them.
// Limits. Nothing is calibrated again; the mechanisms are those of this law, not all there are.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/care.hpp"
#include "model/parameters.hpp"

namespace relimb {

struct Replacement {
  std::string target;
  std::vector<std::string> from;
  double factor = 1;
};

enum class Swap { arm_as_leg, leg_as_arm };

/// One mechanism and what stands in for it.
struct Counterfactual {
  std::string name;    // "cortical_map"
  std::string label;   // "large cortical map", for tables
  std::string in_arm;  // what it is that holds the arm back, a phrase for sentences
  std::string in_leg;  // what it is in the leg
  std::vector<Replacement> arm_as_leg;
  std::vector<Replacement> leg_as_arm;

  const std::vector<Replacement>& of(Swap swap) const {
    return swap == Swap::arm_as_leg ? arm_as_leg : leg_as_arm;
  }
};

/// A set of mechanisms: bit i stands for the i-th one.
using Coalition = unsigned;

/// Most mechanisms of one list: each one more doubles the lives to be lived.
inline constexpr std::size_t most_mechanisms = 10;

/// Whether there is such a parameter of the law, or such a thing that care delivers.
bool is_parameter(std::string_view target);
bool is_care(std::string_view target);

/// The law with the mechanisms in `kept` as they are and all others replaced. Defect for an unknown
/// target; care's are left out.
Parameters<double> replaced(const Parameters<double>& law, const std::vector<Counterfactual>& all,
                            Swap swap, Coalition kept);

/// The same of care.
Calendar<double> replaced(Calendar<double> calendar, const std::vector<Counterfactual>& all,
                          Swap swap, Coalition kept);

}  // namespace relimb
