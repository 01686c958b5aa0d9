#include "study/explain/next_measurement.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "base/statistics.hpp"
#include "cohort/assess.hpp"
#include "model/scales/measure.hpp"
#include "study/forecast/likelihood.hpp"

namespace relimb {
namespace {

using ByTarget = std::array<double, forecast_targets.size()>;

double squared(double x) { return x * x; }

/// A scale, or one of what is measured once, early.
struct Candidate {
  std::string name;
  std::optional<Scale> scale;
};

std::vector<Candidate> not_yet_given(const MeasuredPerson& person, int today) {
  std::vector<Candidate> out;
  for (const Scale scale : all_scales()) {
    const bool given = std::ranges::any_of(person.visits, [&](const Visit& visit) {
      return visit.scale == scale && visit.day == today;
    });
    if (!given) out.push_back({std::string(name(scale)), scale});
  }
  if (!person.mep) out.push_back({"mep", std::nullopt});
  if (!person.cst_load) out.push_back({"cst_load", std::nullopt});
  if (!person.nihss) out.push_back({"nihss", std::nullopt});
  return out;
}

class Weighing {
 public:
  Weighing(const Laws& laws, const Herd& twins, const SplitScores& scores, std::uint64_t seed)
      : laws_(laws), twins_(twins), scores_(scores), key_(philox_key(seed, Purpose::study)) {
    RELIMB_CHECK(scores.past.days().size() == 1 && scores.coming.days().size() == 1);
    for (const LawDraw& one : first_laws(laws, twins.parts().count())) {
      populations_.push_back(prepared(one.population));
    }
  }

  int today() const { return scores_.past.days().front(); }

  /// What an assessor would write down of that twin.
  double measured(const Candidate& candidate, std::size_t twin) const {
    if (candidate.scale) {
      const ScaleInfo& scale = laws_.scales[index(*candidate.scale)];
      constexpr double no_slip = 1;
      return drawn_score(scale, scores_.of(0, *candidate.scale)[twin], model_discrepancy(scale),
                         assessment_normal(key_, twin, today(), *candidate.scale), no_slip);
    }
    const Latents<double> latents = twins_.latents_of(twin);
    const PreparedPopulation<double>& population = populations_[twins_.parts().of(twin)];
    const Attributes early =
        attributes_of(population.people, latents, person_of(population, latents), key_, twin);
    if (candidate.name == "mep") return early.mep ? 1 : 0;
    return candidate.name == "cst_load" ? early.cst_load : early.nihss;
  }

  /// Means of the true scores to come among the twins weighed by that result.
  ByTarget means_after(const Candidate& candidate, double result) const {
    MeasuredPerson person;
    if (candidate.scale) {
      person.visits = {{today(), *candidate.scale, result}};
    } else if (candidate.name == "mep") {
      person.mep = result > 0;
    } else if (candidate.name == "cst_load") {
      person.cst_load = result;
    } else {
      person.nihss = result;
    }
    const PersonLikelihood likelihood(laws_, person, today());
    return means_by(normalised_weights(likelihood(twins_, scores_.past)));
  }

  ByTarget means_by(const std::vector<double>& weights) const {
    ByTarget out{};
    for (std::size_t t = 0; t < out.size(); ++t) {
      const auto score = scores_.of(1, forecast_targets[t]);
      for (std::size_t i = 0; i < score.size(); ++i) out[t] += weights[i] * score[i];
    }
    return out;
  }

  ByTarget means() const {
    const std::size_t n = twins_.persons();
    return means_by(std::vector<double>(n, 1.0 / static_cast<double>(n)));
  }

  ByTarget variances() const {
    const ByTarget middle = means();
    ByTarget out{};
    for (std::size_t t = 0; t < out.size(); ++t) {
      const auto score = scores_.of(1, forecast_targets[t]);
      for (const float y : score) out[t] += squared(y - middle[t]);
      out[t] /= static_cast<double>(score.size());
    }
    return out;
  }

  /// Mean square of what no measurement of today takes away.
  ByTarget lasting_error() const {
    ByTarget out{};
    for (std::size_t t = 0; t < out.size(); ++t) {
      const ScaleInfo& scale = laws_.scales[index(forecast_targets[t])];
      const double discrepancy = model_discrepancy(scale);
      const auto score = scores_.of(1, forecast_targets[t]);
      for (const float y : score) {
        const double error = measurement_error(scale, y);
        out[t] += error * error + discrepancy * discrepancy;
      }
      out[t] /= static_cast<double>(score.size());
    }
    return out;
  }

 private:
  const Laws& laws_;
  const Herd& twins_;
  const SplitScores& scores_;
  PhiloxKey key_;
  std::vector<PreparedPopulation<double>> populations_;  // of each part
};

/// One result that was drawn, how often, and what it leaves.
struct Drawn {
  std::size_t candidate;
  double result;
  double share;  // of the draws
  ByTarget means{};
};

}  // namespace

double NextMeasurement::mean_share() const {
  double sum = 0;
  for (const Narrowing& one : narrowing) sum += one.share();
  return sum / static_cast<double>(narrowing.size());
}

std::vector<NextMeasurement> next_measurements(const Laws& laws, const MeasuredPerson& person,
                                               const Herd& twins, const SplitScores& scores,
                                               const NextMeasurementSettings& settings,
                                               const Progress& progress) {
  const Weighing weighing(laws, twins, scores, settings.seed);
  const std::vector<Candidate> candidates = not_yet_given(person, weighing.today());
  const std::size_t n = twins.persons();
  const std::size_t draws = std::min(settings.draws, n);

  // Equal results leave the same: each is weighed once.
  std::vector<Drawn> all;
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    std::map<double, std::size_t> count;
    for (std::size_t j = 0; j < draws; ++j) {
      ++count[weighing.measured(candidates[c], j * n / draws)];
    }
    for (const auto& [result, times] : count) {
      all.push_back({c, result, static_cast<double>(times) / static_cast<double>(draws), {}});
    }
  }
  parallel_for(
      all.size(), settings.threads,
      [&](std::size_t k) {
        all[k].means = weighing.means_after(candidates[all[k].candidate], all[k].result);
      },
      progress);

  const ByTarget before = weighing.variances();
  const ByTarget middle = weighing.means();
  const ByTarget lasting = weighing.lasting_error();
  std::vector<ByTarget> told(candidates.size(), ByTarget{});  // Var_m(E_w'[y])
  for (const Drawn& drawn : all) {
    for (std::size_t t = 0; t < lasting.size(); ++t) {
      told[drawn.candidate][t] += drawn.share * squared(drawn.means[t] - middle[t]);
    }
  }
  std::vector<NextMeasurement> out(candidates.size());
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    out[c].name = candidates[c].name;
    for (std::size_t t = 0; t < lasting.size(); ++t) {
      const double left = std::max(0.0, before[t] - told[c][t]);
      out[c].narrowing[t] = {forecast_targets[t], std::sqrt(before[t] + lasting[t]),
                             std::sqrt(left + lasting[t])};
    }
  }
  std::ranges::stable_sort(out, std::ranges::greater{}, &NextMeasurement::mean_share);
  return out;
}

}  // namespace relimb
