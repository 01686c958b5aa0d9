// Why: what holds a person's arm and leg back, and the gap between them, mechanism by mechanism.
//
//   1 twins of the person are conditioned on the visits, as for a forecast (study/forecast/twins)
//   2 some of them live from the stroke on under the law of every coalition of mechanisms
//     (2^7 = 128, model/counterfactual.hpp), once for the arm and the gap, once for the leg: the same
//     people, the same days, the care the person has had and then the plan's
//   3 each outcome is shared out exactly in each life (attribution.hpp)
//   4 what their motor cortex has of its ground today and then (territory.hpp)
//   5 what could be measured today is weighed by how far it would narrow the forecast
//     (next_measurement.hpp)
//
// The day to come is day 84 after the stroke, or 84 days after the last visit once that is past.
// Limits. An attribution is about this law: what would be otherwise in it, not what has been shown in
// people. Nothing is calibrated again under a coalition. What the person's own damage did is the
// rest; it holds all in which arm and leg differ beside the mechanisms: pathways spared, time to
// heal, skill left, what the tests ask.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/progress.hpp"
#include "cohort/laws.hpp"
#include "model/care_plan.hpp"
#include "model/counterfactual.hpp"
#include "model/measured.hpp"
#include "study/explain/attribution.hpp"
#include "study/explain/next_measurement.hpp"
#include "study/explain/territory.hpp"
#include "study/forecast/person_twins.hpp"

namespace relimb {

struct ExplainSettings {
  CarePlan plan;                 // care from today on, beside the person's own spans
  std::size_t twins = 20000;     // conditioned on the visits
  std::size_t lives = 2048;      // of them, lived under every coalition
  bool pairs = false;            // pairwise interactions too
  bool impairment = true;        // outcomes of impairment beside those of function
  bool next_measurement = true;  // what to measure next
  std::uint64_t seed = 1;
  unsigned threads = 0;  // 0: all processors
};

struct Explanation {
  int today = 0;                          // last visit's day (0 without visits)
  int ahead = 0;                          // the day to come; of a cohort the day most is said of
  std::size_t lives = 0;                  // twins or persons lived under every coalition
  double effective_sample_size = 0;       // of the conditioned twins; lives of a cohort
  std::vector<Attribution> attributions;  // arm, leg, gap on `ahead`, then on other days; function
                                          // before impairment
  double surprise = 1;                    // of the visits (study/forecast/surprise.hpp)
  std::vector<NextMeasurement> next;      // the most telling first; empty for a cohort
  std::vector<CortexGround> cortex;       // today and on `ahead`; empty for a cohort
  double hand_magnification = 1;          // the arm's map over the leg's, of the law
  std::uint64_t seed = 0;
};

/// Of outcome `limb` and `kind` on that day; nullptr when there is none.
const Attribution* attribution_of(const Explanation& explanation, OutcomeLimb limb,
                                  OutcomeKind kind, int day);

/// The day to come for a person last seen on `today`.
int day_ahead(int today);

/// Same laws, person, settings (threads aside): same bits.
Explanation explain(const Laws& laws, const std::vector<Counterfactual>& counterfactuals,
                    const MeasuredPerson& person, const ExplainSettings& settings,
                    const Progress& progress = {});

/// The same from twins known already: those of twins_of_person().
Explanation explain(const Laws& laws, const std::vector<Counterfactual>& counterfactuals,
                    const MeasuredPerson& person, const ExplainSettings& settings,
                    const PersonTwins& known, const Progress& progress = {});

/// Persons 0 .. settings.lives - 1 of the population under settings.plan. `days`: ascending, not
/// empty; `ahead` is one of them and comes first.
Explanation explain_cohort(const Laws& laws, const std::vector<Counterfactual>& counterfactuals,
                           const std::vector<int>& days, int ahead, const ExplainSettings& settings,
                           const Progress& progress = {});

}  // namespace relimb
