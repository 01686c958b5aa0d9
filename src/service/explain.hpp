// Use case: what holds a person's arm and leg back (from a person file), or those of simulated people.
//
// The result is the Explanation and what made it; faces turn it into a table
// (report/terminal_explain.hpp) or JSON (explain_json.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "cohort/laws.hpp"
#include "service/forecast_one.hpp"
#include "study/explain/explain.hpp"

namespace relimb {

struct ExplainRequest {
  std::string person_path;
  std::string laws_folder;          // for counterfactuals.toml
  std::string plan = "usual_care";  // care from today on: a plan of laws/care.toml
  std::size_t twins = 20000;        // to learn from; a tenth of them, at most 2,048, is explained
  bool pairs = false;               // interactions too
  std::uint64_t seed = 1;
  unsigned threads = 0;  // 0: all processors
};

struct CohortExplainRequest {
  std::string laws_folder;
  std::string plan = "usual_care";
  std::size_t persons = 2000;
  bool pairs = false;
  std::uint64_t seed = 1;
  unsigned threads = 0;
};

struct ExplainAnswer {
  std::optional<MeasuredPerson> person;  // nothing: a cohort
  std::string plan;
  int earlier = 0;  // the day beside explanation.ahead that tables show
  std::vector<Counterfactual> counterfactuals;
  Explanation explanation;
  std::string model_hash;  // of laws/, counterfactuals.toml included
  std::string data_hash;   // of the person file
};

ExplainAnswer explain_one(const Laws& laws, const ExplainRequest& request,
                          const Progress& progress = {});

/// Of the person of a forecast under its plan, from its twins: nothing is read or learned again. The
/// figures are those of explain_one() but for the number of twins.
ExplainAnswer explain_forecast(const Laws& laws, const ForecastAnswer& of,
                               const std::string& laws_folder, unsigned threads = 0,
                               const Progress& progress = {});

/// On days 28, 84 and 182; most is said of day 84.
ExplainAnswer explain_people(const Laws& laws, const CohortExplainRequest& request,
                             const Progress& progress = {});

}  // namespace relimb
