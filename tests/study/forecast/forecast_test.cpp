// The whole forecast of one person: honesty, time, context.
#include "study/forecast/forecast.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/normal.hpp"
#include "cohort/cohort_block.hpp"
#include "model/scales/measure.hpp"
#include "study/forecast/likelihood.hpp"
#include "study/forecast/predict.hpp"
#include "study/forecast/time.hpp"
#include "study/forecast/typical.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

ForecastSettings settings_for(std::vector<int> days, std::size_t twins = 2000) {
  ForecastSettings settings;
  settings.days = std::move(days);
  settings.plan = *testing::laws().care.plan("usual_care");
  settings.twins = twins;
  settings.context = false;
  return settings;
}

/// What is written down of a person for whom the law is off by its stated discrepancy.
double written_of(const CohortBlock& block, std::size_t record, Scale scale, std::size_t person) {
  const ScaleInfo& info = testing::laws().scales[index(scale)];
  const auto z = random_normals(
      philox_key(99, Purpose::study),
      {person, static_cast<std::uint32_t>(record), 20 + static_cast<std::uint32_t>(scale)});
  const double off = block.truth.of(record, scale)[person] + model_discrepancy(info) * z[0];
  return written_score(info, std::clamp(off, info.minimum, info.maximum), z[1]);
}

TEST(ForecastLong, IntervalsOfVirtualPatientsCoverWhatBecomesOfThem) {
  // Patients made by the law itself: 90 % intervals must hold about 90 % of their later scores.
  const Laws& laws = testing::laws();
  const Course course =
      course_of(laws.law, laws.population,
                calendar_of(laws.care, *laws.care.plan("usual_care"), {}, 84), 4711);
  constexpr std::size_t patients = 100;
  const CohortBlock block = cohort_block(laws, course, 0, patients, {3, 9, 84}, 4711);
  const std::vector<Scale> told{Scale::fma_ue, Scale::fma_le, Scale::arat, Scale::fac};
  int inside = 0;
  int inside_half = 0;
  int all = 0;
  for (std::size_t i = 0; i < patients; ++i) {
    MeasuredPerson person;
    for (const std::size_t record : {std::size_t{0}, std::size_t{1}}) {
      for (const Scale scale : told) {
        person.visits.push_back({block.days()[record], scale, written_of(block, record, scale, i)});
      }
    }
    const Forecast f = forecast(laws, person, settings_for({84}, 1000));
    for (const Scale scale : {Scale::fma_ue, Scale::fma_le, Scale::arat, Scale::use_ratio}) {
      const Prediction* p = on_day(f.curves[index(scale)], 84);
      ASSERT_NE(p, nullptr);
      const double score = written_of(block, 2, scale, i);
      const double half_step = laws.scales[index(scale)].step / 2;
      ++all;
      if (score >= p->quantiles[0] - half_step && score <= p->quantiles[18] + half_step) ++inside;
      if (score >= p->quantiles[4] - half_step && score <= p->quantiles[14] + half_step) {
        ++inside_half;
      }
    }
  }
  // Scores pile up on floor and ceiling, where an interval that ends there holds them all.
  EXPECT_GE(inside, all * 84 / 100);
  EXPECT_LE(inside, all * 98 / 100);
  EXPECT_GE(inside_half, all * 42 / 100);
  EXPECT_LE(inside_half, all * 75 / 100);
}

TEST(Forecast, OfAChronicPersonDoesNotDependOnHowLongAgoTheStrokeWas) {
  const Laws& laws = testing::laws();
  const auto median_later = [&](int day) {
    MeasuredPerson person;
    person.visits = {{day, Scale::fma_ue, 30}};
    const Forecast f = forecast(laws, person, settings_for({day + 84}));
    EXPECT_EQ(f.today, day);
    return on_day(f.curves[index(Scale::fma_ue)], day + 84)->quantiles[9];
  };
  EXPECT_DOUBLE_EQ(median_later(1000), median_later(5000));
  EXPECT_NEAR(median_later(1000), 30, 4);
}

