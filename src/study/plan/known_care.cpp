#include "study/plan/known_care.hpp"

#include <algorithm>

#include "model/today.hpp"
#include "study/forecast/time.hpp"

namespace relimb {

std::vector<CareSpan> care_ahead(const MeasuredPerson& person) {
  const int today = last_visit_day(person);
  std::vector<CareSpan> ahead = person.care;
  for (CareSpan& span : ahead) span.from_day = std::max(span.from_day, today);
  std::erase_if(ahead, [](const CareSpan& span) { return span.to_day <= span.from_day; });
  return ahead;
}

MeasuredPerson with_care_had(MeasuredPerson person, const std::vector<CareSpan>& standing) {
  const int today = last_visit_day(person);
  for (CareSpan& span : person.care) span.to_day = std::min(span.to_day, today);
  std::erase_if(person.care, [](const CareSpan& span) { return span.to_day <= span.from_day; });
  person.care.insert(person.care.end(), standing.begin(), standing.end());
  return person;
}

std::optional<Overload> overload_ahead(const Laws& laws, const CarePlan& plan,
                                       const MeasuredPerson& person, int last_day) {
  const int first = last_visit_day(person);
  if (last_day < first) return std::nullopt;
  const auto calendar = calendar_of(laws.care, plan, person.care, last_day, first);
  for (int day = first; day <= last_day; ++day) {
    const double load = today(laws.law, calendar[static_cast<std::size_t>(day)], day).load;
    const double tolerated = tolerated_hours(laws.law.practice, day);
    if (load > 1) return Overload{day, load * tolerated, tolerated};
  }
  return std::nullopt;
}

}  // namespace relimb
