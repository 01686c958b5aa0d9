// A forecast as one page: self-contained HTML5, light, for screen, phone and A4 paper.
//
// No script, no font or picture from elsewhere. What it says is what the Forecast holds: nothing is
// simulated here. Every text that came from a user or a data file is escaped.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/counterfactual.hpp"
#include "model/lever.hpp"
#include "records/plain_words_file.hpp"
#include "study/explain/explain.hpp"
#include "study/forecast/forecast.hpp"
#include "study/plan/known_care.hpp"
#include "study/plan/plan.hpp"

namespace relimb {

/// What made the result; printed in the footer so that it can be made again.
struct Provenance {
  std::string version;     // "relimb 0.3.1, commit 1a2b3c"
  std::string model_hash;  // of laws/
  std::string data_hash;   // of the person's file
  std::string created;     // "2025-11-22 17:49 UTC"
};

/// What else there is to say of the person. Refers to the caller's objects; nothing: left out.
struct ReportExtras {
  const Explanation* explanation = nullptr;
  const std::vector<Counterfactual>* counterfactuals = nullptr;  // those of the explanation
  const RehabPlan* plan = nullptr;
  const LeverBook* levers = nullptr;   // those of the plan
  const PlainWords* words = nullptr;   // given: a sheet for the patient follows
  std::optional<Overload> overload{};  // care to be careful of
};

/// `days` since the stroke are the columns of the table and the days the sentences speak of; the
/// curves of `forecast` must hold them. Curves are drawn through all the days they have: weekly
/// ones are smooth. What is missing from `forecast` is left out or said to be missing.
std::string report_page(const Forecast& forecast, const ScaleTable& scales,
                        const Provenance& provenance, const std::vector<int>& days = {28, 84, 182},
                        const ReportExtras& extras = {});

}  // namespace relimb
