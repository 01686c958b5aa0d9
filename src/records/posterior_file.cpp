#include "records/posterior_file.hpp"

#include "base/csv.hpp"
#include "base/error.hpp"

namespace relimb {

std::string posterior_path(const std::string& laws_folder) {
  return laws_folder + "/posterior.csv";
}

PosteriorDraws load_posterior(const std::string& laws_folder,
                              const std::vector<ParameterInfo>& free) {
  const std::string path = posterior_path(laws_folder);
  std::vector<std::string> names;
  for (const ParameterInfo& info : free) names.push_back(info.name);
  CsvReader rows(path, names);
  const auto value = [&](std::size_t i) { return rows.number(i, free[i].lower, free[i].upper); };
  PosteriorDraws out{{}, std::vector<std::vector<double>>(free.size())};
  int laws = 0;
  for (; rows.next(); ++laws) {
    for (std::size_t i = 0; i < free.size(); ++i) {
      if (laws == 0) {
        out.around.push_back(value(i));
      } else {
        out.drawn[i].push_back(value(i));
      }
    }
  }
  if (laws < 3) {
    throw InputError({path, 0}, "rows", std::to_string(laws),
                     "the law drawn around, then two draws or more");
  }
  return out;
}

}  // namespace relimb
