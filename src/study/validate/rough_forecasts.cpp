#include "study/validate/rough_forecasts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/error.hpp"
#include "base/statistics.hpp"
#include "cohort/herd.hpp"
#include "model/scales/measure.hpp"
#include "study/forecast/likelihood.hpp"
#include "study/forecast/predict.hpp"
#include "study/forecast/time.hpp"

namespace relimb {
namespace {

/// The patient with FMA-UE visits alone, ascending by day.
MeasuredPerson with_arm_scores(MeasuredPerson patient) {
  std::erase_if(patient.visits, [](const Visit& visit) { return visit.scale != Scale::fma_ue; });
  std::ranges::sort(patient.visits, {}, &Visit::day);
  return patient;
}

std::vector<int> days_of(const std::vector<Visit>& visits) {
  std::vector<int> days;
  for (const Visit& visit : visits) days.push_back(visit.day);
  return days;
}

Herd people_of_age(const Course& course, const Population<double>& people,
                   std::optional<double> age_years, std::size_t persons) {
  Herd herd(course, 0, persons);
  if (age_years) {
    const auto z = static_cast<float>((*age_years - people.age_mean) / people.age_spread);
    std::ranges::fill(herd.latent(index(Latent::age)), z);
  }
  return herd;
}

/// By visits given, then as accuracy.hpp orders them.
std::vector<ForecastTask> tasks_of(const MeasuredPerson& own) {
  std::vector<ForecastTask> tasks = forecast_tasks(days_of(own.visits));
  std::ranges::stable_sort(tasks, {}, &ForecastTask::visits_given);
  return tasks;
}

}  // namespace

std::vector<std::string> rough_tasks(const MeasuredPerson& patient) {
  std::vector<std::string> names;
  for (const ForecastTask& task : tasks_of(with_arm_scores(patient))) {
    names.push_back(fmt::format("{} from {} visit{}", label(task.horizon), task.visits_given,
                                task.visits_given == 1 ? "" : "s"));
  }
  return names;
}

std::vector<double> rough_crps(const Laws& laws, const std::vector<MeasuredPerson>& patients,
                               const RoughSettings& settings) {
  const CarePlan* usual = laws.care.plan("usual_care");
  RELIMB_CHECK(usual != nullptr);
  const ScaleInfo& scale = laws.scales[index(Scale::fma_ue)];
  const double discrepancy = model_discrepancy(scale);
  std::vector<double> out;
  for (const MeasuredPerson& patient : patients) {
    const MeasuredPerson own = with_arm_scores(patient);
    const std::vector<ForecastTask> tasks = tasks_of(own);
    if (tasks.empty()) continue;
    const int cut = days_cut(own);
    const MeasuredPerson now = folded(own, cut);
    std::vector<int> days = days_of(now.visits);
    days.resize(std::ranges::max(tasks, {}, &ForecastTask::target).target + 1);
    const Course course =
        course_of(laws.law, laws.population, calendar_of(laws.care, *usual, now.care, days.back()),
                  settings.seed);
    Herd herd = people_of_age(course, laws.population, own.age_years, settings.persons);
    const ScoreTable scores = herd.live(course, days.back(), days, 1);
    std::vector<double> log_weights(settings.persons, 0.0);
    int weighed = 0;
    for (const ForecastTask& task : tasks) {
      for (; weighed < task.visits_given; ++weighed) {
        const auto record = static_cast<std::size_t>(weighed);
        const auto truth = scores.of(record, Scale::fma_ue);
        for (std::size_t i = 0; i < truth.size(); ++i) {
          log_weights[i] += log_likelihood(scale, static_cast<double>(truth[i]),
                                           now.visits[record].value, discrepancy);
        }
      }
      const Predictive foretold(scale, scores.of(task.target, Scale::fma_ue),
                                normalised_weights(log_weights), discrepancy);
      out.push_back(crps_of_quantiles(foretold.on_day(days[task.target] + cut).quantiles,
                                      now.visits[task.target].value));
    }
  }
  return out;
}

}  // namespace relimb
