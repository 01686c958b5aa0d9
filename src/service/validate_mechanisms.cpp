#include "service/validate_mechanisms.hpp"

#include <fmt/format.h>

#include "service/csv_text.hpp"

namespace relimb {

MechanismsAnswer validate_mechanisms(const Laws& laws, const ClaimsRequest& request,
                                     const Progress& progress) {
  MechanismsAnswer answer;
  answer.claims = load_claims(request.evidence_folder);
  answer.table = claims_by_mechanism(laws, answer.claims, load_claim_plans(request.evidence_folder),
                                     {request.persons, request.seed, request.threads}, progress);
  answer.persons = request.persons;
  answer.seed = request.seed;
  return answer;
}

std::string mechanisms_csv(const MechanismsAnswer& answer) {
  std::string text = "mechanism,claim,published,lower,upper,simulated,met,met_with_all\n";
  for (const WithoutMechanism& row : answer.table.rows) {
    for (std::size_t i = 0; i < answer.claims.size(); ++i) {
      const Claim& claim = answer.claims[i];
      const double value = row.simulated[i].value;
      text += fmt::format("{},{},{},{},{},{},{},{}\n", name(row.off), csv_field(claim.name),
                          claim.published ? csv_number(*claim.published) : "",
                          csv_number(claim.lower), csv_number(claim.upper), csv_number(value),
                          met(claim, value), met(claim, answer.table.with_all[i].value));
    }
  }
  return text;
}

}  // namespace relimb
