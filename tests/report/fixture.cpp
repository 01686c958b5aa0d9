#include "report/fixture.hpp"

#include <algorithm>
#include <cmath>

namespace relimb::report_fixture {
namespace {

constexpr std::array<double, quantile_count> normal_quantiles{
    -1.645, -1.282, -1.036, -0.842, -0.674, -0.524, -0.385, -0.253, -0.126, 0,
    0.126,  0.253,  0.385,  0.524,  0.674,  0.842,  1.036,  1.282,  1.645};

// The made-up course of one scale: from start to goal, 63 % of the way after tau days.
struct Course {
  Scale scale;
  double start;
  double goal;
  double tau_days;
  double sd_far;  // spread long after the last visit
};

constexpr std::array<Course, 11> courses{{
    {Scale::fma_ue, 14, 45, 34, 9},
    {Scale::fma_le, 15, 27, 30, 3.5},
    {Scale::arat, 3, 38, 42, 12},
    {Scale::gait_speed_m_per_s, 0.05, 0.82, 38, 0.22},
    {Scale::fac, 0.5, 4.6, 32, 0.7},
    {Scale::use_ratio, 0.22, 0.44, 25, 0.12},
    {Scale::mal_amount, 0.2, 1.9, 50, 0.8},
    {Scale::mas_arm, 0.2, 1.5, 60, 0.8},
    {Scale::mas_leg, 0.1, 1.0, 60, 0.6},
    {Scale::pain_nrs, 0.5, 2.4, 70, 1.8},
    {Scale::steps_per_day, 900, 5200, 40, 1900},
}};

double value_on(const Course& course, int day) {
  return course.start + (course.goal - course.start) * (1 - std::exp(-day / course.tau_days));
}

std::vector<int> curve_days(int from, int to, const std::vector<int>& extra) {
  std::vector<int> days = extra;
  for (int day = from; day <= to; day += 7) days.push_back(day);
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

double spread_on(const Course& course, int day, int today, bool measured) {
  const double away = std::abs(day - today) / 45.0;
  const double near_visit = measured ? 0.22 : 0.8;
  return course.sd_far * (near_visit + (1 - near_visit) * (1 - std::exp(-away)));
}

void add_curves(Forecast& forecast, const ScaleTable& table, const std::vector<int>& days) {
  for (const Course& course : courses) {
    const bool measured =
        std::any_of(forecast.person.visits.begin(), forecast.person.visits.end(),
                    [&](const Visit& visit) { return visit.scale == course.scale; });
    const ScaleInfo& info = table[index(course.scale)];
    for (const int day : days) {
      forecast.curves[index(course.scale)].push_back(spread(
          info, day, value_on(course, day), spread_on(course, day, forecast.today, measured)));
      forecast.typical[index(course.scale)].push_back(
          spread(info, day, 0.86 * value_on(course, day), course.sd_far));
    }
  }
}

void add_chances(Forecast& forecast, const ScaleTable& table, const std::vector<int>& days) {
  for (const Course& course : courses) {
    for (const Threshold& threshold : table[index(course.scale)].thresholds) {
      for (const int day : days) {
        const double z = (value_on(course, day) - threshold.value) / course.sd_far;
        forecast.chances.push_back(
            {course.scale, threshold.value, threshold.label, day, 1 / (1 + std::exp(-1.7 * z))});
      }
    }
  }
}

Prediction gain(int day, double median, double sd) {
  Prediction prediction{day, median, {}};
  for (std::size_t i = 0; i < quantile_count; ++i) {
    prediction.quantiles[i] = std::round(median + sd * normal_quantiles[i]);
  }
  return prediction;
}

Milestone milestone(Scale scale, int weeks, double expected, double sd, double chance_ahead,
                    double usual_care, std::string source) {
  const int day = 9 + 7 * weeks;
  return {scale,
          9,
          true,
          weeks,
          gain(day, expected, sd),
          std::nullopt,
          chance_ahead,
          usual_care,
          std::move(source),
          gain(day, 0.8 * expected, 1.3 * sd),
          std::nullopt};
}

ScaleInfo info(Scale scale, std::string label, std::string unit, double maximum, double step,
               double sem) {
  return {scale, std::move(label), std::move(unit), 0, maximum, step, sem, "made up", "R", {}, {},
          {}};
}

}  // namespace

Prediction spread(const ScaleInfo& info, int day, double median, double sd) {
  const auto scored = [&](double value) {
    const double within = std::clamp(value, info.minimum, info.maximum);
    return info.step > 0 ? std::round(within / info.step) * info.step : within;
  };
  Prediction prediction{day, std::clamp(median, info.minimum, info.maximum), {}};
  for (std::size_t i = 0; i < quantile_count; ++i) {
    prediction.quantiles[i] = scored(median + sd * normal_quantiles[i]);
  }
  return prediction;
}

ScaleTable scales() {
  ScaleTable table;
  const auto set = [&](ScaleInfo made) { table[index(made.scale)] = std::move(made); };
  set(info(Scale::fma_ue, "FMA-UE", "points", 66, 1, 2.46));
  set(info(Scale::fma_le, "FMA-LE", "points", 34, 1, 1.76));
  set(info(Scale::arat, "ARAT", "points", 57, 1, 2.0));
  set(info(Scale::gait_speed_m_per_s, "gait speed", "m/s", 2, 0, 0.05));
  set(info(Scale::fac, "FAC", "", 5, 1, 0.3));
  set(info(Scale::use_ratio, "use ratio", "", 1.2, 0, 0.04));
  set(info(Scale::mal_amount, "MAL amount", "", 5, 0, 0.36));
  set(info(Scale::mas_arm, "MAS elbow", "", 4, 0.5, 0.4));
  set(info(Scale::mas_leg, "MAS ankle", "", 4, 0.5, 0.4));
  set(info(Scale::pain_nrs, "shoulder pain", "", 10, 1, 0.9));
  set(info(Scale::steps_per_day, "steps a day", "steps", 30000, 0, 400));
  set(info(Scale::safe, "SAFE", "", 10, 1, 0.5));
  set(info(Scale::finger_extension, "finger extension", "", 5, 1, 0.3));
  set(info(Scale::grip_percent, "grip strength", "% of the other hand", 150, 1, 4.7));
  set(info(Scale::cahai, "CAHAI", "points", 91, 1, 3.5));
  const auto at = [&](Scale scale) -> ScaleInfo& { return table[index(scale)]; };
  at(Scale::fma_ue).thresholds = {{20, "moderate paresis", "Woodbury 2013"},
                                  {32, "some use of the hand", "Hoonhorst 2015"},
                                  {48, "mild paresis", "Woodbury 2013"}};
  at(Scale::arat).thresholds = {{13, "limited or better", "PREP2"},
                                {34, "good or better", "PREP2"},
                                {50, "excellent", "PREP2"}};
  at(Scale::gait_speed_m_per_s).thresholds = {{0.4, "limited walking outdoors", "LEAPS"},
                                              {0.8, "walking in the community", "LEAPS"}};
  at(Scale::fac).thresholds = {{4, "independent walking", "EPOS"}};
  at(Scale::mal_amount).thresholds = {{2.5, "arm used half as much as before", "made up"}};
  at(Scale::mas_arm).thresholds = {{1, "spasticity of the arm", "Opheim 2014"}};
  at(Scale::pain_nrs).thresholds = {{4, "moderate shoulder pain", "made up"}};
  at(Scale::fma_ue).mdc = {{6.82, 0, 183, "MDC", "doi 10.1177/15459683231186985", "S"}};
  at(Scale::fma_ue).mcid = {{9.5, 0, 183, "MCID, subacute", "Arya 2011", "S"},
                            {5.25, 183, 100000, "MCID, chronic", "Page 2012", "R-high"}};
  at(Scale::arat).mcid = {{12, 0, 91, "MCID, early", "Lang 2008", "S"},
                          {5.7, 91, 100000, "MCID, chronic", "van der Lee 2001", "R-high"}};
  at(Scale::fma_le).mdc = {{4.9, 0, 100000, "MDC", "Beckerman 1996", "S"}};
  at(Scale::fma_le).mcid = {{6, 0, 100000, "MCID", "Pandian 2016", "S"}};
  at(Scale::gait_speed_m_per_s).mdc = {{0.1, 0, 100000, "MDC", "Brain Sci 2021", "S"}};
  at(Scale::gait_speed_m_per_s).mcid = {{0.16, 20, 61, "MCID, subacute", "Tilson 2010", "R-high"}};
  return table;
}

Forecast moderate() {
  Forecast forecast;
  forecast.person.id = "P-017";
  forecast.person.age_years = 67;
  forecast.person.paretic_side = Side::right;
  forecast.person.dominant_hand = Side::right;
  forecast.person.nihss = 12;
  forecast.person.mep = true;
  forecast.person.visits = {
      {9, Scale::fma_ue, 20}, {9, Scale::arat, 8},         {9, Scale::fma_le, 18},
      {9, Scale::fac, 1},     {9, Scale::safe, 4},         {30, Scale::fma_ue, 33},
      {30, Scale::arat, 22},  {30, Scale::fma_le, 23},     {30, Scale::gait_speed_m_per_s, 0.45},
      {30, Scale::fac, 3},    {30, Scale::use_ratio, 0.34}};
  forecast.person.care = {{10, 40, "task_practice", 5}};
  forecast.plan = "usual care";
  forecast.today = 30;
  forecast.twins = 100000;
  forecast.effective_sample_size = 2384.6;
  forecast.move_rounds = 2;
  forecast.surprise = 0.31;
  forecast.severity = "FMA-UE 20-47 at day 9";
  forecast.seed = 20;
  const ScaleTable table = scales();
  add_curves(forecast, table, curve_days(0, 182, {9, 30}));
  add_chances(forecast, table, {28, 84, 182});
  forecast.milestones = {
      milestone(Scale::fma_ue, 4, 11, 5, 0.62, 9.5, "J Neurol Sci 2024, 123341"),
      milestone(Scale::fma_ue, 12, 19, 7, 0.86, 12, "J Neurol Sci 2024, 123341"),
      milestone(Scale::arat, 4, 13, 7, 0.74, 8.43, "J Neurol Sci 2024, 123341"),
      milestone(Scale::arat, 12, 22, 10, 0.71, 16.48, "J Neurol Sci 2024, 123341"),
  };
  forecast.milestones[0].actual = 16;
  forecast.milestones[2].actual = 14;
  return forecast;
}

Forecast unmeasured() {
  Forecast forecast = moderate();
  forecast.person = {};
  forecast.person.id = "new";
  forecast.today = 0;
  forecast.surprise = 0;
  forecast.effective_sample_size = 100000;
  for (Milestone& each : forecast.milestones) {
    each.baseline_measured = false;
    each.baseline_day = 12;
    each.actual.reset();
  }
  return forecast;
}

std::vector<int> chronic_days() { return {928, 984, 1082}; }

Forecast chronic() {
  Forecast forecast = moderate();
  forecast.person.visits = {
      {880, Scale::fma_ue, 41}, {900, Scale::fma_ue, 42}, {900, Scale::gait_speed_m_per_s, 0.71}};
  forecast.today = 900;
  forecast.milestones.clear();
  forecast.chances.clear();
  for (auto& curve : forecast.curves) curve.clear();
  for (auto& curve : forecast.typical) curve.clear();
  const ScaleTable table = scales();
  add_curves(forecast, table, curve_days(875, 1092, {880, 900, 928, 984, 1082}));
  add_chances(forecast, table, chronic_days());
  return forecast;
}

Forecast only_measured(Scale scale) {
  Forecast forecast = moderate();
  std::erase_if(forecast.person.visits, [&](const Visit& visit) { return visit.scale != scale; });
  return forecast;
}

void foresee(Forecast& forecast, Scale scale, int day, double low, double middle, double high) {
  for (Prediction& prediction : forecast.curves[index(scale)]) {
    if (prediction.day != day) continue;
    prediction.quantiles.fill(middle);
    prediction.quantiles.front() = low;
    prediction.quantiles.back() = high;
  }
}

}  // namespace relimb::report_fixture
