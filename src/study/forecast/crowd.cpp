#include "study/forecast/crowd.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/parallel.hpp"
#include "base/statistics.hpp"

namespace relimb {
namespace {

constexpr std::size_t least_tiles = 1;  // of twins that a law keeps, however improbable
constexpr int days_between_looks = 42;  // for twins who live for nothing: a look costs some days

/// Log of the mean of exp(x).
double log_mean_exp(std::span<const double> x) {
  return log_sum_exp(x) - std::log(static_cast<double>(x.size()));
}

}  // namespace

std::vector<double> Crowd::log_weights(double power) const {
  std::vector<double> out(size());
  for (std::size_t k = 0; k < parts.count(); ++k) {
    const double of_law = log_evidence[k] - std::log(static_cast<double>(parts.persons(k)));
    for (std::size_t i = parts.begin(k); i < parts.end(k); ++i) {
      out[i] = of_law + power * log_likelihood[i];
    }
  }
  return out;
}

std::vector<double> score(const Course& course, const PersonLikelihood& likelihood, std::size_t law,
                          Herd twins) {
  const auto& days = likelihood.days();
  const ScoreTable scores = twins.live(course, days.empty() ? 0 : days.back(), days);
  return likelihood(twins, scores, law);
}

std::vector<double> score_above(std::span<const double> least, const Course& course,
                                const PersonLikelihood& likelihood, std::size_t law, Herd twins) {
  const auto& days = likelihood.days();
  std::vector<double> out(twins.persons(), -std::numeric_limits<double>::infinity());
  std::vector<double> sums = likelihood.before_visits(twins, law);
  std::vector<std::size_t> who(twins.persons());  // of all twins those in the herd are
  std::iota(who.begin(), who.end(), std::size_t{0});
  for (auto from = days.begin();;) {
    const auto record = static_cast<std::size_t>(from - days.begin());
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < who.size(); ++i) {
      if (sums[i] + likelihood.most_from(record) >= least[who[i]]) left.push_back(i);
    }
    if (left.empty()) return out;
    if (from == days.end()) {
      for (const std::size_t i : left) out[who[i]] = sums[i];
      return out;
    }
    if (whole_tiles(left.size()) < whole_tiles(who.size())) {
      for (std::size_t i = 0; i < left.size(); ++i) {
        sums[i] = sums[left[i]];
        who[i] = who[left[i]];
      }
      sums.resize(left.size());
      who.resize(left.size());
      twins = twins.selected(left);
    }
    const auto to = std::lower_bound(from, days.end() - 1, twins.day() + days_between_looks) + 1;
    likelihood.add_visits(record, twins.live(course, *(to - 1), {from, to}), sums);
    from = to;
  }
}

Crowd drawn(const Laws& laws, std::span<const Course> courses, const PersonLikelihood& likelihood,
            double age_years, std::size_t twins, unsigned threads) {
  const auto age =
      static_cast<float>((age_years - laws.population.age_mean) / laws.population.age_spread);
  Crowd crowd;
  crowd.latents.resize(latent_count * twins);
  crowd.noise.resize(twins);
  crowd.log_likelihood.resize(twins);
  crowd.parts = HerdParts::even(twins, courses.size());
  crowd.log_evidence.assign(courses.size(), 0.0);
  const auto pieces = crowd.parts.pieces(twins_a_task);
  parallel_for(pieces.size(), threads, [&](std::size_t piece) {
    const auto [law, begin, end] = pieces[piece];
    Herd some(courses[law], begin, end - begin);
    if (age_years >= 0) std::ranges::fill(some.latent(index(Latent::age)), age);
    for (std::size_t f = 0; f < latent_count; ++f) {
      std::ranges::copy(some.latent(f), crowd.latents.begin() + f * twins + begin);
    }
    std::ranges::copy(some.noise_numbers(), crowd.noise.begin() + begin);
    std::ranges::copy(score(courses[law], likelihood, law, std::move(some)),
                      crowd.log_likelihood.begin() + begin);
  });
  return crowd;
}

Crowd resampled(const Crowd& from, std::size_t size, double power, double uniform_draw) {
  Crowd to;
  to.log_evidence = from.log_evidence;
  std::vector<std::vector<double>> log_weights(from.parts.count());  // of the twins of each law
  for (std::size_t k = 0; k < from.parts.count(); ++k) {
    for (std::size_t i = from.parts.begin(k); i < from.parts.end(k); ++i) {
      log_weights[k].push_back(power * from.log_likelihood[i]);
    }
    to.log_evidence[k] += log_mean_exp(log_weights[k]);
  }
  to.parts = from.parts.count() == 1
                 ? HerdParts(size)
                 : HerdParts(size, normalised_weights(to.log_evidence), least_tiles);
  to.latents.resize(latent_count * size);
  to.noise.resize(size);
  to.log_likelihood.resize(size);
  for (std::size_t k = 0; k < to.parts.count(); ++k) {
    const auto ancestors =
        systematic_resample(normalised_weights(log_weights[k]), to.parts.persons(k), uniform_draw);
    for (std::size_t j = 0; j < ancestors.size(); ++j) {
      const std::size_t i = to.parts.begin(k) + j;
      const std::size_t a = from.parts.begin(k) + ancestors[j];
      to.noise[i] = from.noise[a];
      to.log_likelihood[i] = from.log_likelihood[a];
      for (std::size_t f = 0; f < latent_count; ++f) {
        to.latents[f * size + i] = from.latents[f * from.size() + a];
      }
    }
  }
  return to;
}

}  // namespace relimb
