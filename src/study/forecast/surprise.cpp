#include "study/forecast/surprise.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include "base/parallel.hpp"
#include "base/statistics.hpp"
#include "cohort/assess.hpp"
#include "model/scales/measure.hpp"

namespace relimb {
namespace {

constexpr std::size_t judges = 512;      // twins the evidence is averaged over
constexpr std::size_t replicates = 256;  // made-up persons; both whole tiles of sixteen laws

/// The table of each score that was written, made once: whole numbers come again and again.
class ScoreTables {
 public:
  /// Where the table will be once all are made.
  const std::optional<ScoreLikelihood>& wanted(const ScaleInfo& scale, double written) {
    return tables_[{&scale, written}];
  }

  void make(unsigned threads) {
    std::vector<decltype(tables_)::value_type*> all;
    for (auto& entry : tables_) all.push_back(&entry);
    parallel_for(all.size(), threads, [&](std::size_t i) {
      auto& [what, table] = *all[i];
      table.emplace(*what.first, what.second);
    });
  }

 private:
  std::map<std::pair<const ScaleInfo*, double>, std::optional<ScoreLikelihood>> tables_;
};

/// One visit of all made-up persons, of this one in the last place.
struct Written {
  std::vector<ScoreLikelihood::Place> judges;  // of their true scores
  std::vector<const std::optional<ScoreLikelihood>*> log_p;
};

}  // namespace

double surprise_of(const Laws& laws, std::span<const Course> courses,
                   const PersonLikelihood& likelihood, std::uint64_t seed, unsigned threads) {
  const auto& visits = likelihood.visits();
  if (visits.empty()) return 1;
  const auto lived = [&](std::uint64_t first, std::size_t persons) {
    Herd herd(courses.front(), first, HerdParts::even(persons, courses.size()));
    return herd.live(courses, likelihood.days().back(), likelihood.days(), threads);
  };
  const ScoreTable judging = lived(0, judges);
  const ScoreTable made_up = lived(judges, replicates);
  const PhiloxKey key = philox_key(seed, Purpose::measurement);

  ScoreTables tables;
  std::vector<Written> written;
  for (const auto& visit : visits) {
    const ScaleInfo& scale = laws.scales[index(visit.scale)];
    const int day = likelihood.days()[visit.record];
    const auto truth = made_up.of(visit.record, visit.scale);
    Written one;
    for (const float true_score : judging.of(visit.record, visit.scale)) {
      one.judges.push_back(visit.log_p.place_of(true_score));
    }
    for (std::size_t r = 0; r < replicates; ++r) {
      one.log_p.push_back(
          &tables.wanted(scale, drawn_score(scale, truth[r], model_discrepancy(scale),
                                            assessment_normal(key, r, day, visit.scale),
                                            assessment_slip(key, r, day, visit.scale))));
    }
    one.log_p.push_back(&tables.wanted(scale, visit.value));
    written.push_back(std::move(one));
  }
  tables.make(threads);

  // Log of each one's evidence: the likelihood's mean over the judges.
  std::vector<double> evidence(replicates + 1);
  parallel_for(evidence.size(), threads, [&](std::size_t r) {
    std::vector<double> log_p(judges, 0.0);
    for (const Written& visit : written) {
      const ScoreLikelihood& table = **visit.log_p[r];
      for (std::size_t j = 0; j < judges; ++j) log_p[j] += table.at(visit.judges[j]);
    }
    evidence[r] = log_sum_exp(log_p);
  });
  const auto as_improbable = std::ranges::count_if(std::span(evidence).first(replicates),
                                                   [&](double e) { return e <= evidence.back(); });
  return static_cast<double>(as_improbable + 1) / static_cast<double>(replicates + 1);
}

}  // namespace relimb
