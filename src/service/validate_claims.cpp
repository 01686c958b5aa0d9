#include "service/validate_claims.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "service/csv_text.hpp"
#include "study/validate/simulate.hpp"

namespace relimb {
namespace {

std::string reason_of(const Claim& claim, const Estimate& simulated) {
  if (!std::isfinite(simulated.value)) {
    return simulated.n == 0 ? "nobody of the cohort is like the people studied" : "no value";
  }
  const bool low = simulated.value < claim.lower;
  const double gap = low ? claim.lower - simulated.value : simulated.value - claim.upper;
  std::string text =
      fmt::format("{:.2g} {} ({})", gap, low ? "too low" : "too high", claim.interval);
  if (gap < 2 * simulated.mc_error) text += "; near enough for more persons to decide";
  return text;
}

std::string label_of(const Laws& laws, const std::vector<CarePlan>& plans,
                     const std::string& name) {
  if (const CarePlan* plan = laws.care.plan(name)) return plan->label;
  const auto at = std::ranges::find(plans, name, &CarePlan::name);
  return at == plans.end() ? name : at->label;
}

std::string given_in(const Laws& laws, const std::vector<CarePlan>& plans, const Claim& claim) {
  if (claim.quantity == Quantity::parameter) return {};
  const std::string care = label_of(laws, plans, claim.care);
  return claim.against.empty() ? care : care + "; against: " + label_of(laws, plans, claim.against);
}

std::size_t count_if(const std::vector<ClaimResult>& results, bool seed_only, bool met_only) {
  return static_cast<std::size_t>(std::ranges::count_if(results, [&](const ClaimResult& result) {
    return (!seed_only || result.claim.seed) && (!met_only || result.is_met);
  }));
}

}  // namespace

std::size_t ClaimsAnswer::count_met() const { return count_if(results, false, true); }
std::size_t ClaimsAnswer::count_seed() const { return count_if(results, true, false); }
std::size_t ClaimsAnswer::count_seed_met() const { return count_if(results, true, true); }

ClaimsAnswer validate_claims(const Laws& laws, const ClaimsRequest& request,
                             const Progress& progress) {
  const std::vector<Claim> claims = load_claims(request.evidence_folder);
  const std::vector<CarePlan> plans = load_claim_plans(request.evidence_folder);
  const std::vector<Estimate> simulated =
      simulate(laws, claims, plans, {request.persons, request.seed, request.threads}, progress);
  ClaimsAnswer answer;
  answer.persons = request.persons;
  answer.seed = request.seed;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const bool is_met = met(claims[i], simulated[i].value);
    answer.results.push_back({claims[i], simulated[i], is_met,
                              is_met ? "" : reason_of(claims[i], simulated[i]),
                              given_in(laws, plans, claims[i])});
  }
  return answer;
}

std::string claims_csv(const ClaimsAnswer& answer) {
  std::string text = "claim,population,quantity,published,lower,upper,simulated,mc_error,met\n";
  for (const ClaimResult& result : answer.results) {
    const Claim& claim = result.claim;
    text += fmt::format(
        "{},{},{},{},{},{},{},{},{}\n", csv_field(claim.name), csv_field(claim.population),
        name(claim.quantity), claim.published ? csv_number(*claim.published) : "",
        csv_number(claim.lower), csv_number(claim.upper), csv_number(result.simulated.value),
        csv_number(result.simulated.mc_error), result.is_met);
  }
  return text;
}

}  // namespace relimb
