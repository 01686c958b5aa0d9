// Use case: the report page of one person, with what holds arm and leg back and, if there is one,
// the plan.
//
// A face hands in what it has computed already (a forecast for its table, say); forecast and
// explanation are made here where they are missing, from the same twins. There is a plan only where
// one is handed in; a forecast made beside it is of the same person under the same usual care.
#pragma once

#include <string>

#include "base/progress.hpp"
#include "cohort/laws.hpp"
#include "records/plain_words_file.hpp"
#include "service/explain.hpp"
#include "service/forecast_one.hpp"
#include "service/plan_one.hpp"

namespace relimb {

/// Computed already. Refers to the caller's objects; nothing: not computed.
struct ReportParts {
  const ForecastAnswer* forecast = nullptr;
  const ExplainAnswer* explained = nullptr;
  const PlanAnswer* planned = nullptr;
};

struct ReportRequest {
  ForecastRequest forecast;  // where parts.forecast is missing; its threads
  std::string laws_folder;   // for counterfactuals.toml, where parts.explained is missing
  std::string created;       // when, for the footer: "2025-11-22 17:49 UTC"
  PlainWords words;          // of laws/plain_words.toml, for the patient's sheet
};

/// The page, HTML.
std::string report_one(const Laws& laws, const ReportRequest& request, const ReportParts& parts,
                       const Progress& progress = {});

}  // namespace relimb
