// Twins: virtual people conditioned on one person's measurements, by tempered resample-move.
//
//   start     draw N twins from the population (age set to the person's), live them to the last
//             visit, weight them by the likelihood
//   if the effective sample falls under `enough` N: a party of scouts (one for sixteen twins) climbs
//   the ladder, the likelihood's power phi from 0 to 1 in steps that keep 0.4 of them effective; the
//   first step is taken from all N, and where it reaches phi = 1 no scouts are needed; at each step
//     resample  systematically, by the step's weights
//     move      (moves.hpp) until the twins have moved `moves_each` times on the average (half as
//               often on the way to phi = 1)
//   at the top each scout becomes as many twins as are due, who part in one more sweep
//
// Sources: Chopin 2002 (iterated batch importance sampling), Del Moral, Doucet, Jasra 2006 (SMC
// samplers). All draws are counted by (twin, round, draw): results do not depend on threads.
#pragma once

#include <cstdint>
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
  Herd herd;                    // on day 0
  std::vector<double> weights;  // sum 1
  // 1 / sum of squared weights; where there were moves, of the last step's weights before them: a
  // lower bound, as the moves part the copies.
  double effective = 0;
  int rounds = 0;  // resample-move rounds
};

/// Conditions twins of the course's population on the likelihood. `age_years` < 0: unknown.
Twins condition(const Laws& laws, const Course& course, const PersonLikelihood& likelihood,
                double age_years, const TwinSettings& settings, const Progress& progress = {});

}  // namespace relimb
