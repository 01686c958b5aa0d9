#include "records/posterior_file.hpp"

#include <fmt/format.h>

#include "base/csv.hpp"
#include "base/error.hpp"

namespace relimb {

std::string posterior_path(const std::string& laws_folder) {
  return laws_folder + "/posterior.csv";
}

std::vector<std::vector<double>> load_posterior(const std::string& laws_folder,
                                                const std::vector<ParameterInfo>& free) {
  const std::string path = posterior_path(laws_folder);
  std::vector<std::string> names;
  for (const ParameterInfo& info : free) names.push_back(info.name);
  CsvReader rows(path, names);
  std::vector<std::vector<double>> drawn(free.size());
  int laws = 0;
  for (; rows.next(); ++laws) {
    for (std::size_t i = 0; i < free.size(); ++i) {
      const double value = rows.number(i, free[i].lower, free[i].upper);
      if (laws > 0) {
        drawn[i].push_back(value);
      } else if (value != free[i].value) {
        rows.refuse(i,
                    fmt::format("{}, as in the law: this posterior is another's", free[i].value));
      }
    }
  }
  if (laws < 3) {
    throw InputError({path, 0}, "rows", std::to_string(laws),
                     "the law drawn around, then two draws or more");
  }
  return drawn;
}

}  // namespace relimb
