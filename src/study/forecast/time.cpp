#include "study/forecast/time.hpp"

#include <algorithm>
#include <limits>
#include <utility>

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

int first_day_told(const MeasuredPerson& person) {
  const int cut = days_cut(person);
  return cut > 0 ? cut + fold_day : 0;
}

std::vector<CareSpan> folded(std::vector<CareSpan> care, int cut) {
  for (CareSpan& span : care) {
    // Care that ended before the cut keeps no trace; care across it starts at its later end.
    span.from_day = std::max(span.from_day - cut, 0);
    span.to_day -= cut;
  }
  std::erase_if(care, [](const CareSpan& span) { return span.to_day <= span.from_day; });
  return care;
}

CarePlan folded(CarePlan plan, int cut) {
  plan.spans = folded(std::move(plan.spans), cut);
  return plan;
}

MeasuredPerson folded(MeasuredPerson person, int cut) {
  for (Visit& visit : person.visits) visit.day -= cut;
  person.care = folded(std::move(person.care), cut);
  return person;
}

}  // namespace relimb
