// Bistability: what becomes of use at one capacity, from a high start and from a low one.
//
// Capacity is the share of the span's cells that the lesion left, 0..1. At each, the same persons
// start twice with the same cortex, just lesioned, and different values of the affected arm:
//   high  as learned in health: the arm is chosen
//   low   as an arm learns that always misses: every value of the span at the workspace bonus
// and go on reaching, free to choose, for `reaches`. Two branches at one capacity: use depends on
// history, not on what the arm can do. Where the low start climbs to the high one lies the upper
// fold, where the high start falls to the low one the lower fold.
// With `plastic` false the cortex stays as the lesion left it: the loop of use and function is cut.
// Then each value can only go to the mean reward, and what keeps the branches apart is that an
// unused arm learns nothing.
// Cost: about 8 us a reach; default settings 8 s. Limits: use after a stated number of reaches, not
// at infinity: a softmax tries anything in the end, so the low branch is metastable.
#pragma once

#include <vector>

#include "base/progress.hpp"
#include "lab/reach/reacher.hpp"

namespace relimb {

enum class ReachStart { high, low };

struct BranchSettings {
  std::vector<double> capacities{0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};
  int reaches = 6000;
  int runs = 8;
  bool plastic = true;
};

struct BranchPoint {
  double capacity;
  double success;       // mean reward without bonus right after the lesion, 0..1
  double use_high = 0;  // means over the runs at the end
  double use_low = 0;
  double error_deg_high = 0;
  double error_deg_low = 0;
  std::vector<double> each_use_high;  // run by run
  std::vector<double> each_use_low;
};

struct Branches {
  BranchSettings settings;
  std::vector<BranchPoint> points;  // capacity ascending
  // Folds: capacities between which the branches lie more than `apart` from each other, by linear
  // interpolation; NaN where they never do.
  double lower_fold;
  double upper_fold;
};

inline constexpr double branches_apart = 0.25;

/// Persons after the healthy phase, one a run: what every branch and trace starts from.
std::vector<Reacher> healthy_reachers(const ReachSettings& settings, const GaussTable& gauss,
                                      int runs);

/// Puts the values of the affected arm to what an arm that always misses learns.
void unlearn_arm(const ReachSettings& settings, Reacher& person);

Branches measure_branches(const ReachSettings& settings, const BranchSettings& branches,
                          const Progress& progress = {});

}  // namespace relimb
