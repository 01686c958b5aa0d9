#include "cohort/values.hpp"

namespace relimb {

std::map<std::string, double*> values_of(Laws& laws) {
  std::map<std::string, double*> values;
  const auto take = [&](const std::string& name, double& value) { values[name] = &value; };
  Parameters<double>::each(laws.law, take);
  Population<double>::each(laws.population, take);
  return values;
}

}  // namespace relimb
