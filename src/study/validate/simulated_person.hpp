// A made-up person whose truth is known: drawn, lived and measured as the forecaster believes
// people are.
//
//   who       latents of the population
//   life      the law with day noise, usual care and the pattern's therapy
//   measured  on the pattern's days only, from the very distribution that the likelihood holds to
//             be true (drawn_score, measure.hpp): measurement error and the law's discrepancy in
//             quadrature, one slip in a hundred. Scores to be foretold have no slip, as forecasts
//             hold none. Age is known; MEP, lesion load and NIHSS where the pattern says.
//
// All draws follow from one seed, through the library's own purposes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cohort/herd.hpp"
#include "cohort/laws.hpp"
#include "model/measured.hpp"

namespace relimb {

/// What is measured of a person, when, and what therapy there is beside usual care.
struct VisitPattern {
  std::string label;
  std::vector<Visit> visits;   // values unused
  bool attributes = false;     // MEP, lesion load and NIHSS too
  std::vector<CareSpan> care;  // past and to come
  int from_day = 0;            // what is foretold lies 12 and 26 weeks after this day

  int last_visit() const;
};

/// From one early visit to a chronic person's. 5 h a week of therapy are given in two of them.
std::vector<VisitPattern> visit_patterns();

struct SimulatedPerson {
  MeasuredPerson known;       // all that a forecaster is told
  Latents<double> latents;    //
  ScoreTable truth;           // true scores on the days asked for
  std::vector<float> scores;  // measured ones: [day asked for][scale]

  float true_score(std::size_t day, Scale scale) const { return truth.of(day, scale)[0]; }
  float score(std::size_t day, Scale scale) const {
    return scores[day * scale_count + index(scale)];
  }
};

/// `days`: to record the truth on, ascending. `discrepancy` false: measurement error alone, and no
/// slips.
SimulatedPerson simulated_person(const Laws& nature, const VisitPattern& pattern,
                                 const std::vector<int>& days, std::uint64_t seed,
                                 bool discrepancy = true);

}  // namespace relimb
