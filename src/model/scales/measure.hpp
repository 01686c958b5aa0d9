// The measurement model: from a true score to what the assessor writes down.
//
//   written = nearest allowed score to (true + e normal), within floor and ceiling
//   e       = SEM sqrt(1/4 + 3/4 * 4 x (1 - x)),   x = place in the range, 0..1   (step > 0)
//   e       = SEM                                                                  (step = 0)
//
// A sum of items errs least where all items are failed or passed, hence the narrowing of e towards
// floor and ceiling (its depth is a guess; SEM is stated for people in mid range). Modified Ashworth
// grades are 0, 1, 1+ (1.5), 2, 3, 4. Day-to-day change of the person is not here (model/noise.hpp).
#pragma once

#include "model/scales/scale.hpp"

namespace relimb {

/// e at that true score, in units of the scale.
double measurement_error(const ScaleInfo& scale, double true_score);

/// The score written down; `normal` is one standard normal draw.
double written_score(const ScaleInfo& scale, double true_score, double normal);

/// The same where e is `error`, in units of the scale, whatever the true score.
double written_with_error(const ScaleInfo& scale, double true_score, double error, double normal);

/// Log likelihood of a written score at that true score. `discrepancy` (units of the scale) is
/// added to e in quadrature: what the law itself may be wrong by. One score in a hundred is taken
/// to be a slip anywhere on the scale, so the value is finite and no single score rules a person
/// out. For step 0 a density.
double log_likelihood(const ScaleInfo& scale, double true_score, double score,
                      double discrepancy = 0);

/// A score drawn from what log_likelihood holds to be true: `normal` and `uniform_draw` (0..1, the
/// slip) are draws; at uniform_draw 1 there is no slip. Without discrepancy and slip it is
/// written_score.
double drawn_score(const ScaleInfo& scale, double true_score, double discrepancy, double normal,
                   double uniform_draw);

}  // namespace relimb
