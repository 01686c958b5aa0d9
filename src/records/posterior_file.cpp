#include "records/posterior_file.hpp"

#include <fmt/format.h>

#include <limits>

#include "base/csv.hpp"
#include "base/input_text.hpp"

namespace relimb {
namespace {

/// One column for each of `names`. What no file of laws may have (a column twice, broken text) is
/// damage; other columns are another calibration's.
CsvReader opened(const std::string& path, const std::vector<std::string>& names) {
  [[maybe_unused]] const CsvReader undamaged(path, {}, names, CsvReader::OtherColumns::ignored);
  try {
    return CsvReader(path, names);
  } catch (const InputError& error) {
    throw PosteriorOfOtherLaws(error);
  }
}

}  // namespace

std::string posterior_path(const std::string& laws_folder) {
  return laws_folder + "/posterior.csv";
}

std::vector<std::vector<double>> load_posterior(const std::string& laws_folder,
                                                const std::vector<ParameterInfo>& free) {
  const std::string path = posterior_path(laws_folder);
  std::vector<std::string> names;
  for (const ParameterInfo& info : free) names.push_back(info.name);
  CsvReader rows = opened(path, names);
  const auto refuse_other = [&](std::size_t i, const std::string& allowed) {
    throw PosteriorOfOtherLaws({path, rows.line()}, names[i], shown(rows.text(i)), allowed);
  };
  constexpr double infinity = std::numeric_limits<double>::infinity();
  std::vector<std::vector<double>> drawn(free.size());
  int laws = 0;
  for (; rows.next(); ++laws) {
    for (std::size_t i = 0; i < free.size(); ++i) {
      const double value = rows.number(i, -infinity, infinity);
      if (value < free[i].lower || value > free[i].upper) {
        refuse_other(i, allowed_number(free[i].lower, free[i].upper));
      }
      if (laws > 0) {
        drawn[i].push_back(value);
      } else if (value != free[i].value) {
        refuse_other(i,
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
