#include "study/validate/patients.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "study/forecast/forecast.hpp"
#include "study/validate/every_point.hpp"
#include "study/validate/fitted_rivals.hpp"

namespace relimb {
namespace {

constexpr std::array methods{"relimb",        "published mixture", "70 % rule",
                             "carry-forward", "relimb, FMA alone", "regression",
                             "mixed model"};
constexpr std::size_t ours_of_arm = 4;        // where anybody has scores of other scales
constexpr std::size_t never_fitted = 5;       // here; the others are fitted on patients
constexpr std::size_t proportional_rule = 2;  // the same from any number of visits
constexpr std::size_t methods_with_pit = 2;   // the spread of the rules is no claim of theirs

std::vector<ArmScore> arm_scores(const MeasuredPerson& person) {
  std::vector<ArmScore> scores;
  for (const Visit& visit : person.visits) {
    if (visit.scale == Scale::fma_ue) scores.push_back({visit.day, visit.value});
  }
  std::ranges::sort(scores, {}, &ArmScore::day);
  return scores;
}

/// What is known of the person when only the visits of these days are: all scores of theirs.
MeasuredPerson known_until(const MeasuredPerson& person, std::span<const ArmScore> given) {
  MeasuredPerson known = person;
  std::erase_if(known.visits, [&](const Visit& visit) {
    return std::ranges::find(given, visit.day, &ArmScore::day) == given.end();
  });
  return known;
}

/// The same without scores of other scales: as much as the rivals are told.
MeasuredPerson arm_alone(MeasuredPerson person) {
  std::erase_if(person.visits, [](const Visit& visit) { return visit.scale != Scale::fma_ue; });
  return person;
}

/// One task by each method.
using TaskCases = std::array<ForecastCase, methods.size()>;
struct PatientCases {
  std::array<std::vector<ForecastCase>, methods.size()> tasks;
  std::array<GrowthCases, methods.size()> growth;
};

/// What relimb foretells of one person: from all that is known, and from FMA-UE alone.
struct Ours {
  Forecast of_all;
  Forecast of_arm;

