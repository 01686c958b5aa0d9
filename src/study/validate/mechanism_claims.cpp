#include "study/validate/mechanism_claims.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <utility>

namespace relimb {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double half_width(const Claim& claim) { return (claim.upper - claim.lower) / 2; }

/// 0 when met. Not for values that are no number.
double gap(const Claim& claim, double value) {
  return std::max({claim.lower - value, value - claim.upper, 0.0});
}

WithoutMechanism compared(const std::vector<Claim>& claims, const std::vector<Estimate>& with_all,
                          Mechanism off, std::vector<Estimate> simulated) {
  WithoutMechanism row{off, std::move(simulated), 0, {}, {}, 0};
  double farthest = 0;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const bool is_met = met(claims[i], row.simulated[i].value);
    const bool was_met = met(claims[i], with_all[i].value);
    if (is_met) ++row.met;
    if (was_met && !is_met) row.lost.push_back(i);
    if (!was_met && is_met) row.won.push_back(i);
    const double way = moved(claims[i], with_all[i].value, row.simulated[i].value);
    if (way <= farthest) continue;
    farthest = way;
    row.most_moved = i;
  }
  std::ranges::stable_sort(row.lost, std::greater{},
                           [&](std::size_t i) { return miss(claims[i], row.simulated[i].value); });
  return row;
}

}  // namespace

double miss(const Claim& claim, double value) {
  if (met(claim, value)) return 0;
  const double half = half_width(claim);
  return std::isfinite(value) && half > 0 ? gap(claim, value) / half : infinity;
}

double moved(const Claim& claim, double with_all, double without) {
  if (with_all == without || (std::isnan(with_all) && std::isnan(without))) return 0;
  const double way = std::abs(without - with_all);
  const double half = half_width(claim);
  return std::isfinite(way) && half > 0 ? way / half : infinity;
}

bool within_chance(const Claim& claim, const Estimate& simulated) {
  return std::isfinite(simulated.value) && gap(claim, simulated.value) < 2 * simulated.mc_error;
}

MechanismClaims claims_by_mechanism(const Laws& laws, const std::vector<Claim>& claims,
                                    const std::vector<CarePlan>& plans,
                                    const SimulateSettings& settings, const Progress& progress) {
  constexpr double share = 1.0 / (1 + mechanism_count);  // of the work, each law
  MechanismClaims all;
  all.with_all = simulate(laws, claims, plans, settings, part(progress, 0, share));
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (met(claims[i], all.with_all[i].value)) ++all.met;
  }
  for (const Mechanism mechanism : all_mechanisms()) {
    Laws changed = laws;
    changed.law = without(laws.law, mechanism);
    const double from = share * static_cast<double>(1 + all.rows.size());
    all.rows.push_back(
        compared(claims, all.with_all, mechanism,
                 simulate(changed, claims, plans, settings, part(progress, from, from + share))));
  }
  return all;
}

}  // namespace relimb
