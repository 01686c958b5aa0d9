#include "study/forecast/surprise.hpp"

#include <algorithm>
#include <cmath>

#include "base/statistics.hpp"
#include "cohort/assess.hpp"
#include "model/scales/measure.hpp"

namespace relimb {
namespace {

constexpr std::size_t judges = 512;      // twins the evidence is averaged over
constexpr std::size_t replicates = 200;  // made-up persons

}  // namespace

double surprise_of(const Laws& laws, const Course& course, const PersonLikelihood& likelihood,
                   std::uint64_t seed) {
  const auto& visits = likelihood.visits();
  if (visits.empty()) return 1;
  Herd herd(course, 0, judges + replicates);
  const ScoreTable scores = herd.live(course, likelihood.days().back(), likelihood.days());
  const PhiloxKey key = philox_key(seed, Purpose::measurement);

  const auto evidence = [&](const std::vector<double>& written) {
    std::vector<double> log_p(judges, 0.0);
    for (std::size_t v = 0; v < visits.size(); ++v) {
      const ScaleInfo& scale = laws.scales[index(visits[v].scale)];
      const auto column = scores.of(visits[v].record, visits[v].scale);
      for (std::size_t j = 0; j < judges; ++j) {
        log_p[j] += log_likelihood(scale, column[j], written[v], model_discrepancy(scale));
      }
    }
    return log_sum_exp(log_p);
  };
  std::vector<double> written(visits.size());
  std::ranges::transform(visits, written.begin(), [](const auto& visit) { return visit.value; });
  const double observed = evidence(written);

  std::size_t as_improbable = 0;
  for (std::size_t r = 0; r < replicates; ++r) {
    for (std::size_t v = 0; v < visits.size(); ++v) {
      const int day = likelihood.days()[visits[v].record];
      written[v] = written_score(laws.scales[index(visits[v].scale)],
                                 scores.of(visits[v].record, visits[v].scale)[judges + r],
                                 assessment_normal(key, r, day, visits[v].scale));
    }
    if (evidence(written) <= observed) ++as_improbable;
  }
  return static_cast<double>(as_improbable + 1) / static_cast<double>(replicates + 1);
}

}  // namespace relimb
