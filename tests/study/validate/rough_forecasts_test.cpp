// Rough forecasts of patients: one for each task, and as good as the full ones.
#include "study/validate/rough_forecasts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "cohort/herd.hpp"
#include "study/forecast/forecast.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

using testing::laws;

MeasuredPerson seen(std::vector<Visit> visits) {
  MeasuredPerson one;
  one.id = "p";
  one.age_years = 66;
  one.visits = std::move(visits);
  return one;
}

std::vector<MeasuredPerson> some_patients() {
  return {seen({{10, Scale::fma_ue, 20}, {31, Scale::fma_ue, 31}, {94, Scale::fma_ue, 40}}),
          seen({{900, Scale::fma_ue, 41}, {984, Scale::fma_ue, 43}}),
          seen({{5, Scale::arat, 3}, {9, Scale::fma_ue, 60}, {93, Scale::fma_ue, 66}}),
          seen({{10, Scale::fma_ue, 20}})};
}

TEST(RoughForecasts, AreOfTheTasksOfAccuracy) {
  const auto patients = some_patients();
  // Twelve weeks and the last visit, from one visit; from two where the second comes early enough.
  EXPECT_EQ(rough_tasks(patients[0]),
            (std::vector<std::string>{"12 weeks from 1 visit", "last visit from 1 visit",
                                      "12 weeks from 2 visits", "last visit from 2 visits"}));
  EXPECT_EQ(rough_tasks(patients[1]).size(), 2U);
  EXPECT_EQ(rough_tasks(patients[2]).size(), 2U);
  EXPECT_TRUE(rough_tasks(patients[3]).empty());
  const std::vector<double> crps = rough_crps(laws(), patients, {});
  ASSERT_EQ(crps.size(), 8U);
  for (const double one : crps) EXPECT_TRUE(one >= 0 && one < 40) << one;
}

TEST(RoughForecasts, AreThoseOfTheFullForecast) {
  const MeasuredPerson patient = seen({{12, Scale::fma_ue, 30}, {96, Scale::fma_ue, 48}});
  MeasuredPerson known = patient;
  known.visits.pop_back();
  ForecastSettings how;
  how.days = {96};
  how.plan = *laws().care.plan("usual_care");
  how.twins = 4000;
  how.context = false;
  const Forecast full = forecast(laws(), known, how);
  const ForecastCase one{Phase::to_day_30, Horizon::weeks_12, 1, 48,
                         *on_day(full.curves[index(Scale::fma_ue)], 96)};
  const double expected = accuracy_of(std::array{one}).crps.value;
  const double found = rough_crps(laws(), {patient}, {8000, 1})[0];
  EXPECT_NEAR(found, expected, 0.1 * expected + 0.15);
}

TEST(RoughForecasts, SeeWhetherALawFitsThePatient) {
  // A patient who got better with practice, under the law and under one in which nothing recovers.
  const auto patients = std::vector{some_patients()[0]};
  Laws frozen = laws();
  for (auto& stratum : frozen.population.strata) stratum.reversible = -5;
  frozen.law.practice.plastic = 0;
  EXPECT_LT(rough_crps(laws(), patients, {})[0], rough_crps(frozen, patients, {})[0]);
}

// Why ages may be left out.
TEST(RoughForecasts, TheArmKnowsNoAge) {
  const Course course = course_of(laws().law, laws().population, testing::usual_care(400), 1);
  Herd young(course, 0, 64);
  std::ranges::fill(young.latent(index(Latent::age)), -2.0F);
  Herd old(course, 0, 64);
  std::ranges::fill(old.latent(index(Latent::age)), 2.0F);
  const ScoreTable of_young = young.live(course, 400, {10, 400});
  const ScoreTable of_old = old.live(course, 400, {10, 400});
  for (const std::size_t record : {0, 1}) {
    EXPECT_TRUE(
        std::ranges::equal(of_young.of(record, Scale::fma_ue), of_old.of(record, Scale::fma_ue)));
  }
  EXPECT_FALSE(std::ranges::equal(of_young.of(1, Scale::gait_speed_m_per_s),
                                  of_old.of(1, Scale::gait_speed_m_per_s)));
}

}  // namespace
}  // namespace relimb
