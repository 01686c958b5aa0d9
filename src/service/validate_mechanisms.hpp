// Use case: every published claim of evidence/ without each mechanism
// (study/validate/mechanism_claims.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "cohort/laws.hpp"
#include "service/validate_claims.hpp"
#include "study/validate/mechanism_claims.hpp"

namespace relimb {

struct MechanismsAnswer {
  std::vector<Claim> claims;  // in the order of load_claims()
  MechanismClaims table;
  std::size_t persons = 0;
  std::uint64_t seed = 0;
};

MechanismsAnswer validate_mechanisms(const Laws& laws, const ClaimsRequest& request,
                                     const Progress& progress = {});

/// mechanism,claim,published,lower,upper,simulated,met,met_with_all: a row for each mechanism that
/// is switched off and each claim. Empty published or simulated: there is no such number.
std::string mechanisms_csv(const MechanismsAnswer& answer);

}  // namespace relimb
