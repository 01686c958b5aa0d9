#include "service/forecast_batch.hpp"

#include <cmath>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/error.hpp"
#include "base/input_text.hpp"
#include "base/output_file.hpp"
#include "base/parallel.hpp"
#include "records/batch.hpp"
#include "records/targets_file.hpp"
#include "service/csv_text.hpp"
#include "service/named_plan.hpp"
#include "study/forecast/forecast.hpp"
#include "study/forecast/time.hpp"

namespace relimb {
namespace {

/// What is asked about one person: places in the list of targets.
struct Question {
  const MeasuredPerson* person;
  std::vector<std::size_t> targets;
};

/// One for each person with targets, in order of their first target.
std::vector<Question> questions_of(const std::vector<MeasuredPerson>& people,
                                   const std::vector<ForecastTarget>& targets) {
  std::unordered_map<std::string_view, const MeasuredPerson*> by_id;
  for (const MeasuredPerson& person : people) by_id.emplace(person.id, &person);
  std::unordered_map<std::string_view, std::size_t> asked;
  std::vector<Question> questions;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const auto [at, fresh] = asked.emplace(targets[i].patient_id, questions.size());
    if (fresh) questions.push_back({by_id.at(targets[i].patient_id), {}});
    questions[at->second].targets.push_back(i);
  }
  return questions;
}

std::string header() {
  std::string text = "patient_id,day,scale,mean";
  for (std::size_t i = 0; i < quantile_count; ++i) {
    const auto percent = std::lround(100 * quantile_level(i));
    text += (percent < 10 ? ",q0" : ",q") + std::to_string(percent);
  }
  return text + "\n";
}

std::string row(const ForecastTarget& target, const Prediction& prediction) {
  constexpr int decimals = 3;
  std::string text = csv_field(target.patient_id) + "," + std::to_string(target.day) + "," +
                     std::string(name(target.scale));
  const auto add = [&](double value) {
    text += ',';
    append_number(text, value, decimals);
  };
  add(prediction.mean);
  for (const double quantile : prediction.quantiles) add(quantile);
  return text + "\n";
}

/// A day before the first visit of a chronic person has no forecast (study/forecast/time.hpp).
/// Told before anybody is forecast, and the first in the file: the same on any number of threads.
void refuse_early(const std::string& path, const std::vector<ForecastTarget>& targets,
                  const std::vector<Question>& questions) {
  std::vector<int> earliest(targets.size());
  for (const Question& question : questions) {
    const int first = first_day_told(*question.person);
    for (const std::size_t t : question.targets) earliest[t] = first;
  }
  for (std::size_t t = 0; t < targets.size(); ++t) {
    if (targets[t].day >= earliest[t]) continue;
    throw InputError({path, targets[t].line}, "day", std::to_string(targets[t].day),
                     "day " + std::to_string(earliest[t]) + " or later for " +
                         shown(targets[t].patient_id) + ", who was not seen before");
  }
}

}  // namespace

BatchAnswer forecast_batch(const Laws& laws, const BatchRequest& request,
                           const Progress& progress) {
  ForecastSettings settings;
  settings.plan = named_plan(laws.care, request.plan, "--plan");
  settings.twins = request.twins;
  settings.seed = request.seed;
  settings.threads = 1;
  settings.context = false;
  const std::vector<MeasuredPerson> people =
      load_batch(request.visits_path, request.persons_path, request.care_path, laws.scales,
                 laws.care.therapy_names());
  const std::vector<ForecastTarget> targets = load_targets(request.targets_path, people);
  const std::vector<Question> questions = questions_of(people, targets);

  refuse_early(request.targets_path, targets, questions);

  tell(progress, 0);
  std::vector<std::string> rows(targets.size());
  parallel_for(
      questions.size(), request.threads,
      [&](std::size_t i) {
        const Question& question = questions[i];
        ForecastSettings mine = settings;
        for (const std::size_t t : question.targets) mine.days.push_back(targets[t].day);
        const Forecast answer = forecast(laws, *question.person, mine);
        for (const std::size_t t : question.targets) {
          const Prediction* prediction =
              on_day(answer.curves[index(targets[t].scale)], targets[t].day);
          RELIMB_CHECK(prediction != nullptr);
          rows[t] = row(targets[t], *prediction);
        }
      },
      progress);

  BatchAnswer answer{header(), questions.size(), targets.size()};
  for (const std::string& text : rows) answer.csv += text;
  return answer;
}

}  // namespace relimb