TEST(Forecast, FoldedTimeMovesVisitsAndCare) {
  MeasuredPerson person;
  person.visits = {{1000, Scale::fma_ue, 30}, {1035, Scale::fma_ue, 32}};
  person.care = {{10, 90, "task_practice", 3}, {990, 1035, "task_practice", 5}};
  EXPECT_EQ(days_cut(person), 1000 - fold_day);
  const MeasuredPerson there = folded(person, days_cut(person));
  EXPECT_EQ(there.visits[0].day, fold_day);
  EXPECT_EQ(there.visits[1].day, fold_day + 35);
  ASSERT_EQ(there.care.size(), 1U);
  EXPECT_EQ(there.care[0].from_day, fold_day - 10);
  EXPECT_EQ(there.care[0].to_day, fold_day + 35);
}

// What the law lived before a chronic person's first visit stands for years gone by: it is no story
// of the person, and usual care's first weeks say nothing.
TEST(Forecast, OfAChronicPersonBeginsWithTheFirstVisit) {
  const Laws& laws = testing::laws();
  MeasuredPerson person;
  person.visits = {{460, Scale::gait_speed_m_per_s, 0.5}};
  ForecastSettings settings = settings_for({70, 300, 459, 460, 544}, 500);
  settings.context = true;
  settings.usual_gains = {{Scale::fma_ue, 4, 9.5, "published"}};
  const Forecast f = forecast(laws, person, settings);
  EXPECT_TRUE(f.milestones.empty());
  const auto& curve = f.curves[index(Scale::gait_speed_m_per_s)];
  ASSERT_FALSE(curve.empty());
  EXPECT_EQ(curve.front().day, 460);
  EXPECT_EQ(first_day_told(person), 460);
  person.visits = {{fold_day, Scale::gait_speed_m_per_s, 0.5}};
  EXPECT_EQ(first_day_told(person), 0);
}

// A plan's days are the person's own, however long ago the stroke was.
TEST(Forecast, PlansOfTheChronicAreFoldedToo) {
  CarePlan plan{
      .name = "x", .label = "x", .usual = true, .spans = {{1000, 1050, "task_practice", 5}}};
  const CarePlan there = folded(plan, 600);
  EXPECT_EQ(there.spans.at(0).from_day, 400);
  EXPECT_EQ(there.spans.at(0).to_day, 450);
}

TEST(Forecast, SaysWhenAPersonIsLikeNobodyItKnows) {
  const Laws& laws = testing::laws();
  MeasuredPerson odd;  // a full arm that is lost again, with a leg that does the reverse
  odd.visits = {{3, Scale::fma_ue, 66}, {10, Scale::fma_ue, 2}, {20, Scale::fma_ue, 64},
                {3, Scale::fma_le, 34}, {10, Scale::fma_le, 1}, {20, Scale::fma_le, 33}};
  MeasuredPerson plain;
  plain.visits = {{3, Scale::fma_ue, 20}, {10, Scale::fma_ue, 27}};
  EXPECT_LT(forecast(laws, odd, settings_for({84}, 500)).surprise, 0.01);
  EXPECT_GT(forecast(laws, plain, settings_for({84}, 500)).surprise, 0.02);
}

TEST(Forecast, ContextHoldsPeopleOfTheSameSeverityAndMilestones) {
  const Laws& laws = testing::laws();
  MeasuredPerson person;
  person.visits = {{9, Scale::fma_ue, 21}, {37, Scale::fma_ue, 33}};
  ForecastSettings settings = settings_for({28, 84, 182});
  settings.context = true;
  settings.usual_gains = {{Scale::fma_ue, 4, 9.5, "test"}, {Scale::arat, 12, 16.48, "test"}};
  const Forecast f = forecast(laws, person, settings);
  EXPECT_EQ(f.severity, "FMA-UE 20-47 at day 9");
  ASSERT_EQ(f.milestones.size(), 2U);
  EXPECT_EQ(f.milestones[0].baseline_day, 9);
  EXPECT_TRUE(f.milestones[0].baseline_measured);
  ASSERT_TRUE(f.milestones[0].actual.has_value());
  EXPECT_DOUBLE_EQ(*f.milestones[0].actual, 12);
  EXPECT_GT(f.milestones[0].chance_ahead, 0.5);  // 12 is more than 9.5
  EXPECT_FALSE(f.milestones[1].baseline_measured);
  EXPECT_EQ(f.milestones[1].baseline_day, 12);
  for (const auto& curve : f.typical) EXPECT_FALSE(curve.empty());
}

