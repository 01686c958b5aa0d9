// Why claims are missed, tested: the claims again under many laws of the posterior.
//
//   range   of a claim's number over the laws, 5 % to 95 %: how far the free values, held by all
//           else that they were calibrated to, can move it
//   met by  the share of the laws that meet it. None: no value near the calibrated ones gives it;
//           what is wrong is the form of the law, the population of the claim, or its number
//   price   claims that fail more often among the fifth of the laws that come nearest to this one
//           than among all, by three standard errors: what meeting it would cost
//
// Limits. The posterior is near the mode: values far off are not looked at. Prices are claims only;
// what it would cost real patients' forecasts is not seen here. Numbers are those of few persons.
#pragma once

#include <cstddef>
#include <vector>

#include "study/validate/claim.hpp"

namespace relimb {

struct Price {
  std::size_t claim;
  double met_by_all;   // share of all laws
  double met_by_near;  // share of those nearest to the missed claim
};

/// Places are those in the list of claims.
struct MissedClaim {
  std::size_t claim;
  double lower, median, upper;  // 5 %, 50 %, 95 % over the laws
  double met_by;                // share of the laws
  std::vector<Price> prices;    // the greatest first
};

/// For each claim of `missed`. `numbers`: [law][claim], at least five laws; a number that is none
/// (NaN) is a miss.
std::vector<MissedClaim> prices_of(const std::vector<Claim>& claims,
                                   const std::vector<std::size_t>& missed,
                                   const std::vector<std::vector<double>>& numbers);

}  // namespace relimb
