// Spans of care that overlap must fit into a week: what every reader of care adds them by.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "base/input_text.hpp"
#include "model/measured.hpp"

namespace relimb {

/// Why `span` can not be given beside `others`: what is allowed instead, as errors say it, where
/// together they would take more than hours_of_a_week on some day. Empty where they do not.
inline std::string no_room_for(const CareSpan& span, const std::vector<CareSpan>& others) {
  constexpr double rounding = 1e-9;  // of a sum that comes to the limit
  const auto hours_on = [&](int day) {
    double hours = 0;
    for (const CareSpan& other : others) {
      if (other.from_day <= day && day < other.to_day) hours += other.hours_per_week;
    }
    return hours;
  };
  // Hours only rise where a span begins.
  std::vector<int> days{span.from_day};
  for (const CareSpan& other : others) {
    if (span.from_day < other.from_day && other.from_day < span.to_day) {
      days.push_back(other.from_day);
    }
  }
  for (const int day : days) {
    const double room = hours_of_a_week - hours_on(day);
    if (span.hours_per_week <= room + rounding) continue;
    return "at most " + plain(std::max(room, 0.0)) + ", as other care has " + plain(hours_on(day)) +
           " of " + plain(hours_of_a_week) + " hours a week on day " + std::to_string(day);
  }
  return "";
}

/// Adds `span`, read by `from`; where there is no room for it, `hours` is refused.
template <class Reader, class Field>
void add_span(const Reader& from, Field hours, const CareSpan& span, std::vector<CareSpan>& care) {
  const std::string no_room = no_room_for(span, care);
  if (!no_room.empty()) from.refuse(hours, no_room);
  care.push_back(span);
}

}  // namespace relimb
