#include "study/plan/known_care.hpp"

#include <algorithm>

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

}  // namespace relimb
