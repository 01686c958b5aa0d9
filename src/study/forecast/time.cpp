#include "study/forecast/time.hpp"

#include <algorithm>
#include <limits>

namespace relimb {

int last_visit_day(const MeasuredPerson& person) {
  int last = 0;
  for (const Visit& visit : person.visits) last = std::max(last, visit.day);
  return last;
}

int days_cut(const MeasuredPerson& person) {
  int first = std::numeric_limits<int>::max();
  for (const Visit& visit : person.visits) first = std::min(first, visit.day);
  return person.visits.empty() ? 0 : std::max(0, first - fold_day);
}

MeasuredPerson folded(MeasuredPerson person, int cut) {
  for (Visit& visit : person.visits) visit.day -= cut;
  for (CareSpan& span : person.care) {
    // Care that ended before the cut keeps no trace; care across it starts at its later end.
    span.from_day = std::max(span.from_day - cut, 0);
    span.to_day -= cut;
  }
  std::erase_if(person.care, [](const CareSpan& span) { return span.to_day <= span.from_day; });
  return person;
}

}  // namespace relimb