// What is foretold to change is foretold less surely: a quarter of the gain, in quadrature.
TEST(Forecast, DoubtsTheGainItForetells) {
  const Laws& laws = testing::laws();
  const ScaleInfo& scale = laws.scales[index(Scale::fma_ue)];
  MeasuredPerson person;
  person.visits = {{9, Scale::fma_ue, 24}};
  const ForecastSettings settings = settings_for({9, 84}, 3000);
  const Forecast f = forecast(laws, person, settings);
  const TwinPaths paths = twins_of_forecast(laws, person, settings);
  const auto now = paths.on(9, Scale::fma_ue);
  const auto then = paths.on(84, Scale::fma_ue);
  const double gain = mean_change(now, then, paths.weights);
  ASSERT_GT(gain, 10);
  const auto& curve = f.curves[index(Scale::fma_ue)];
  const double doubted = std::hypot(model_discrepancy(scale), 0.25 * gain);
  EXPECT_EQ(on_day(curve, 84)->quantiles,
            Predictive(scale, then, paths.weights, doubted).on_day(84).quantiles);
  EXPECT_EQ(on_day(curve, 9)->quantiles,
            Predictive(scale, now, paths.weights, model_discrepancy(scale)).on_day(9).quantiles);

  // People at large have the spread that was calibrated.
  const MeasuredPerson nobody;
  const Forecast all = forecast(laws, nobody, settings);
  const TwinPaths cohort = twins_of_forecast(laws, nobody, settings);
  EXPECT_EQ(
      on_day(all.curves[index(Scale::fma_ue)], 84)->quantiles,
      Predictive(scale, cohort.on(84, Scale::fma_ue), cohort.weights, model_discrepancy(scale))
          .on_day(84)
          .quantiles);
}

TEST(Forecast, SeverityIsCutAtTheScalesThresholds) {
  const ScaleTable& scales = testing::laws().scales;
  MeasuredPerson person;
  EXPECT_FALSE(severity_of(scales, person).scale.has_value());
  person.visits = {{5, Scale::arat, 3}};
  EXPECT_EQ(severity_of(scales, person).scale, Scale::arat);
  person.visits.push_back({8, Scale::fma_ue, 50});
  const SeverityClass mild = severity_of(scales, person);
  EXPECT_EQ(mild.scale, Scale::fma_ue);
  EXPECT_EQ(mild.day, 8);
  EXPECT_EQ(mild.from, 48);
}

TEST(Forecast, SameBitsOnAnyNumberOfThreads) {
  const Laws& laws = testing::laws();
  MeasuredPerson person;
  person.visits = {{9, Scale::fma_ue, 21}, {9, Scale::arat, 8}};
  ForecastSettings settings = settings_for({28, 84});
  settings.threads = 1;
  const Forecast one = forecast(laws, person, settings);
  settings.threads = 3;
  const Forecast three = forecast(laws, person, settings);
  for (const Scale scale : all_scales()) {
    for (const int day : {9, 28, 84}) {
      EXPECT_EQ(on_day(one.curves[index(scale)], day)->quantiles,
                on_day(three.curves[index(scale)], day)->quantiles);
    }
  }
}

TEST(Forecast, ADayIsForetoldAlikeWhateverElseIsAsked) {
  MeasuredPerson person;
  person.visits = {{9, Scale::fma_ue, 21}, {30, Scale::arat, 12}};
  const auto told = [&](std::vector<int> days) {
    return forecast(testing::laws(), person, settings_for(std::move(days)));
  };
  // Before, between and after the visits.
  const Forecast all = told({3, 16, 30, 60, 84});
  for (const int day : {3, 16, 30, 60, 84}) {
    const Forecast alone = told({day});
    for (const Scale scale : all_scales()) {
      const Prediction* with = on_day(all.curves[index(scale)], day);
      ASSERT_NE(with, nullptr);
      EXPECT_EQ(with->quantiles, on_day(alone.curves[index(scale)], day)->quantiles);
      EXPECT_EQ(with->mean, on_day(alone.curves[index(scale)], day)->mean);
    }
  }
}

}  // namespace
}  // namespace relimb
