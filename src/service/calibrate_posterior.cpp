#include "service/calibrate_posterior.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/input_text.hpp"
#include "base/output_file.hpp"
#include "records/laws_file.hpp"
#include "records/scoar_file.hpp"
#include "records/specs_file.hpp"
#include "service/calibrate_state.hpp"
#include "service/csv_text.hpp"
#include "service/resume_file.hpp"
#include "study/validate/arms.hpp"
#include "study/validate/mixture_people.hpp"

namespace relimb {
namespace {

// Who is drawn from the mixture is data: the same people under any settings of the simulation.
constexpr std::size_t people_of_mixture = 206;
constexpr std::uint64_t mixture_seed = 1;
constexpr std::size_t most_state_bytes = std::size_t{1} << 20;  // some 25 a free value and point

std::vector<std::string> names_of(const std::vector<FreeValue>& parameters) {
  std::vector<std::string> names;
  for (const FreeValue& free : parameters) names.push_back(free.info.name);
  return names;
}

std::string members_csv(const Posterior& posterior) {
  std::string text;
  for (const std::string& name : names_of(posterior.parameters)) {
    text += (text.empty() ? "" : ",") + name;
  }
  text += "\n";
  for (std::size_t i = 0; i < posterior.mode.size(); ++i) {
    text += fmt::format("{}{}", i == 0 ? "" : ",", posterior.mode[i]);
  }
  text += "\n";
  for (Eigen::Index j = 0; j < posterior.members.cols(); ++j) {
    const std::vector<double> values = posterior.values_of(static_cast<std::size_t>(j));
    for (std::size_t i = 0; i < values.size(); ++i) {
      text += fmt::format("{}{:.6g}", i == 0 ? "" : ",", values[i]);
    }
    text += "\n";
  }
  return text;
}

Targets targets_of(const PosteriorRequest& request) {
  std::vector<TrialArm> arms;
  if (request.arms_path) {
    for (TrialArm& arm : load_scoar_arms(*request.arms_path).arms) {
      if (!held_out(arm.trial)) arms.push_back(std::move(arm));
    }
  }
  std::vector<MeasuredPerson> patients;
  if (request.patients_path) {
    std::size_t place = 0;
    for (SpecsPatient& patient : load_specs_patients(*request.patients_path)) {
      const bool kept = !request.left_out || !request.left_out->holds(place++);
      if (kept) patients.push_back(std::move(patient.person));
    }
  }
  return {load_claims(request.evidence_folder),
          load_claim_plans(request.evidence_folder),
          std::move(arms),
          std::move(patients),
          mixture_people(load_mixture(request.evidence_folder + "/mixture.toml"), people_of_mixture,
                         mixture_seed),
          request.targets};
}

}  // namespace

PosteriorAnswer calibrate_full(const PosteriorRequest& request, const Progress& progress,
                               const std::function<void(const SearchRound&)>& told) {
  const Laws laws = load_laws(request.laws_folder);
  const std::vector<ParameterInfo> infos = load_parameter_infos(request.laws_folder);
  const Targets targets = targets_of(request);
  const std::vector<std::string> names = names_of(free_values(infos));
  std::string head;  // of the state
  SearchState begun;
  if (request.state_path) {
    head = calibration_head(request, laws.hash);
    if (std::filesystem::exists(*request.state_path)) {
      begun = state_in(read_whole_file(*request.state_path, most_state_bytes), *request.state_path,
                       head, names.size());
    }
  }
  const Posterior posterior =
      calibrate_posterior(laws, infos, targets, request.settings, std::move(begun), progress,
                          [&](const SearchRound& round, const SearchState& state) {
                            if (request.state_path) {
                              replace_file(*request.state_path, state_text(head, state));
                            }
                            if (told) told(round);
                          });
  if (request.write) {
    OutputFile members(request.laws_folder + "/posterior.csv");
    members.append(members_csv(posterior));
    std::vector<std::pair<std::string, double>> values;
    for (std::size_t i = 0; i < names.size(); ++i) values.emplace_back(names[i], posterior.mode[i]);
    save_values(request.laws_folder, values);
    members.commit();
  }
  PosteriorAnswer answer{
      learned_values(posterior, request.settings.search.prior_spread), trade_offs(posterior), {}};
  for (std::size_t i = 0; i < targets.list().size(); ++i) {
    answer.targets.push_back({targets.list()[i], posterior.predicted[i]});
  }
  return answer;
}

std::string targets_csv(const PosteriorAnswer& answer) {
  std::string text = "target,observed,error,predicted,miss\n";
  for (const TargetResult& result : answer.targets) {
    const Observation& o = result.target.observation;
    const double nearest = std::clamp(result.predicted, o.lower, o.upper);
    text += fmt::format("{},{},{},{},{}\n", csv_field(result.target.name), csv_number(o.value),
                        csv_number(o.error), csv_number(result.predicted),
                        csv_number((result.predicted - nearest) / o.error));
  }
  return text;
}

}  // namespace relimb
