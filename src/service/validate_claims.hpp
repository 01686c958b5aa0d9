// Use case: the model beside every published claim of evidence/ (study/validate/claim.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "cohort/laws.hpp"
#include "study/validate/claim.hpp"
#include "study/validate/estimators.hpp"

namespace relimb {

struct ClaimsRequest {
  std::string evidence_folder;
  std::size_t persons = 20000;  // in each cohort
  std::uint64_t seed = 1;
  unsigned threads = 0;  // 0: all processors
};

struct ClaimResult {
  Claim claim;
  Estimate simulated;
  bool is_met = false;
  std::string reason;  // why not, in a few words; empty when met
  std::string given;   // label of the care lived under; of a contrast, "one; against: other"
};

struct ClaimsAnswer {
  std::vector<ClaimResult> results;  // in the order of load_claims()
  std::size_t persons = 0;
  std::uint64_t seed = 0;

  std::size_t count() const { return results.size(); }
  std::size_t count_met() const;
  std::size_t count_seed() const;
  std::size_t count_seed_met() const;
};

ClaimsAnswer validate_claims(const Laws& laws, const ClaimsRequest& request,
                             const Progress& progress = {});

/// claim,population,quantity,published,lower,upper,simulated,mc_error,met with met true or false.
/// An empty published: the source gives a direction only. An empty mc_error: too few people to say.
std::string claims_csv(const ClaimsAnswer& answer);

}  // namespace relimb
