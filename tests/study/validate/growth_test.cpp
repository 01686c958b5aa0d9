// Which visits are given for the last one, and that all columns of a row hold the same patients.
#include "study/validate/growth.hpp"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/error.hpp"
#include "support/property.hpp"

namespace relimb {
namespace {

TEST(Growth, VisitsThatLeaveTheLastTwoWeeksAhead) {
  const auto visits = [](const std::vector<int>& days) { return visits_before_last(days); };
  EXPECT_EQ(visits({}), 0);
  EXPECT_EQ(visits({10}), 0);
  EXPECT_EQ(visits({10, 23}), 0);
  EXPECT_EQ(visits({10, 24}), 1);
  EXPECT_EQ(visits({14, 35, 98, 197, 379}), 4);
  EXPECT_EQ(visits({14, 35, 98, 100}), 2);
  EXPECT_THROW(visits({10, 10}), Defect);
}

/// A certain forecast that misses 0 by `off`, from each number of visits.
GrowthCases patient(const std::vector<double>& off, Phase phase = Phase::to_day_30) {
  GrowthCases cases;
  for (const double miss : off) {
    ForecastCase one{phase, Horizon::last_visit, static_cast<int>(cases.size()) + 1, 0, {}};
    one.prediction.mean = miss;
    one.prediction.quantiles.fill(miss);
    cases.push_back(one);
  }
  return cases;
}

TEST(Growth, HandWorked) {
  const std::vector<GrowthCases> patients{patient({9}), patient({8, 4}), patient({6, 2, 1}),
                                          patient({5, 3}, Phase::after_day_180)};
  const auto rows = growth_table("x", patients);
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0].up_to, 2);
  EXPECT_EQ(rows[0].phase, Phase::to_day_30);
  ASSERT_EQ(rows[0].by_given.size(), 2u);
  EXPECT_EQ(rows[0].by_given[0].n, 2u);  // nobody with one visit alone
  EXPECT_NEAR(rows[0].by_given[0].median_absolute_error.value, 7, 1e-12);
  EXPECT_NEAR(rows[0].by_given[1].median_absolute_error.value, 3, 1e-12);
  EXPECT_EQ(rows[1].phase, Phase::after_day_180);
  EXPECT_EQ(rows[2].up_to, 3);
  ASSERT_EQ(rows[2].by_given.size(), 3u);
  EXPECT_EQ(rows[2].by_given[2].n, 1u);
  EXPECT_NEAR(rows[2].by_given[2].mean_absolute_error.value, 1, 1e-12);
}

TEST(Growth, SamePatientsInEveryColumn) {
  EXPECT_TRUE(testing::holds("same patients", 100, [] {
    std::vector<GrowthCases> patients;
    const int people = *testing::whole_in(1, 12);
    std::vector<std::size_t> having(6, 0);  // patients with so many visits or more
    for (int i = 0; i < people; ++i) {
      const auto visits = static_cast<std::size_t>(*testing::whole_in(0, 6));
      patients.push_back(patient(std::vector<double>(visits, *testing::number_in(0, 9))));
      for (std::size_t k = 0; k <= visits; ++k) ++having[k];
    }
    for (const GrowthRow& row : growth_table("x", patients)) {
      RC_ASSERT(row.by_given.size() == static_cast<std::size_t>(row.up_to));
      for (const Accuracy& column : row.by_given) {
        RC_ASSERT(column.n == having[static_cast<std::size_t>(row.up_to)]);
        // The same miss from any number of visits: columns agree.
        RC_ASSERT(column.crps.value == row.by_given.front().crps.value);
      }
    }
  }));
}

}  // namespace
}  // namespace relimb
