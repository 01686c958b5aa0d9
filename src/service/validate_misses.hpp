// Use case: why claims of evidence/ are missed, tested under the laws of the stored posterior
// (study/validate/missed_claims.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "cohort/laws.hpp"
#include "service/validate_claims.hpp"
#include "study/validate/missed_claims.hpp"

namespace relimb {

struct MissesAnswer {
  std::vector<Claim> claims;        // in the order of load_claims()
  std::vector<Estimate> simulated;  // under the stored law
  std::vector<MissedClaim> missed;  // by the stored law
  std::size_t laws = 0;             // of the posterior
  std::size_t persons = 0;
  std::uint64_t seed = 0;
};

/// `laws_folder` holds posterior.csv.
MissesAnswer validate_misses(const Laws& laws, const std::string& laws_folder,
                             const ClaimsRequest& request, const Progress& progress = {});

/// claim,published,lower,upper,simulated,posterior_lower,posterior_median,posterior_upper,met_by,
/// prices: names of claims, the dearest first, parted by blanks.
std::string misses_csv(const MissesAnswer& answer);

}  // namespace relimb
