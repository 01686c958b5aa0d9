#include "study/explain/attribution.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/statistics.hpp"
#include "study/explain/shapley.hpp"

namespace relimb {

Spread spread_of(const std::vector<double>& values) {
  std::vector<double> ascending = values;
  std::ranges::sort(ascending);
  return {mean(values), quantile_of_sorted(ascending, 0.05), quantile_of_sorted(ascending, 0.95)};
}

void Worths::put(Coalition coalition, const std::vector<float>& of_lives) {
  RELIMB_CHECK(of_lives.size() == lives_);
  std::ranges::copy(of_lives, values_.begin() + static_cast<std::ptrdiff_t>(coalition * lives_));
}

Attribution Worths::shared_out(const Outcome& outcome, const std::vector<std::string>& names,
                               bool pairs) const {
  const Shapley shapley(names.size());
  RELIMB_CHECK(values_.size() == shapley.coalitions() * lives_);
  const std::size_t mechanisms = names.size();
  std::vector<std::vector<double>> parts(mechanisms + 1, std::vector<double>(lives_));
  std::vector<std::vector<double>> pair_values(pairs ? mechanisms * (mechanisms - 1) / 2 : 0,
                                               std::vector<double>(lives_));
  std::vector<double> total(lives_);
  std::vector<double> worth(shapley.coalitions());
  for (std::size_t life = 0; life < lives_; ++life) {
    for (std::size_t set = 0; set < worth.size(); ++set) worth[set] = values_[set * lives_ + life];
    const std::vector<double> phi = shapley.values(worth);
    for (std::size_t i = 0; i < mechanisms; ++i) parts[i][life] = phi[i];
    parts[mechanisms][life] = worth.front();
    total[life] = worth.back();
    if (!pairs) continue;
    const std::vector<double> together = shapley.interactions(worth);
    for (std::size_t k = 0; k < together.size(); ++k) pair_values[k][life] = together[k];
  }
  Attribution out{outcome, spread_of(total), {}, {}};
  for (std::size_t i = 0; i < mechanisms; ++i) {
    out.parts.push_back({names[i], spread_of(parts[i])});
  }
  out.parts.push_back({rest_name, spread_of(parts[mechanisms])});
  if (!pairs) return out;
  std::size_t k = 0;
  for (std::size_t i = 0; i < mechanisms; ++i) {
    for (std::size_t j = i + 1; j < mechanisms; ++j) {
      out.pairs.push_back({names[i], names[j], spread_of(pair_values[k++])});
    }
  }
  return out;
}

}  // namespace relimb
