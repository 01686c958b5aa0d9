#include "study/validate/classes.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/statistics.hpp"
#include "base/toml_table.hpp"

namespace relimb {
namespace {

/// Brier scores of saying how often the other cases came to each class.
std::vector<double> scores_of_frequencies(std::size_t classes, std::span<const std::size_t> came) {
  std::vector<double> counts(classes, 0.0);
  for (const std::size_t c : came) ++counts[c];
  std::vector<double> scores;
  for (const std::size_t own : came) {
    std::vector<double> others = counts;
    --others[own];
    for (double& count : others) count /= static_cast<double>(came.size() - 1);
    scores.push_back(brier_of_classes(others, own));
  }
  return scores;
}

WithError skill_of(std::span<const double> ours, std::span<const double> reference) {
  const double level = mean(reference);
  if (level <= 0) return {};
  const double ratio = mean(ours) / level;
  std::vector<double> residuals;
  for (std::size_t i = 0; i < ours.size(); ++i) residuals.push_back(ours[i] - ratio * reference[i]);
  return {1 - ratio, standard_error(residuals) / level};
}

}  // namespace

std::vector<OutcomeClass> load_classes(const std::string& path) {
  const TomlTable file = TomlTable::read(path);
  file.only({"version", "kind", "scale", "n", "source", "grade", "class"});
  file.integer("version", 1, 1);
  file.one_of("kind", {"classes"});
  file.one_of("scale", {"fma_ue"});
  file.integer("n", 1, 1'000'000);
  file.one_of("grade", {"S", "C"});
  file.text("source");
  std::vector<OutcomeClass> classes;
  for (const TomlTable& table : file.tables("class")) {
    table.only({"name", "from"});
    const int least = classes.empty() ? 0 : classes.back().from + 1;
    const int most = classes.empty() ? 0 : 66;
    classes.push_back({table.text("name"), table.integer("from", least, most)});
  }
  if (classes.size() < 2) file.refuse("class", "at least two classes");
  return classes;
}

std::size_t class_of(std::span<const OutcomeClass> classes, double score) {
  RELIMB_CHECK(!classes.empty() && score >= classes.front().from);
  std::size_t c = 0;
  while (c + 1 < classes.size() && score >= classes[c + 1].from) ++c;
  return c;
}

std::vector<double> class_chances(std::span<const OutcomeClass> classes,
                                  std::span<const double> at_most) {
  std::vector<double> chances;
  double below = 0;
  for (std::size_t c = 0; c < classes.size(); ++c) {
    double until = 1;
    if (c + 1 < classes.size()) {
      const auto last = static_cast<std::size_t>(classes[c + 1].from - 1);
      RELIMB_CHECK(last < at_most.size());
      until = at_most[last];
    }
    chances.push_back(until - below);
    below = until;
  }
  return chances;
}

double brier_of_classes(std::span<const double> chances, std::size_t came) {
  RELIMB_CHECK(came < chances.size());
  double sum = 0;
  for (std::size_t c = 0; c < chances.size(); ++c) {
    const double miss = chances[c] - (c == came ? 1 : 0);
    sum += miss * miss;
  }
  return sum;
}

ClassScores class_scores(std::span<const OutcomeClass> classes,
                         std::span<const ForecastCase> cases) {
  RELIMB_CHECK(cases.size() >= 2);
  ClassScores out;
  out.n = cases.size();
  std::vector<std::size_t> came;
  std::vector<double> scores;
  std::size_t right = 0;
  for (const ForecastCase& one : cases) {
    came.push_back(class_of(classes, one.observed));
    const std::vector<double> chances = class_chances(classes, one.at_most);
    scores.push_back(brier_of_classes(chances, came.back()));
    const auto likeliest =
        static_cast<std::size_t>(std::ranges::max_element(chances) - chances.begin());
    right += likeliest == came.back() ? 1 : 0;
    for (std::size_t c = 0; c < chances.size(); ++c) {
      const auto third = static_cast<std::size_t>(std::clamp(3 * chances[c], 0.0, 2.0));
      ReliabilityBin& bin = out.reliability[third];
      ++bin.n;
      bin.said += chances[c];
      bin.came += c == came.back() ? 1 : 0;
    }
  }
  for (ReliabilityBin& bin : out.reliability) {
    if (bin.n == 0) continue;
    bin.said /= static_cast<double>(bin.n);
    bin.came /= static_cast<double>(bin.n);
  }
  out.brier = {mean(scores), standard_error(scores)};
  out.skill = skill_of(scores, scores_of_frequencies(classes.size(), came));
  out.right = static_cast<double>(right) / static_cast<double>(out.n);
  return out;
}

std::vector<ClassRow> class_table(const std::string& method, std::span<const OutcomeClass> classes,
                                  std::span<const ForecastCase> cases) {
  std::vector<ClassRow> rows;
  for (const Horizon horizon : {Horizon::weeks_12, Horizon::months_6}) {
    for (const int given : {1, 2}) {
      std::vector<ForecastCase> cell;
      for (const ForecastCase& one : cases) {
        if (one.horizon == horizon && one.visits_given == given) cell.push_back(one);
      }
      if (cell.size() >= 2) rows.push_back({method, horizon, given, class_scores(classes, cell)});
    }
  }
  return rows;
}

}  // namespace relimb
