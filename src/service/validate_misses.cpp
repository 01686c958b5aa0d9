#include "service/validate_misses.hpp"

#include <fmt/format.h>

#include "cohort/values.hpp"
#include "records/laws_file.hpp"
#include "records/posterior_file.hpp"
#include "service/csv_text.hpp"
#include "study/calibrate/free_values.hpp"
#include "study/validate/simulate.hpp"

namespace relimb {

MissesAnswer validate_misses(const Laws& laws, const std::string& laws_folder,
                             const ClaimsRequest& request, const Progress& progress) {
  MissesAnswer answer;
  answer.claims = load_claims(request.evidence_folder);
  const std::vector<CarePlan> plans = load_claim_plans(request.evidence_folder);
  const SimulateSettings how{request.persons, request.seed, request.threads};
  answer.simulated = simulate(laws, answer.claims, plans, how);
  std::vector<std::size_t> missed;
  for (std::size_t i = 0; i < answer.claims.size(); ++i) {
    if (!met(answer.claims[i], answer.simulated[i].value)) missed.push_back(i);
  }
  std::vector<ParameterInfo> free;
  for (const FreeValue& value : free_values(load_parameter_infos(laws_folder))) {
    free.push_back(value.info);
  }
  const auto posterior = load_posterior(laws_folder, free);
  answer.laws = posterior.front().size();
  std::vector<std::vector<double>> numbers;
  for (std::size_t k = 0; k < answer.laws; ++k) {
    Laws drawn = laws;
    const auto places = values_of(drawn);
    for (std::size_t i = 0; i < free.size(); ++i) *places.at(free[i].name) = posterior[i][k];
    std::vector<double> row;
    for (const Estimate& one : simulate(drawn, answer.claims, plans, how)) row.push_back(one.value);
    numbers.push_back(std::move(row));
    tell(progress, static_cast<double>(k + 1) / static_cast<double>(answer.laws));
  }
  answer.missed = prices_of(answer.claims, missed, numbers);
  answer.persons = request.persons;
  answer.seed = request.seed;
  return answer;
}

std::string misses_csv(const MissesAnswer& answer) {
  std::string text =
      "claim,published,lower,upper,simulated,posterior_lower,posterior_median,posterior_upper,"
      "met_by,prices\n";
  for (const MissedClaim& one : answer.missed) {
    const Claim& claim = answer.claims[one.claim];
    std::string prices;
    for (const Price& price : one.prices) {
      prices += (prices.empty() ? "" : " ") + answer.claims[price.claim].name;
    }
    text +=
        fmt::format("{},{},{},{},{},{},{},{},{},{}\n", csv_field(claim.name),
                    claim.published ? csv_number(*claim.published) : "", csv_number(claim.lower),
                    csv_number(claim.upper), csv_number(answer.simulated[one.claim].value),
                    csv_number(one.lower), csv_number(one.median), csv_number(one.upper),
                    csv_number(one.met_by), csv_field(prices));
  }
  return text;
}

}  // namespace relimb
