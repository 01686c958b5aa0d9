// Which forecasts are made of a patient, and the table of how good they were.
#include "study/validate/accuracy.hpp"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "base/statistics.hpp"
#include "support/crps.hpp"

namespace relimb {
namespace {

using Days = std::vector<int>;

Prediction normal_prediction(double mean, double sd) {
  Prediction p;
  p.mean = mean;
  for (std::size_t i = 0; i < quantile_count; ++i) {
    p.quantiles[i] = mean + sd * normal_quantile(quantile_level(i));
  }
  return p;
}

ForecastCase case_of(double predicted, double sd, double observed, Phase phase = Phase::to_day_30) {
  return {phase, Horizon::weeks_12, 1, observed, normal_prediction(predicted, sd)};
}

TEST(Accuracy, PhasesMeetAtTheirEnds) {
  EXPECT_EQ(phase_at(0), Phase::to_day_30);
  EXPECT_EQ(phase_at(30), Phase::to_day_30);
  EXPECT_EQ(phase_at(31), Phase::day_31_to_180);
  EXPECT_EQ(phase_at(180), Phase::day_31_to_180);
  EXPECT_EQ(phase_at(181), Phase::after_day_180);
  EXPECT_EQ(label(Phase::day_31_to_180), "31-180 d");
}

void expect_tasks(const Days& days, const std::vector<std::vector<int>>& wanted) {
  const auto tasks = forecast_tasks(days);
  ASSERT_EQ(tasks.size(), wanted.size());
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    EXPECT_EQ(static_cast<int>(tasks[i].horizon), wanted[i][0]) << i;
    EXPECT_EQ(tasks[i].visits_given, wanted[i][1]) << i;
    EXPECT_EQ(static_cast<int>(tasks[i].target), wanted[i][2]) << i;
    EXPECT_EQ(tasks[i].phase, phase_at(days[0])) << i;
  }
}

TEST(Accuracy, TasksOfAPatientOfSpecs) {
  // Baseline on day 14; 21, 84, 183 and 365 days later.
  expect_tasks({14, 35, 98, 197, 379},
               {{0, 1, 2}, {0, 2, 2}, {1, 1, 3}, {1, 2, 3}, {2, 1, 4}, {2, 2, 4}});
}

TEST(Accuracy, ALateSecondVisitIsNotGiven) {
  expect_tasks({400, 484, 583}, {{0, 1, 1}, {1, 1, 2}, {2, 1, 2}});
}

TEST(Accuracy, TheNearestVisitIsTheTarget) {
  expect_tasks({10, 70, 90, 100, 130}, {{0, 1, 2}, {2, 1, 4}});
}

TEST(Accuracy, TooShortToJudge) {
  expect_tasks({}, {});
  expect_tasks({10}, {});
  expect_tasks({10, 50}, {});
  EXPECT_THROW(forecast_tasks(Days{10, 10}), Defect);
}

TEST(Accuracy, HandWorkedTable) {
  const std::vector<ForecastCase> cases{case_of(30, 2, 31), case_of(40, 2, 36), case_of(20, 2, 22)};
  const Accuracy a = accuracy_of(cases);
  EXPECT_EQ(a.n, 3u);
  EXPECT_NEAR(a.median_absolute_error.value, 2, 1e-12);
  EXPECT_NEAR(a.median_absolute_error.standard_error, 1.5, 1e-12);  // from 1 to 4
  EXPECT_NEAR(a.mean_absolute_error.value, 7.0 / 3, 1e-12);
  EXPECT_NEAR(a.bias.value, (-1 + 4 - 2) / 3.0, 1e-12);
  EXPECT_NEAR(a.bias.standard_error, standard_error(std::vector<double>{-1, 4, -2}), 1e-12);
  EXPECT_NEAR(a.coverage.value, 2.0 / 3, 1e-12);       // 4 points off is 2 sd, beyond 1.64
  EXPECT_NEAR(a.half_coverage.value, 1.0 / 3, 1e-12);  // 2 points off is 1 sd, beyond .67
  const double crps = (testing::crps_of_normal(30, 2, 31) + testing::crps_of_normal(40, 2, 36) +
                       testing::crps_of_normal(20, 2, 22)) /
                      3;
  EXPECT_NEAR(a.crps.value, crps, 0.02 * crps);
}

TEST(Accuracy, OneCaseAndFullCoverageHaveHonestErrors) {
  const std::vector<ForecastCase> one{case_of(30, 2, 31)};
  const Accuracy a = accuracy_of(one);
  EXPECT_TRUE(std::isinf(a.median_absolute_error.standard_error));
  EXPECT_TRUE(std::isinf(a.crps.standard_error));
  EXPECT_EQ(a.coverage.value, 1);
  EXPECT_GT(a.coverage.standard_error, 0.2);
  EXPECT_THROW(accuracy_of({}), Defect);
}

TEST(Accuracy, MedianErrorShrinksLikeTheRootOfN) {
  // Absolute errors of a normal forecast: the error of the median is known,
  // sqrt(1/4 / n) / density at the median.
  std::vector<ForecastCase> cases;
  const int n = 2000;
  for (int i = 0; i < n; ++i) cases.push_back(case_of(normal_quantile((i + 0.5) / n), 1, 0));
  const double middle = normal_quantile(0.75);
  const WithError error = accuracy_of(cases).median_absolute_error;
  EXPECT_NEAR(error.value, middle, 0.002);
  EXPECT_NEAR(error.standard_error, std::sqrt(0.25 / n) / (2 * normal_pdf(middle)), 0.0015);
}

TEST(Accuracy, TableHasARowForEachFilledCellAndForSeveralPhases) {
  std::vector<ForecastCase> cases{case_of(30, 2, 31), case_of(40, 2, 36),
                                  case_of(20, 2, 22, Phase::after_day_180)};
  cases.push_back(cases[0]);
  cases.back().visits_given = 2;
  const auto rows = accuracy_table("relimb", cases);
  ASSERT_EQ(rows.size(), 4u);
  EXPECT_EQ(rows[0].method, "relimb");
  EXPECT_EQ(rows[0].accuracy.n, 2u);
  EXPECT_EQ(rows[1].phase, Phase::after_day_180);
  EXPECT_EQ(label(rows[2].phase), "all");
  EXPECT_EQ(rows[2].accuracy.n, 3u);
  EXPECT_EQ(rows[3].visits_given, 2);  // of one phase alone: no row for all
}

TEST(Accuracy, TableTellsHowFarEachCellIsBehind) {
  const std::vector<ForecastCase> ours{case_of(30, 1, 30), case_of(20, 2, 22, Phase::after_day_180),
                                       case_of(40, 1, 40)};
  const std::vector<ForecastCase> rival{
      case_of(30, 3, 30), case_of(20, 2, 22, Phase::after_day_180), case_of(40, 3, 40)};
  EXPECT_FALSE(accuracy_table("relimb", ours).front().behind);
  const auto rows = accuracy_table("rival", rival, ours);
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_NEAR(rows[2].behind->value, 4.0 / 3 * testing::crps_of_normal(0, 1, 0), 0.02);
  EXPECT_NEAR(rows[0].behind->value, 2 * testing::crps_of_normal(0, 1, 0), 0.02);
  EXPECT_EQ(rows[1].behind->value, 0);
}

TEST(Accuracy, GainOverARival) {
  const std::vector<ForecastCase> ours{case_of(30, 1, 30), case_of(40, 1, 40)};
  const std::vector<ForecastCase> rival{case_of(30, 3, 30), case_of(40, 3, 40)};
  const WithError gain = crps_gain(ours, rival);
  EXPECT_NEAR(gain.value, 2 * testing::crps_of_normal(0, 1, 0), 0.02);
  EXPECT_NEAR(gain.standard_error, 0, 1e-12);
  EXPECT_LT(crps_gain(rival, ours).value, 0);
}

}  // namespace
}  // namespace relimb
