// Use case: the report page of one person, with what holds arm and leg back and, if there is one,
// the plan.
//
// A face hands in what it has computed already (a forecast for its table, say); the forecast is
// made here where it is missing. What is not handed in and not asked for is left out of the page.
#pragma once

#include <optional>
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
  ForecastRequest forecast;               // where parts.forecast is missing
  std::optional<ExplainRequest> explain;  // where parts.explained is missing; nothing: left out
  std::string created;                    // when, for the footer: "2025-11-22 17:49 UTC"
  PlainWords words;                       // of laws/plain_words.toml, for the patient's sheet
};

/// The page, HTML.
std::string report_one(const Laws& laws, const ReportRequest& request, const ReportParts& parts,
                       const Progress& progress = {});

}  // namespace relimb
