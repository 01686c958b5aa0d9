#include "service/cohort_record.hpp"

#include <nlohmann/json.hpp>

#include "service/json_head.hpp"

namespace relimb {

std::string cohort_record_json(const CohortRequest& request, const std::string& model_hash,
                               const TextSum& result) {
  nlohmann::ordered_json to = json_head("relimb cohort record");
  to.update({{"model_hash", model_hash},
             {"seed", request.seed},
             {"persons", request.persons},
             {"days", request.days},
             {"care", request.care},
             {"result", {{"bytes", result.bytes}, {"checksum", result.checksum.text()}}}});
  return to.dump(2) + "\n";
}

}  // namespace relimb
