// What the person wants most, in one number a twin.
//
//   score       the true score at the end of the horizon, in the scale's units
//   chance      of writing down at least the threshold (walking: FAC 4), 0..1:
//               E((true - threshold + step / 2) / e),  e: error of measurement and discrepancy,
//               E: chance of an error below (model/scales/measure.hpp)
//   a pair      w1 g1 / d1 + w2 g2 / d2, weights adding up to 1, d the difference that matters
//               (MCID of the stage at the end, laws/scales.toml; of a chance, laws/levers.toml):
//               a gain of 1 is worth one such difference
#pragma once

#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "model/lever.hpp"
#include "model/scales/scale.hpp"

namespace relimb {

struct GoalTerm {
  GoalInfo info;
  double weight = 1;      // of all terms adding up to 1
  double difference = 1;  // that matters, in the term's units
  std::string difference_label;
  double scale_difference = 1;  // that matters on the scale itself
};

struct Goal {
  std::string name;  // as asked for: "arat", "arat:0.5,gait_speed:0.5"
  std::string label;
  std::string unit;
  std::vector<GoalTerm> terms;

  /// That matters, in the goal's own units.
  double difference() const { return terms.size() == 1 ? terms.front().difference : 1; }
};

/// One term per name and weight. `end_day`: whose stage's MCID counts. Defect for unknown names.
Goal goal_of(const LeverBook& book, const ScaleTable& scales,
             const std::vector<std::pair<std::string, double>>& weights, int end_day);

/// A scale's true scores of all twins.
using TrueScores = std::function<std::span<const float>(Scale)>;

/// The goal of each twin, in its units.
std::vector<double> goal_values(const Goal& goal, const ScaleTable& scales,
                                const TrueScores& scores);

/// Share of the twins that gain at least the difference that matters. A chance's is judged on its
/// scale: the person goes up by the scale's MCID.
double chance_beyond(const Goal& goal, const ScaleTable& scales, const TrueScores& before,
                     const TrueScores& after);

}  // namespace relimb
