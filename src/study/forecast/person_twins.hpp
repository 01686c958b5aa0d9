// Who one person may be, after all that was measured: the twins that a forecast, an explanation and
// a plan of the person start from.
//
// Conditioning is most of the work of each; whoever asks more than one question of a person does it
// once and passes the twins on. They do not depend on days to come, nor on the plan for them: up
// to the last visit there was usual care and what the person's file says beside it.
#pragma once

#include "study/forecast/likelihood.hpp"
#include "study/forecast/surprise.hpp"
#include "study/forecast/time.hpp"
#include "study/forecast/twins.hpp"

namespace relimb {

struct PersonTwins {
  Twins twins;
  double surprise;  // of the visits (surprise.hpp)
};

/// Conditioned on all visits. Same laws, person, settings (threads aside): same bits.
inline PersonTwins twins_of_person(const Laws& laws, const MeasuredPerson& as_told,
                                   const TwinSettings& settings, const Progress& progress = {}) {
  const MeasuredPerson person = folded(as_told, days_cut(as_told));
  const int today = last_visit_day(person);
  const std::vector<Course> courses =
      courses_of(laws_among(laws, settings.twins), calendar_of(laws.care, {}, person.care, today),
                 settings.seed);
  const PersonLikelihood likelihood(laws, person, today);
  const double surprise = surprise_of(laws, courses, likelihood, settings.seed, settings.threads);
  return {condition(laws, courses, likelihood, person.age_years.value_or(-1), settings, progress),
          surprise};
}

}  // namespace relimb
