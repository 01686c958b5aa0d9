#include "service/explain.hpp"

#include <algorithm>

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

}  // namespace

ExplainAnswer explain_one(const Laws& laws, const ExplainRequest& request,
                          const Progress& progress) {
  ExplainSettings settings;
  settings.plan = named_plan(laws.care, request.plan, "--plan");
  ExplainAnswer answer = begun(laws, request.laws_folder, request.plan);
  answer.person = load_person(request.person_path, laws.scales, laws.care.therapy_names());
  answer.data_hash = fingerprint({request.person_path});
  settings.twins = request.twins;
  settings.lives = std::min(most_lives, std::max<std::size_t>(request.twins / 10, 100));
  settings.pairs = request.pairs;
  settings.seed = request.seed;
  settings.threads = request.threads;
  answer.explanation = explain(laws, answer.counterfactuals, *answer.person, settings, progress);
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
