#include "study/validate/sbc.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/error.hpp"
#include "base/normal.hpp"
#include "base/parallel.hpp"
#include "study/forecast/forecast.hpp"
#include "study/forecast/likelihood.hpp"
#include "study/forecast/predict.hpp"

namespace relimb {
namespace {

constexpr int weeks_12 = 84;
constexpr int weeks_26 = 182;
constexpr int at_last_visit = -1;

int day_of(const SbcQuantity& quantity, const VisitPattern& pattern) {
  return quantity.day == at_last_visit ? pattern.last_visit() : pattern.from_day + quantity.day;
}

struct Seeds {
  std::uint64_t person;
  std::uint64_t forecaster;
};

Seeds seeds_of(std::uint64_t seed, std::size_t replicate) {
  const auto w = random_words(philox_key(seed, Purpose::simulated_truth), {replicate, 0, 0});
  return {std::uint64_t{w[0]} << 32 | w[1], std::uint64_t{w[2]} << 32 | w[3]};
}

/// The truths of one person beside the twins of one forecast.
class Judge {
 public:
  Judge(const Laws& believed, const SimulatedPerson& person, const TwinPaths& paths,
        const std::vector<int>& days)
      : believed_(believed), person_(person), paths_(paths), days_(days) {}

  double rank(const SbcQuantity& quantity, int day, double u) const {
    if (quantity.kind == SbcKind::latent) {
      const auto field = static_cast<std::size_t>(quantity.latent);
      const auto truth = static_cast<float>(person_.latents[field]);
      return rank_within(paths_.twins.latent(field), paths_.weights, truth, u);
    }
    const auto record =
        static_cast<std::size_t>(std::ranges::lower_bound(days_, day) - days_.begin());
    const auto draws = paths_.on(day, quantity.scale);
    if (quantity.kind == SbcKind::true_score) {
      return rank_within(draws, paths_.weights, person_.true_score(record, quantity.scale), u);
    }
    const ScaleInfo& scale = believed_.scales[index(quantity.scale)];
    const Predictive predictive(scale, draws, paths_.weights, model_discrepancy(scale));
    return rank_within(predictive, scale, person_.score(record, quantity.scale), u);
  }

 private:
  const Laws& believed_;
  const SimulatedPerson& person_;
  const TwinPaths& paths_;
  const std::vector<int>& days_;
};

SbcReplicate replicate_of(const Laws& nature, const Laws& believed, const SbcSettings& settings,
                          const std::vector<VisitPattern>& patterns,
                          const std::vector<SbcQuantity>& quantities, std::size_t number) {
  SbcReplicate out{number % patterns.size(), {}};
  const VisitPattern& pattern = patterns[out.pattern];
  std::set<int> some;
  for (const SbcQuantity& quantity : quantities) {
    if (quantity.kind != SbcKind::latent) some.insert(day_of(quantity, pattern));
  }
  const std::vector<int> days(some.begin(), some.end());
  const Seeds seeds = seeds_of(settings.seed, number);
  Laws true_law = nature;  // of those the forecaster holds possible
  const std::vector<LawDraw> among = laws_among(nature, settings.twins);
  const LawDraw& drawn = among[number / patterns.size() % among.size()];
  true_law.law = drawn.law;
  true_law.population = drawn.population;
  const SimulatedPerson person =
      simulated_person(true_law, pattern, days, seeds.person, settings.discrepancy);

  ForecastSettings how;
  how.days = days;
  how.plan = *believed.care.plan("usual_care");
  how.twins = settings.twins;
  how.seed = seeds.forecaster;
  how.threads = 1;
  const TwinPaths paths = twins_of_forecast(believed, person.known, how);
  const Judge judge(believed, person, paths, days);
  const PhiloxKey key = philox_key(seeds.person, Purpose::study);
  for (std::size_t q = 0; q < quantities.size(); ++q) {
    const double u = uniform(random_words(key, {0, static_cast<std::uint32_t>(q), 0})[0]);
    out.ranks.push_back(judge.rank(quantities[q], day_of(quantities[q], pattern), u));
  }
  return out;
}

}  // namespace

std::string SbcQuantity::label() const {
  if (kind == SbcKind::latent) {
    switch (latent) {
      case Latent::start: return "latent of the start";
      case Latent::reversible: return "latent of the reversible part";
      case Latent::plasticity: return "latent of plasticity";
      default: throw Defect("a latent without a label");
    }
  }
  const std::string when =
      day == at_last_visit ? "at the last visit" : fmt::format("at {} weeks", day / 7);
  return fmt::format("{} {}{}", name(scale), when, kind == SbcKind::true_score ? ", true" : "");
}

std::vector<SbcQuantity> sbc_quantities() {
  using enum Scale;
  std::vector<SbcQuantity> out;
  for (const Scale scale : {fma_ue, arat, fma_le, gait_speed_m_per_s}) {
    for (const int day : {weeks_12, weeks_26}) {
      out.push_back({.kind = SbcKind::measured_score, .scale = scale, .day = day});
    }
  }
  for (const Scale scale : {fma_ue, arat, gait_speed_m_per_s}) {
    for (const int day : {weeks_12, weeks_26}) {
      out.push_back({.kind = SbcKind::true_score, .scale = scale, .day = day});
    }
  }
  out.push_back({.kind = SbcKind::true_score, .scale = fma_ue, .day = at_last_visit});
  for (const Latent latent : {Latent::start, Latent::reversible, Latent::plasticity}) {
    out.push_back({.kind = SbcKind::latent, .latent = latent});
  }
  return out;
}

double SbcResult::chance() const {
  double least = 1;
  std::size_t tests = 0;
  for (const SbcRow& row : rows) {
    if (row.pattern != "all") continue;
    least = std::min(least, row.summary.chance);
    ++tests;
  }
  return std::min(1.0, least * static_cast<double>(tests));
}

SbcResult simulation_based_calibration(const Laws& nature, const Laws& believed,
                                       const SbcSettings& settings, const Progress& progress) {
  RELIMB_CHECK(settings.replicates > 0 && believed.care.plan("usual_care") != nullptr);
  const std::vector<VisitPattern> patterns = visit_patterns();
  const std::vector<SbcQuantity> quantities = sbc_quantities();
  SbcResult result;
  result.replicates.resize(settings.replicates);
  parallel_for(
      settings.replicates, settings.threads,
      [&](std::size_t i) {
        result.replicates[i] = replicate_of(nature, believed, settings, patterns, quantities, i);
      },
      progress);
  const auto add_row = [&](std::size_t quantity, const std::string& label, auto&& belongs) {
    std::vector<double> ranks;
    for (const SbcReplicate& one : result.replicates) {
      if (belongs(one)) ranks.push_back(one.ranks[quantity]);
    }
    if (ranks.empty()) return;
    result.rows.push_back({quantities[quantity].label(), label, rank_summary(ranks)});
  };
  for (std::size_t q = 0; q < quantities.size(); ++q) {
    add_row(q, "all", [](const SbcReplicate&) { return true; });
  }
  for (std::size_t p = 0; p < patterns.size(); ++p) {
    for (std::size_t q = 0; q < quantities.size(); ++q) {
      add_row(q, patterns[p].label, [&](const SbcReplicate& one) { return one.pattern == p; });
    }
  }
  return result;
}

}  // namespace relimb
