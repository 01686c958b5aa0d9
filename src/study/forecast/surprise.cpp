#include "study/forecast/surprise.hpp"

#include <array>
#include <map>
#include <span>

#include "base/statistics.hpp"
#include "cohort/assess.hpp"
#include "model/scales/measure.hpp"

namespace relimb {
namespace {

constexpr std::size_t judges = 512;      // twins the evidence is averaged over
constexpr std::size_t replicates = 200;  // made-up persons

/// The table of each score that was written, made once: whole numbers come again and again.
class ScoreTables {
 public:
  const ScoreLikelihood& of(const ScaleInfo& scale, double written) {
    auto& some = tables_[index(scale.scale)];
    if (scale.step == 0) some.clear();  // of these hardly any comes twice
    return some.try_emplace(written, scale, written).first->second;
  }

 private:
  std::array<std::map<double, ScoreLikelihood>, scale_count> tables_;
};

}  // namespace

double surprise_of(const Laws& laws, const Course& course, const PersonLikelihood& likelihood,
                   std::uint64_t seed) {
  const auto& visits = likelihood.visits();
  if (visits.empty()) return 1;
  Herd herd(course, 0, judges + replicates);
  const ScoreTable scores = herd.live(course, likelihood.days().back(), likelihood.days());
  const PhiloxKey key = philox_key(seed, Purpose::measurement);

  // Log likelihood of what is written of each made-up person, of this one in the last row, as each
  // judge sees it.
  std::vector<double> log_p((replicates + 1) * judges, 0.0);
  ScoreTables tables;
  for (const auto& visit : visits) {
    const ScaleInfo& scale = laws.scales[index(visit.scale)];
    const int day = likelihood.days()[visit.record];
    const auto column = scores.of(visit.record, visit.scale);
    for (std::size_t r = 0; r <= replicates; ++r) {
      const double written = r == replicates
                                 ? visit.value
                                 : written_score(scale, column[judges + r],
                                                 assessment_normal(key, r, day, visit.scale));
      const ScoreLikelihood& table = tables.of(scale, written);
      for (std::size_t j = 0; j < judges; ++j) log_p[r * judges + j] += table(column[j]);
    }
  }
  const auto evidence = [&](std::size_t r) {
    return log_sum_exp(std::span(log_p).subspan(r * judges, judges));
  };
  const double observed = evidence(replicates);
  std::size_t as_improbable = 0;
  for (std::size_t r = 0; r < replicates; ++r) {
    if (evidence(r) <= observed) ++as_improbable;
  }
  return static_cast<double>(as_improbable + 1) / static_cast<double>(replicates + 1);
}

}  // namespace relimb
