#include "service/forecast_one.hpp"

#include <algorithm>

#include "records/fingerprint.hpp"
#include "records/person_file.hpp"
#include "service/forecast_days.hpp"
#include "service/named_plan.hpp"
#include "service/published_gains.hpp"

namespace relimb {

ForecastAnswer forecast_one(const Laws& laws, const ForecastRequest& request,
                            const Progress& progress) {
  named_plan(laws.care, request.plan, "--plan");  // a slip there is said before one in the file
  const MeasuredPerson person =
      load_person(request.person_path, laws.scales, laws.care.therapy_names());
  ForecastAnswer answer = forecast_person(laws, person, request, progress);
  answer.data_hash = fingerprint({request.person_path});
  return answer;
}

ForecastAnswer forecast_person(const Laws& laws, const MeasuredPerson& person,
                               const ForecastRequest& request, const Progress& progress) {
  ForecastSettings settings;
  settings.plan = named_plan(laws.care, request.plan, "--plan");
  ForecastAnswer answer;
  answer.at = request.at.empty() ? usual_target_days(person) : request.at;
  std::ranges::sort(answer.at);
  answer.at.erase(std::unique(answer.at.begin(), answer.at.end()), answer.at.end());
  settings.days = forecast_grid(person, answer.at);
  settings.seed = request.seed;
  settings.threads = request.threads;
  settings.usual_gains = published_gains(request.evidence_folder);
  answer.known = twins_of_person(
      laws, person, {.twins = request.twins, .seed = request.seed, .threads = request.threads},
      part(progress, 0, 0.6));
  settings.twins = request.twins;
  answer.forecast = forecast(laws, person, settings, *answer.known, part(progress, 0.6, 1));
  answer.overload = overload_ahead(laws, settings.plan, person, settings.days.back());
  answer.model_hash = laws.hash;
  return answer;
}

}  // namespace relimb
