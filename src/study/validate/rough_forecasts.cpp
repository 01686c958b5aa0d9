#include "study/validate/rough_forecasts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/statistics.hpp"
#include "cohort/branches.hpp"
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
  struct Patient {
    MeasuredPerson now;  // on folded days
    std::vector<ForecastTask> tasks;
    int cut;
    std::vector<double> crps;
  };
  std::vector<Patient> all;
  std::vector<Branch> branches;
  int last_day = 0;
  for (const MeasuredPerson& patient : patients) {
    const MeasuredPerson own = with_arm_scores(patient);
    std::vector<ForecastTask> tasks = tasks_of(own);
    if (tasks.empty()) continue;
    const int cut = days_cut(own);
    MeasuredPerson now = folded(own, cut);
    std::vector<int> days = days_of(now.visits);
    days.resize(std::ranges::max(tasks, {}, &ForecastTask::target).target + 1);
    last_day = std::max(last_day, days.back());
    branches.push_back({calendar_of(laws.care, {}, now.care, days.back()), std::move(days)});
    all.push_back({std::move(now), std::move(tasks), cut, {}});
  }
  const ScaleInfo& scale = laws.scales[index(Scale::fma_ue)];
  const double discrepancy = model_discrepancy(scale);
  const auto foretell = [&](std::size_t p, const ScoreTable& scores) {
    Patient& patient = all[p];
    std::vector<double> log_weights(settings.persons, 0.0);
    int weighed = 0;
    for (const ForecastTask& task : patient.tasks) {
      for (; weighed < task.visits_given; ++weighed) {
        const auto record = static_cast<std::size_t>(weighed);
        const auto truth = scores.of(record, Scale::fma_ue);
        for (std::size_t i = 0; i < truth.size(); ++i) {
          log_weights[i] += log_likelihood(scale, static_cast<double>(truth[i]),
                                           patient.now.visits[record].value, discrepancy);
        }
      }
      const Predictive foretold(scale, scores.of(task.target, Scale::fma_ue),
                                normalised_weights(log_weights), discrepancy);
      const int day = scores.days()[task.target] + patient.cut;
      patient.crps.push_back(
          crps_of_quantiles(foretold.on_day(day).quantiles, patient.now.visits[task.target].value));
    }
  };
  live_branches(laws.law, laws.population, calendar_of(laws.care, {}, {}, last_day), branches,
                settings.persons, settings.seed, 1, foretell);
  std::vector<double> out;
  for (const Patient& patient : all)
    out.insert(out.end(), patient.crps.begin(), patient.crps.end());
  return out;
}

}  // namespace relimb
