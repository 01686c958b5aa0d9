#include "records/days.hpp"

#include <chrono>
#include <cstdio>

#include "base/error.hpp"

namespace relimb {
namespace {

std::chrono::sys_days as_days(const std::string& date) {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  RELIMB_CHECK(std::sscanf(date.c_str(), "%d-%u-%u", &year, &month, &day) == 3);
  const std::chrono::year_month_day calendar{std::chrono::year(year), std::chrono::month(month),
                                             std::chrono::day(day)};
  RELIMB_CHECK(calendar.ok());
  return calendar;
}

}  // namespace

int days_between(const std::string& from, const std::string& to) {
  return static_cast<int>((as_days(to) - as_days(from)).count());
}

}  // namespace relimb
