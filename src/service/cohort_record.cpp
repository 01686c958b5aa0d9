#include "service/cohort_record.hpp"

#include <nlohmann/json.hpp>

#include "service/version.hpp"

namespace relimb {

std::string cohort_record_json(const CohortRequest& request, const std::string& model_hash,
                               const TextSum& result) {
  const nlohmann::ordered_json to = {
      {"format", "relimb cohort record"},
      {"version", 1},
      {"program", program_version()},
      {"source_hash", program_source()},
      {"compiler", program_compiler()},
      {"flags", program_flags()},
      {"model_hash", model_hash},
      {"seed", request.seed},
      {"persons", request.persons},
      {"days", request.days},
      {"care", request.care},
      {"result", {{"bytes", result.bytes}, {"checksum", result.checksum.text()}}}};
  return to.dump(2) + "\n";
}

}  // namespace relimb