  Ours(const Laws& laws, const MeasuredPerson& known, const ForecastSettings& how)
      : of_all(forecast(laws, known, how)), of_arm(of_all) {
    const MeasuredPerson arm = arm_alone(known);
    if (arm.visits.size() < known.visits.size()) of_arm = forecast(laws, arm, how);
  }
};

/// By relimb and its rivals; `ours` hold the day of the target.
TaskCases foretold(const Ours& ours, const ScaleInfo& scale, const RecoveryMixture& mixture,
                   const FittedRivals* fitted, const ForecastTask& task,
                   std::span<const ArmScore> scores) {
  const auto given = scores.first(static_cast<std::size_t>(task.visits_given));
  const ArmScore& target = scores[task.target];
  const auto own = [&](const Forecast& of) {
    const Prediction* there = on_day(of.curves[index(Scale::fma_ue)], target.day);
    RELIMB_CHECK(there != nullptr);
    return *there;
  };
  std::vector<Prediction> predictions{
      own(ours.of_all), predict_by_mixture(mixture, given, target.day),
      predict_by_proportional_rule(mixture, given, target.day),
      predict_by_carry_forward(mixture, given, target.day), own(ours.of_arm)};
  std::vector<std::vector<double>> at_most{at_most_on_day(ours.of_all, scale, target.day),
                                           at_most_by_mixture(mixture, given, target.day),
                                           at_most_by_proportional_rule(mixture, given, target.day),
                                           at_most_by_carry_forward(mixture, given, target.day),
                                           at_most_on_day(ours.of_arm, scale, target.day)};
  if (fitted != nullptr) {
    for (const NormalScore& score : {foretold(fitted->regression, given, target.day),
                                     foretold(fitted->mixed_model, given, target.day)}) {
      predictions.push_back(limited(score, target.day));
      at_most.push_back(at_most_each_point(score));
    }
  }
  TaskCases cases;
  for (std::size_t m = 0; m < predictions.size(); ++m) {
    cases[m] = {.phase = task.phase,
                .horizon = task.horizon,
                .visits_given = task.visits_given,
                .observed = target.fma_ue,
                .prediction = predictions[m],
                .patient = ours.of_all.person.id,
                .given_day = given.back().day,
                .given_score = given.back().fma_ue,
                .first_score = given.front().fma_ue,
                .at_most = at_most[m]};
  }
  return cases;
}

/// One patient's cases by all methods; relimb forecasts once for each number of visits given.
/// `laws` have every whole point of FMA-UE as a threshold.
PatientCases cases_of(const Laws& laws, const RecoveryMixture& mixture, const FittedRivals* fitted,
                      const MeasuredPerson& person, const std::vector<ArmScore>& scores,
                      const PatientsSettings& settings) {
  PatientCases cases;
  std::vector<int> days;
  for (const ArmScore& score : scores) days.push_back(score.day);
  const std::vector<ForecastTask> tasks = forecast_tasks(days);
  const int growing = settings.visits < 2 ? 0 : std::min(settings.visits, visits_before_last(days));
  for (int visits_given = 1; visits_given <= std::max(2, growing); ++visits_given) {
    ForecastSettings how;
    for (const ForecastTask& task : tasks) {
      if (task.visits_given == visits_given) how.days.push_back(days[task.target]);
    }
    if (visits_given <= growing) how.days.push_back(days.back());
    if (how.days.empty()) continue;
    const auto given = std::span(scores).first(static_cast<std::size_t>(visits_given));
    how.plan = *laws.care.plan("usual_care");
    how.twins = settings.twins;
    how.seed = settings.seed;
    how.threads = 1;
    how.context = false;
    const Ours ours(laws, known_until(person, given), how);
    const auto foretell = [&](const ForecastTask& task) {
      return foretold(ours, laws.scales[index(Scale::fma_ue)], mixture, fitted, task, scores);
    };
    for (const ForecastTask& task : tasks) {
      if (task.visits_given != visits_given) continue;
      const TaskCases each = foretell(task);
      for (std::size_t m = 0; m < methods.size(); ++m) cases.tasks[m].push_back(each[m]);
    }
    if (visits_given <= growing) {
      const TaskCases each =
          foretell({phase_at(days[0]), Horizon::last_visit, visits_given, days.size() - 1});
      for (std::size_t m = 0; m < methods.size(); ++m) cases.growth[m].push_back(each[m]);
    }
  }
  return cases;
}

}  // namespace

PatientsResult validate_patients(std::span<const Laws> laws, const RecoveryMixture& mixture,
                                 const std::vector<OutcomeClass>& classes,
                                 const std::vector<MeasuredPerson>& patients,
                                 const PatientsSettings& settings, const Progress& progress) {
  RELIMB_CHECK(!laws.empty());
  std::vector<Laws> each_point;
  for (const Laws& one : laws) {
    RELIMB_CHECK(one.care.plan("usual_care") != nullptr);
    each_point.push_back(with_every_point(one, Scale::fma_ue));
  }
  std::vector<std::vector<ArmScore>> scores;
  for (const MeasuredPerson& person : patients) scores.push_back(arm_scores(person));
  const std::vector<FittedRivals> fitted = fit_rivals(scores);
  std::vector<PatientCases> by_patient(patients.size());
  parallel_for(
      patients.size(), settings.threads,
      [&](std::size_t i) {
        by_patient[i] = cases_of(each_point[i % each_point.size()], mixture,
                                 fitted.empty() ? nullptr : &fitted[i % rival_folds], patients[i],
                                 scores[i], settings);
      },
      progress);
  PatientsResult result;
  result.classes = classes;
  for (const PatientCases& cases : by_patient) result.patients += cases.tasks[0].empty() ? 0 : 1;
  const std::size_t judged = fitted.empty() ? never_fitted : methods.size();
  bool arm_scores_only = true;
  for (std::size_t i = 0; i < patients.size(); ++i) {
    arm_scores_only = arm_scores_only && scores[i].size() == patients[i].visits.size();
  }
  for (std::size_t m = 0; m < judged; ++m) {
    if (m == ours_of_arm && arm_scores_only) continue;
    MethodCases all{methods[m], {}};
    for (const PatientCases& cases : by_patient) {
      all.cases.insert(all.cases.end(), cases.tasks[m].begin(), cases.tasks[m].end());
    }
    const auto rows = result.methods.empty()
                          ? accuracy_table(all.method, all.cases)
                          : accuracy_table(all.method, all.cases, result.methods.front().cases);
    result.rows.insert(result.rows.end(), rows.begin(), rows.end());
    const auto by_class = class_table(all.method, classes, all.cases);
    result.class_rows.insert(result.class_rows.end(), by_class.begin(), by_class.end());
    if (m != proportional_rule) {
      std::vector<GrowthCases> growing;
      for (const PatientCases& cases : by_patient) growing.push_back(cases.growth[m]);
      const auto growth = growth_table(all.method, growing);
      result.growth.insert(result.growth.end(), growth.begin(), growth.end());
    }
    if (m < methods_with_pit) {
      const auto pit = pit_table(all.method, all.cases, laws.front().scales[index(Scale::fma_ue)]);
      result.pit.insert(result.pit.end(), pit.begin(), pit.end());
    }
    result.methods.push_back(std::move(all));
  }
  return result;
}

}  // namespace relimb
