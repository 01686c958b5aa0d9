#include "service/validate_real.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "records/laws_file.hpp"
#include "records/specs_file.hpp"
#include "service/csv_text.hpp"

namespace relimb {
namespace {

/// The laws of DIR/1, DIR/2, ... as far as they go.
std::vector<Laws> load_folds(const std::string& folder) {
  std::vector<Laws> laws;
  for (;;) {
    const std::string next = fmt::format("{}/{}/laws", folder, laws.size() + 1);
    if (!std::filesystem::exists(next)) break;
    laws.push_back(load_laws(next));
  }
  if (laws.size() < 2) {
    throw InputError({folder, 0}, "folds", fmt::format("{} of them", laws.size()),
                     "1/laws, 2/laws and so on, at least two");
  }
  return laws;
}

}  // namespace

PatientsResult validate_real(const Laws& laws, const RealRequest& request,
                             const Progress& progress) {
  const RecoveryMixture mixture = load_mixture(request.evidence_folder + "/mixture.toml");
  const std::vector<OutcomeClass> classes =
      load_classes(request.evidence_folder + "/capacity.toml");
  std::vector<MeasuredPerson> people;
  for (SpecsPatient& patient : load_specs_patients(request.patients_path)) {
    people.push_back(std::move(patient.person));
  }
  const std::vector<Laws> folds =
      request.folds_folder ? load_folds(*request.folds_folder) : std::vector<Laws>{laws};
  PatientsResult result =
      validate_patients(folds, mixture, classes, people, request.settings, progress);
  if (result.patients == 0) {
    throw InputError({request.patients_path, 0}, "visits", "nobody with two visits 56 days apart",
                     "at least one patient with a visit 56 days or more after the first");
  }
  return result;
}

std::string real_csv(const PatientsResult& result) {
  std::string text = "method,phase,horizon,visits_given,n";
  for (const char* column : {"median_absolute_error", "mean_absolute_error", "bias", "crps",
                             "coverage_90", "coverage_50"}) {
    text += fmt::format(",{0},{0}_se", column);
  }
  text += ",crps_behind,crps_behind_se\n";
  for (const AccuracyRow& row : result.rows) {
    const Accuracy& a = row.accuracy;
    text += fmt::format("{},{},{},{},{}", csv_field(row.method), label(row.phase),
                        label(row.horizon), row.visits_given, a.n);
    for (const WithError& x : {a.median_absolute_error, a.mean_absolute_error, a.bias, a.crps,
                               a.coverage, a.half_coverage}) {
      text += "," + csv_number(x.value) + "," + csv_number(x.standard_error);
    }
    text += row.behind
                ? "," + csv_number(row.behind->value) + "," + csv_number(row.behind->standard_error)
                : std::string(",,");
    text += "\n";
  }
  return text;
}

std::string cases_csv(const PatientsResult& result) {
  std::string text =
      "patient,method,phase,horizon,visits_given,given_day,given_score,target_day,observed,mean";
  for (std::size_t q = 0; q < quantile_count; ++q) {
    text += fmt::format(",q{:02.0f}", 100 * quantile_level(q));
  }
  text += ",pit\n";
  for (const MethodCases& method : result.methods) {
    for (const ForecastCase& one : method.cases) {
      text += fmt::format("{},{},{},{},{},{},{},{},{},{}", csv_field(one.patient),
                          csv_field(method.method), label(one.phase), label(one.horizon),
                          one.visits_given, one.given_day, csv_number(one.given_score),
                          one.prediction.day, csv_number(one.observed),
                          csv_number(one.prediction.mean));
      for (const double quantile : one.prediction.quantiles) text += "," + csv_number(quantile);
      text += "," + csv_number(mid_pit(one.at_most, one.observed)) + "\n";
    }
  }
  return text;
}

}  // namespace relimb
