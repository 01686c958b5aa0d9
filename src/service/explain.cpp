#include "service/explain.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "records/counterfactuals_file.hpp"
#include "records/fingerprint.hpp"
#include "records/person_file.hpp"
#include "service/named_plan.hpp"

namespace relimb {
namespace {

constexpr std::size_t most_lives = 2048;  // limits are then those of a thousand within one in 100

ExplainAnswer begun(const Laws& laws, const std::string& laws_folder, const std::string& plan) {
  const std::string path = laws_folder + "/counterfactuals.toml";
  ExplainAnswer answer;
  answer.plan = plan;
  answer.counterfactuals = load_counterfactuals(path);
  answer.model_hash = laws.hash + fingerprint({path});
  return answer;
}

std::size_t lives_for(std::size_t twins) {
  return std::min(most_lives, std::max<std::size_t>(twins / 10, 100));
}

}  // namespace

ExplainAnswer explain_one(const Laws& laws, const ExplainRequest& request,
                          const Progress& progress) {
  ExplainSettings settings;
  settings.plan = named_plan(laws.care, request.plan, "--plan");
  ExplainAnswer answer = begun(laws, request.laws_folder, request.plan);
  answer.person = load_person(request.person_path, laws.scales, laws.care.therapy_names());
  answer.data_hash = fingerprint({request.person_path});
  settings.twins = request.twins;
  settings.lives = lives_for(request.twins);
  settings.pairs = request.pairs;
  settings.seed = request.seed;
  settings.threads = request.threads;
  answer.explanation = explain(laws, answer.counterfactuals, *answer.person, settings, progress);
  answer.earlier = answer.explanation.today;
  return answer;
}

ExplainAnswer explain_forecast(const Laws& laws, const ForecastAnswer& of,
                               const std::string& laws_folder, unsigned threads,
                               const Progress& progress) {
  RELIMB_CHECK(of.known.has_value());
  ExplainSettings settings;
  settings.plan = named_plan(laws.care, of.forecast.plan, "--plan");
  ExplainAnswer answer = begun(laws, laws_folder, of.forecast.plan);
  answer.person = of.forecast.person;
  answer.data_hash = of.data_hash;
  settings.twins = of.forecast.twins;
  settings.lives = lives_for(of.forecast.twins);
  settings.seed = of.forecast.seed;
  settings.threads = threads;
  answer.explanation =
      explain(laws, answer.counterfactuals, *answer.person, settings, *of.known, progress);
  answer.earlier = answer.explanation.today;
  return answer;
}

ExplainAnswer explain_people(const Laws& laws, const CohortExplainRequest& request,
                             const Progress& progress) {
  ExplainSettings settings;
  settings.plan = named_plan(laws.care, request.plan, "--cohort");
  ExplainAnswer answer = begun(laws, request.laws_folder, request.plan);
  settings.lives = request.persons;
  settings.pairs = request.pairs;
  settings.seed = request.seed;
  settings.threads = request.threads;
  answer.earlier = 28;
  answer.explanation = explain_cohort(laws, answer.counterfactuals, {answer.earlier, 84, 182}, 84,
                                      settings, progress);
  return answer;
}

}  // namespace relimb
