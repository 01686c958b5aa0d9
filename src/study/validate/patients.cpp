#include "study/validate/patients.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "study/forecast/forecast.hpp"

namespace relimb {
namespace {

constexpr std::array<const char*, 4> methods{"relimb", "published mixture", "70 % rule",
                                             "carry-forward"};

std::vector<ArmScore> arm_scores(const MeasuredPerson& person) {
  std::vector<ArmScore> scores;
  for (const Visit& visit : person.visits) {
    if (visit.scale == Scale::fma_ue) scores.push_back({visit.day, visit.value});
  }
  std::ranges::sort(scores, {}, &ArmScore::day);
  return scores;
}

/// What is known of the person when only the first visits are.
MeasuredPerson known_until(const MeasuredPerson& person, std::span<const ArmScore> given) {
  MeasuredPerson known = person;
  known.visits.clear();
  for (const ArmScore& score : given) {
    known.visits.push_back({score.day, Scale::fma_ue, score.fma_ue});
  }
  return known;
}

using PatientCases = std::array<std::vector<ForecastCase>, methods.size()>;

/// One patient's cases by all methods; relimb forecasts once for each number of visits given.
PatientCases cases_of(const Laws& laws, const RecoveryMixture& mixture,
                      const MeasuredPerson& person, const PatientsSettings& settings) {
  PatientCases cases;
  const std::vector<ArmScore> scores = arm_scores(person);
  std::vector<int> days;
  for (const ArmScore& score : scores) days.push_back(score.day);
  const std::vector<ForecastTask> tasks = forecast_tasks(days);
  for (const int visits_given : {1, 2}) {
    ForecastSettings how;
    for (const ForecastTask& task : tasks) {
      if (task.visits_given == visits_given) how.days.push_back(days[task.target]);
    }
    if (how.days.empty()) continue;
    const auto given = std::span(scores).first(static_cast<std::size_t>(visits_given));
    how.plan = *laws.care.plan("usual_care");
    how.twins = settings.twins;
    how.seed = settings.seed;
    how.threads = 1;
    how.context = false;
    const Forecast ours = forecast(laws, known_until(person, given), how);
    for (const ForecastTask& task : tasks) {
      if (task.visits_given != visits_given) continue;
      const ArmScore& target = scores[task.target];
      const Prediction* own = on_day(ours.curves[index(Scale::fma_ue)], target.day);
      RELIMB_CHECK(own != nullptr);
      const std::array<Prediction, methods.size()> predictions{
          *own, predict_by_mixture(mixture, given, target.day),
          predict_by_proportional_rule(mixture, given, target.day),
          predict_by_carry_forward(mixture, given, target.day)};
      for (std::size_t m = 0; m < methods.size(); ++m) {
        cases[m].push_back({task.phase, task.horizon, visits_given, target.fma_ue, predictions[m],
                            person.id, given.back().day, given.back().fma_ue});
      }
    }
  }
  return cases;
}

}  // namespace

PatientsResult validate_patients(const Laws& laws, const RecoveryMixture& mixture,
                                 const std::vector<MeasuredPerson>& patients,
                                 const PatientsSettings& settings, const Progress& progress) {
  RELIMB_CHECK(laws.care.plan("usual_care") != nullptr);
  std::vector<PatientCases> by_patient(patients.size());
  parallel_for(
      patients.size(), settings.threads,
      [&](std::size_t i) { by_patient[i] = cases_of(laws, mixture, patients[i], settings); },
      progress);
  PatientsResult result;
  for (const PatientCases& cases : by_patient) result.patients += cases[0].empty() ? 0 : 1;
  for (std::size_t m = 0; m < methods.size(); ++m) {
    MethodCases all{methods[m], {}};
    for (const PatientCases& cases : by_patient) {
      all.cases.insert(all.cases.end(), cases[m].begin(), cases[m].end());
    }
    const auto rows = accuracy_table(all.method, all.cases);
    result.rows.insert(result.rows.end(), rows.begin(), rows.end());
    result.methods.push_back(std::move(all));
  }
  return result;
}

}  // namespace relimb
