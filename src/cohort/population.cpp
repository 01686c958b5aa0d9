#include "cohort/population.hpp"

#include <limits>
#include <vector>

#include "base/statistics.hpp"

namespace relimb {

PreparedPopulation<double> prepared(const Population<double>& population) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  PreparedPopulation<double> out{population, {}};
  double total = 0;
  for (const Stratum<double>& stratum : population.strata) total += stratum.weight;
  double below = 0;
  for (std::size_t g = 0; g + 1 < stratum_count; ++g) {
    below += population.strata[g].weight / total;
    // Empty strata at either end have their cut beyond all people.
    out.cut[g] = below <= 0 ? -infinity : below >= 1 ? infinity : normal_quantile(below);
  }
  out.cut.back() = infinity;
  return out;
}

PreparedPopulation<float> narrowed(const PreparedPopulation<double>& population) {
  PreparedPopulation<float> out{};
  std::vector<float> values;
  Population<double>::each(population.people, [&](const std::string&, const double& value) {
    values.push_back(static_cast<float>(value));
  });
  std::size_t next = 0;
  Population<float>::each(out.people,
                          [&](const std::string&, float& value) { value = values[next++]; });
  for (std::size_t g = 0; g < stratum_count; ++g) {
    out.cut[g] = static_cast<float>(population.cut[g]);
  }
  return out;
}

}  // namespace relimb
