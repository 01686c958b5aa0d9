// Which published claims each mechanism is needed for: the claims with the whole law, and again
// with one mechanism at a time switched off.
//
//   switched off   without(law, mechanism) (model/parameters.hpp); all other parameters stay. The
//                  same people (same seed, same numbers) live under every law.
//   miss           how far a number lies outside of its claim's limits, in units of half their
//                  distance: 0 when met, 1 when as far beyond a limit as that is from the middle
//   moved          how far a number lies from the one with all mechanisms, in the same units
//   lost, won      claims met with all mechanisms and missed without this one; the other way round
//
// Limits. Nothing is calibrated again: a claim lost says that this law, as it is calibrated, meets
// it by that mechanism, not that no other values without the mechanism could. A claim that gives a
// direction has wide limits, so that its miss is small however wrong the direction. A miss of less
// than two Monte Carlo errors may be chance (within_chance).
#pragma once

#include <cstddef>
#include <vector>

#include "base/progress.hpp"
#include "cohort/laws.hpp"
#include "study/validate/claim.hpp"
#include "study/validate/estimators.hpp"
#include "study/validate/simulate.hpp"

namespace relimb {

/// Infinite where there is no value, or where limits that coincide are missed.
double miss(const Claim& claim, double value);

/// Infinite where only one of the two is a value, or where limits coincide and the values do not.
double moved(const Claim& claim, double with_all, double without);

/// Whether a missed claim's gap is below two Monte Carlo errors.
bool within_chance(const Claim& claim, const Estimate& simulated);

/// The claims with one mechanism switched off. Places are those in the list of claims.
struct WithoutMechanism {
  Mechanism off;
  std::vector<Estimate> simulated;  // one a claim
  std::size_t met = 0;
  std::vector<std::size_t> lost;  // the greatest miss first; equal ones in the order of the claims
  std::vector<std::size_t> won;   // in the order of the claims
  std::size_t most_moved = 0;     // the claim that moved farthest
};

struct MechanismClaims {
  std::vector<Estimate> with_all;      // one a claim, as simulate() gives them
  std::size_t met = 0;                 // with all
  std::vector<WithoutMechanism> rows;  // in the order of all_mechanisms()
};

MechanismClaims claims_by_mechanism(const Laws& laws, const std::vector<Claim>& claims,
                                    const std::vector<CarePlan>& plans,
                                    const SimulateSettings& settings,
                                    const Progress& progress = {});

}  // namespace relimb
