#include "service/forecast_days.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace relimb {
namespace {

MeasuredPerson seen_on(const std::vector<int>& days) {
  MeasuredPerson person;
  for (const int day : days) person.visits.push_back({day, Scale::fma_ue, 20});
  return person;
}

bool holds(const std::vector<int>& days, int day) {
  return std::ranges::find(days, day) != days.end();
}

int widest_gap(const std::vector<int>& days, int from, int to) {
  int widest = 0;
  for (std::size_t i = 1; i < days.size(); ++i) {
    if (days[i - 1] >= from && days[i] <= to) widest = std::max(widest, days[i] - days[i - 1]);
  }
  return widest;
}

TEST(ForecastDays, SpeaksOfTheStrokeEarlyAndOfTheLastVisitLate) {
  EXPECT_EQ(usual_target_days({}), (std::vector{28, 84, 182}));
  EXPECT_EQ(usual_target_days(seen_on({3, 100})), (std::vector{28, 84, 182}));
  EXPECT_EQ(usual_target_days(seen_on({380, 101, 20})), (std::vector{408, 464, 562}));
}

TEST(ForecastDays, GridHoldsVisitsAndTargetsAscendingAndOnce) {
  for (const std::vector<int>& visits :
       {std::vector<int>{}, {3, 9}, {20, 180, 380}, {3000}, {0, 3650}, {182}}) {
    const MeasuredPerson person = seen_on(visits);
    for (const std::vector<int>& asked : {std::vector<int>{1}, {28, 84, 182}, {9, 500}, {20000}}) {
      const std::vector<int> grid = forecast_grid(person, asked);
      for (const int day : visits) EXPECT_TRUE(holds(grid, day));
      for (const int day : asked) EXPECT_TRUE(holds(grid, day));
      EXPECT_TRUE(std::ranges::is_sorted(grid, std::ranges::less_equal{}));
      EXPECT_EQ(grid.front(), 0);
      EXPECT_GE(grid.back(), 182);
      EXPECT_LE(grid.size(), 110U);
    }
  }
}

TEST(ForecastDays, GridIsWeeklyWhereItMatters) {
  EXPECT_EQ(widest_gap(forecast_grid(seen_on({9}), {28, 84, 182}), 0, 182), 7);
  const std::vector<int> grid = forecast_grid(seen_on({380}), {408, 464, 562});
  EXPECT_EQ(widest_gap(grid, 0, 182), 7);
  EXPECT_EQ(widest_gap(grid, 380, 562), 7);
}

}  // namespace
}  // namespace relimb
