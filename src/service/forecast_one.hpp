// Use case: the forecast of one person from a person file (records/person_file.hpp).
//
// The result is the Forecast and what made it; faces turn it into a table (report/terminal.hpp), a
// page (report/page.hpp) or JSON (forecast_json.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "cohort/laws.hpp"
#include "study/forecast/forecast.hpp"
#include "study/plan/known_care.hpp"

namespace relimb {

struct ForecastRequest {
  std::string person_path;
  std::string evidence_folder;      // for the gains of usual care (published_gains.hpp)
  std::vector<int> at;              // days since the stroke to speak of; empty: the usual ones
  std::string plan = "usual_care";  // care from today on: a plan of laws/care.toml
  std::size_t twins = 100000;
  std::uint64_t seed = 1;
  unsigned threads = 0;  // 0: all processors
};

struct ForecastAnswer {
  Forecast forecast;
  std::optional<PersonTwins> known;  // what it was made from: who goes on asking starts here
  std::vector<int> at;               // ascending, each once
  std::optional<Overload> overload;  // care ahead that is more than is tolerated
  std::string model_hash;            // of laws/
  std::string data_hash;             // of the person file
};

/// `request.person_path` is read.
ForecastAnswer forecast_one(const Laws& laws, const ForecastRequest& request,
                            const Progress& progress = {});

/// The same of a person who is known already: data_hash stays empty, `request.person_path` unread.
ForecastAnswer forecast_person(const Laws& laws, const MeasuredPerson& person,
                               const ForecastRequest& request, const Progress& progress = {});

}  // namespace relimb
