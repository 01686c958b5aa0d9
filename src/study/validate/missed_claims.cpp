#include "study/validate/missed_claims.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "base/error.hpp"
#include "base/statistics.hpp"
#include "study/validate/mechanism_claims.hpp"

namespace relimb {
namespace {

constexpr std::size_t near_part = 5;      // a fifth of the laws
constexpr double clear_difference = 3.0;  // standard errors

using LawsByClaims = std::vector<std::vector<double>>;

double share_met(const Claim& claim, const LawsByClaims& numbers, std::size_t column,
                 const std::vector<std::size_t>& laws) {
  const auto n = std::ranges::count_if(
      laws, [&](std::size_t law) { return met(claim, numbers[law][column]); });
  return static_cast<double>(n) / static_cast<double>(laws.size());
}

/// Quantile of the numbers there are; NaN without any.
double quantile_of_finite(std::vector<double> values, double level) {
  std::erase_if(values, [](double x) { return !std::isfinite(x); });
  return values.empty() ? std::nan("") : quantile(values, level);
}

}  // namespace

std::vector<MissedClaim> prices_of(const std::vector<Claim>& claims,
                                   const std::vector<std::size_t>& missed,
                                   const LawsByClaims& numbers) {
  RELIMB_CHECK(numbers.size() >= near_part);
  std::vector<std::size_t> all(numbers.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  std::vector<MissedClaim> out;
  for (const std::size_t of : missed) {
    std::vector<double> column;
    for (const auto& law : numbers) column.push_back(law[of]);
    MissedClaim one{of,
                    quantile_of_finite(column, 0.05),
                    quantile_of_finite(column, 0.5),
                    quantile_of_finite(column, 0.95),
                    share_met(claims[of], numbers, of, all),
                    {}};
    std::vector<std::size_t> near = all;
    std::ranges::stable_sort(near, {},
                             [&](std::size_t law) { return miss(claims[of], column[law]); });
    near.resize(all.size() / near_part);
    for (std::size_t c = 0; c < claims.size(); ++c) {
      const double by_all = share_met(claims[c], numbers, c, all);
      const double by_near = share_met(claims[c], numbers, c, near);
      const double error = std::sqrt(by_all * (1 - by_all) / static_cast<double>(near.size()));
      if (c == of || by_all - by_near <= clear_difference * error) continue;
      one.prices.push_back({c, by_all, by_near});
    }
    std::ranges::stable_sort(one.prices, std::greater{},
                             [](const Price& p) { return p.met_by_all - p.met_by_near; });
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace relimb
