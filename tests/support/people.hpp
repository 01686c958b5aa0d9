// Random persons, laws and calendars for properties. Each function draws: call it in a property.
#pragma once

#include <string>
#include <vector>

#include "cohort/population.hpp"
#include "support/laws.hpp"
#include "support/property.hpp"

namespace relimb::testing {

/// Latents of up to three standard deviations, more of extreme people than nature makes.
inline Latents<double> any_latents() {
  return *rc::gen::container<Latents<double>>(number_around_zero(3)).as("latents");
}

inline Person<double> person_of_the_laws(const Latents<double>& latents) {
  return person_of(prepared(laws().population), latents);
}

inline Person<double> any_person() { return person_of_the_laws(any_latents()); }

/// Therapies on top of usual care, overlapping as they like, up to `most_hours` a week each.
inline std::vector<CareSpan> any_spans(int last_day, double most_hours) {
  std::vector<CareSpan> spans(static_cast<std::size_t>(*whole_in(0, 4).as("number of spans")));
  for (CareSpan& span : spans) {
    span.from_day = *whole_in(0, last_day).as("from_day");
    span.to_day = *whole_in(span.from_day + 1, last_day + 2).as("to_day");
    span.therapy = *rc::gen::elementOf(laws().care.therapy_names()).as("therapy");
    span.hours_per_week = *number_in(0, most_hours).as("hours a week");
  }
  return spans;
}

/// Usual care or none, and therapies up to what the readers allow (60 hours a week each).
inline Calendar<double> any_calendar(int last_day) {
  CarePlan plan;
  plan.usual = *whole_in(0, 4).as("0: no usual care") > 0;
  return calendar_of(laws().care, plan, any_spans(last_day, 60), last_day);
}

/// Each parameter anywhere within its limits; switches stay as they are.
template <class Parameters>
Parameters anywhere_within_limits(Parameters values) {
  Parameters::each(values, [](const std::string& name, double& value) {
    for (const ParameterInfo& info : parameter_infos()) {
      if (info.name == name && info.unit != "switch") {
        value = *number_in(info.lower, info.upper).as(name);
      }
    }
  });
  return values;
}

}  // namespace relimb::testing
