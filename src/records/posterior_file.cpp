#include "records/posterior_file.hpp"

#include "base/csv.hpp"
#include "base/error.hpp"

namespace relimb {

std::vector<std::vector<double>> load_posterior(const std::string& laws_folder,
                                                const std::vector<ParameterInfo>& free) {
  const std::string path = laws_folder + "/posterior.csv";
  std::vector<std::string> names;
  for (const ParameterInfo& info : free) names.push_back(info.name);
  CsvReader rows(path, names);
  std::vector<std::vector<double>> drawn(free.size());
  int laws = 0;
  for (; rows.next(); ++laws) {
    for (std::size_t i = 0; i < free.size(); ++i) {
      drawn[i].push_back(rows.number(i, free[i].lower, free[i].upper));
    }
  }
  if (laws < 2) throw InputError({path, 0}, "rows", std::to_string(laws), "two laws or more");
  return drawn;
}

}  // namespace relimb
