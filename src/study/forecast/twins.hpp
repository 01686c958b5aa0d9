// Twins: virtual people conditioned on one person's measurements, by tempered resample-move.
//
//   start     draw N twins from the population (age set to the person's), share them out among the
//             laws that the calibration holds possible (laws_among), live them to the last visit,
//             weight them by the likelihood
//   if the effective sample falls under `enough` N: a party of scouts (one for sixteen twins) climbs
//   the ladder, the likelihood's power phi from 0 to 1 in steps that keep 0.4 of them effective; the
//   first step is taken from all N, and where it reaches phi = 1 no scouts are needed; at each step
//     resample  systematically, by the step's weights; a law's twins from its own, as many as it
//               has of the evidence
//     move      (moves.hpp) until the twins have moved `moves_each` times on the average (half as
//               often on the way to phi = 1)
//   at the top each scout becomes as many twins as are due, who part in one more sweep
//
// What the calibration leaves open is so part of what is said of the person. Real patients left out
// of the fit are foretold no worse than by the best law alone in any cell of the table, and better by
// up to a tenth of the CRPS (docs/calibration.md).
//
// Sources: Chopin 2002 (iterated batch importance sampling), Del Moral, Doucet, Jasra 2006 (SMC
// samplers). All draws are counted by (twin, round, draw): results do not depend on threads.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/progress.hpp"
#include "cohort/herd.hpp"
#include "study/forecast/likelihood.hpp"

namespace relimb {

struct TwinSettings {
  std::size_t twins = 100000;
  std::uint64_t seed = 1;
  unsigned threads = 0;
  double enough = 0.25;   // share of N below which weights are not trusted without moves
  double moves_each = 2;  // accepted moves a twin on the average, each round
  int most_sweeps = 8;    // of moves, each round
};

struct Twins {
  Herd herd;                    // on day 0; part k lives under law k
  std::vector<double> weights;  // sum 1
  // 1 / sum of squared weights; where there were moves, of the last step's weights before them: a
  // lower bound, as the moves part the copies.
  double effective = 0;
  int rounds = 0;  // resample-move rounds

  /// Of the twins of law `number`.
  std::span<const double> weights_of_law(std::size_t number) const {
    const HerdParts& parts = herd.parts();
    return std::span(weights).subspan(parts.begin(number), parts.persons(number));
  }

  /// What each law has of the weight.
  std::vector<double> weight_of_laws() const;

  /// Places in the herd of `count` twins drawn from those of one law, by weight, systematically.
  std::vector<std::size_t> drawn_of_law(std::size_t number, std::size_t count,
                                        double uniform_draw) const;
};

/// Conditions twins on the likelihood. `courses`: of the laws they are shared out among, in the order
/// of first_laws(), no more than one for each tile of the scouts. `age_years` < 0: unknown.
Twins condition(const Laws& laws, std::span<const Course> courses,
                const PersonLikelihood& likelihood, double age_years, const TwinSettings& settings,
                const Progress& progress = {});

}  // namespace relimb
