#include "study/forecast/likelihood.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/error.hpp"
#include "cohort/assess.hpp"
#include "model/scales/measure.hpp"

namespace relimb {
namespace {

constexpr double doubt_of_gain = 0.25;  // share of a foretold change

double square_of(double x) { return x * x; }

}  // namespace

double model_discrepancy(const ScaleInfo& scale) {
  switch (scale.scale) {
    case Scale::fma_ue: return 3;
    case Scale::fma_le: return 2;
    case Scale::arat: return 5;
    case Scale::gait_speed_m_per_s: return 0.2;
    case Scale::fac: return 0.7;
    case Scale::use_ratio: return 0.12;
    case Scale::mal_amount: return 0.8;
    case Scale::mas_arm:
    case Scale::mas_leg: return 0.7;
    case Scale::pain_nrs: return 1.5;
    case Scale::steps_per_day: return 1500;
    case Scale::safe: return 1.5;
    case Scale::finger_extension: return 1;
    case Scale::grip_percent:
    case Scale::cahai: return 14;
  }
  throw Defect("unknown scale");
}

double discrepancy_ahead(const ScaleInfo& scale, double gain) {
  return std::hypot(model_discrepancy(scale), doubt_of_gain * gain);
}

ScoreLikelihood::ScoreLikelihood(const ScaleInfo& scale, double written) : lowest_(scale.minimum) {
  const double width = (scale.maximum - scale.minimum) / (entries - 1);
  per_unit_ = 1 / width;
  log_p_.resize(entries);
  for (std::size_t i = 0; i < entries; ++i) {
    const double true_score = scale.minimum + width * static_cast<double>(i);
    log_p_[i] =
        static_cast<float>(log_likelihood(scale, true_score, written, model_discrepancy(scale)));
  }
}

PersonLikelihood::PersonLikelihood(const Laws& laws, const MeasuredPerson& person, int last_day)
    : person_(person) {
  std::set<int> days;
  for (const Visit& visit : person.visits) {
    if (visit.day <= last_day) days.insert(visit.day);
  }
  days_.assign(days.begin(), days.end());
  std::ranges::stable_sort(person_.visits, {}, &Visit::day);
  for (const Visit& visit : person_.visits) {
    if (visit.day > last_day) continue;
    const auto record = std::ranges::lower_bound(days_, visit.day) - days_.begin();
    visits_.push_back({static_cast<std::size_t>(record), visit.scale, visit.value,
                       ScoreLikelihood(laws.scales[index(visit.scale)], visit.value)});
  }
  most_from_.assign(days_.size() + 1, 0);
  for (const TabulatedVisit& visit : visits_) {
    for (std::size_t r = 0; r <= visit.record; ++r) most_from_[r] += visit.log_p.most();
  }
  attributes_ = std::size_t{person.mep.has_value()} + std::size_t{person.cst_load.has_value()} +
                std::size_t{person.nihss.has_value()};
  if (attributes_ == 0) return;
  for (const LawDraw& one : first_laws(laws, laws.draws.size() + 1)) {
    populations_.push_back(prepared(one.population));
  }
}

double PersonLikelihood::of_attributes(const PreparedPopulation<double>& population,
                                       const Latents<double>& latents) const {
  const Person<double> twin = person_of(population, latents);
  const Population<double>& people = population.people;
  double sum = 0;
  if (person_.mep) {
    const double chance = mep_chance(people, twin.arm.integrity);
    sum += std::log(0.01 + 0.98 * (*person_.mep ? chance : 1 - chance));
  }
  if (person_.cst_load) {
    sum -= 0.5 * square_of((*person_.cst_load - (1 - twin.arm.integrity)) / people.cst_load_sem);
  }
  if (person_.nihss) {
    sum -= 0.5 * square_of((*person_.nihss - nihss_mean(people, twin)) / people.nihss_spread);
  }
  return sum;
}

std::vector<double> PersonLikelihood::operator()(const Herd& herd, const ScoreTable& scores,
                                                 std::size_t first_law) const {
  std::vector<double> sums = before_visits(herd, first_law);
  add_visits(0, scores, sums);
  return sums;
}

std::vector<double> PersonLikelihood::before_visits(const Herd& herd, std::size_t first_law) const {
  std::vector<double> sums(herd.persons());
  if (attributes_ == 0) return sums;
  const HerdParts& parts = herd.parts();
  for (std::size_t k = 0; k < parts.count(); ++k) {
    for (std::size_t i = parts.begin(k); i < parts.end(k); ++i) {
      sums[i] = of_attributes(populations_[first_law + k], herd.latents_of(i));
    }
  }
  return sums;
}

void PersonLikelihood::add_visits(std::size_t record, const ScoreTable& scores,
                                  std::span<double> sums) const {
  for (const TabulatedVisit& visit : visits_) {
    if (visit.record < record || visit.record >= record + scores.days().size()) continue;
    const auto column = scores.of(visit.record - record, visit.scale);
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += visit.log_p(column[i]);
  }
}

}  // namespace relimb
