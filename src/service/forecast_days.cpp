#include "service/forecast_days.hpp"

#include <algorithm>

#include "study/forecast/time.hpp"

namespace relimb {
namespace {

constexpr int week = 7;
constexpr int half_year = 182;
constexpr int chronic_from = 100;

/// from, from + step, ... < to, with a step of whole weeks that makes at most `most` days of it.
void add_steps(std::vector<int>& days, int from, int to, int most) {
  if (to <= from) return;
  const int step = week * std::max(1, (to - from + week * most - 1) / (week * most));
  for (int day = from; day < to; day += step) days.push_back(day);
}

}  // namespace

std::vector<int> usual_target_days(const MeasuredPerson& person) {
  const int last = last_visit_day(person);
  const int from = last > chronic_from ? last : 0;
  return {from + 28, from + 84, from + half_year};
}

std::vector<int> forecast_grid(const MeasuredPerson& person, const std::vector<int>& at) {
  const int today = last_visit_day(person);
  std::vector<int> days = at;
  for (const Visit& visit : person.visits) days.push_back(visit.day);
  const int end = std::max(days.empty() ? 0 : *std::ranges::max_element(days), half_year);
  constexpr int weeks = half_year / week;
  const int early = std::min(half_year, end);
  const int late = std::max(today, early);
  const int beyond = std::min(end, late + half_year);
  add_steps(days, 0, early, weeks);
  add_steps(days, early, late, weeks / 2);
  add_steps(days, late, beyond, weeks);
  add_steps(days, beyond, end, weeks);
  days.push_back(end);
  std::ranges::sort(days);
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

}  // namespace relimb
