#include "study/forecast/twins.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "base/normal.hpp"
#include "base/parallel.hpp"
#include "base/statistics.hpp"

namespace relimb {
namespace {

constexpr std::size_t age = static_cast<std::size_t>(Latent::age);
constexpr double kept_share = 0.4;           // effective share of the scouts that each step keeps
constexpr std::size_t scouts_of = 16;        // one scout for so many twins,
constexpr std::size_t fewest_scouts = 4096;  // but no fewer than this
constexpr int parting_sweeps = 2;            // of the twins that each scout becomes

/// Twins on the move: dense latents [latent][n], noise numbers, log likelihoods.
struct Crowd {
  std::vector<float> latents;
  std::vector<std::uint32_t> noise;
  std::vector<double> log_likelihood;

  std::size_t size() const { return noise.size(); }
};

int last_visit(const PersonLikelihood& likelihood) {
  return likelihood.days().empty() ? 0 : likelihood.days().back();
}

/// Lives the crowd from the stroke to the last visit and scores it.
std::vector<double> score(const Course& course, const PersonLikelihood& likelihood,
                          const Crowd& crowd, unsigned threads) {
  Herd herd(crowd.latents, crowd.noise);
  const ScoreTable scores = herd.live(course, last_visit(likelihood), likelihood.days(), threads);
  return likelihood(herd, scores, threads);
}

Crowd drawn(const Laws& laws, const Course& course, double age_years, std::size_t twins) {
  const Herd herd(course, 0, twins);
  Crowd crowd;
  for (std::size_t f = 0; f < latent_count; ++f) {
    const auto column = herd.latent(f);
    crowd.latents.insert(crowd.latents.end(), column.begin(), column.end());
  }
  if (age_years >= 0) {
    const auto z =
        static_cast<float>((age_years - laws.population.age_mean) / laws.population.age_spread);
    std::fill_n(crowd.latents.begin() + static_cast<std::ptrdiff_t>(age * twins), twins, z);
  }
  const auto numbers = herd.noise_numbers();
  crowd.noise.assign(numbers.begin(), numbers.end());
  return crowd;
}

double effective(const std::vector<double>& log_likelihood, double power) {
  std::vector<double> tempered(log_likelihood.size());
  std::ranges::transform(log_likelihood, tempered.begin(), [&](double l) { return power * l; });
  return effective_sample_size(tempered);
}

/// The largest further power, up to `left`, that leaves `wanted` twins effective.
double next_power(const std::vector<double>& log_likelihood, double left, double wanted) {
  if (effective(log_likelihood, left) >= wanted) return left;
  double low = 0;
  double high = left;
  for (int i = 0; i < 16; ++i) {
    const double middle = 0.5 * (low + high);
    (effective(log_likelihood, middle) >= wanted ? low : high) = middle;
  }
  return std::max(low, 1e-6);
}

/// `size` twins drawn from a crowd by its likelihood to `power`.
Crowd resampled(const Crowd& from, std::size_t size, double power, double uniform_draw) {
  std::vector<double> log_weights(from.size());
  std::ranges::transform(from.log_likelihood, log_weights.begin(),
                         [&](double l) { return power * l; });
  const auto ancestors = systematic_resample(normalised_weights(log_weights), size, uniform_draw);
  Crowd to;
  to.latents.resize(latent_count * size);
  to.noise.resize(size);
  to.log_likelihood.resize(size);
  for (std::size_t i = 0; i < size; ++i) {
    const std::size_t a = ancestors[i];
    to.noise[i] = from.noise[a];
    to.log_likelihood[i] = from.log_likelihood[a];
    for (std::size_t f = 0; f < latent_count; ++f) {
      to.latents[f * size + i] = from.latents[f * from.size() + a];
    }
  }
  return to;
}

/// A proposal for every twin: some latents nudged, and on odd sweeps fresh day noise.
Crowd proposed(const Course& course, const Crowd& from, bool age_known, PhiloxKey key,
               std::uint32_t sweep, unsigned threads) {
  constexpr std::array<float, 4> sizes{0.1F, 0.25F, 0.5F, 1.0F};
  Crowd to;
  to.latents = from.latents;
  to.noise = from.noise;
  const std::size_t n = from.size();
  parallel_for((n + twins_a_task - 1) / twins_a_task, threads, [&](std::size_t part) {
    const std::size_t first = part * twins_a_task;
    const std::size_t count = std::min(twins_a_task, n - first);
    std::vector<float> normals(latent_count * twins_a_task);
    course.code.draw(key, first, 2 * sweep, twins_a_task, twins_a_task, normals.data());
    for (std::size_t i = 0; i < count; ++i) {
      const auto words = random_words(key, {first + i, 2 * sweep + 1, 0});
      const float r = sizes[words[0] % sizes.size()];
      const float keep = std::sqrt(1 - r * r);
      for (std::size_t f = 0; f < latent_count; ++f) {
        if (((words[1] >> f) & 1) == 0 || (age_known && f == age)) continue;
        float& z = to.latents[f * n + first + i];
        z = keep * z + r * normals[f * twins_a_task + i];
      }
      if (sweep % 2 == 1) to.noise[first + i] = words[2];
    }
  });
  return to;
}

/// One sweep of moves; returns how many twins moved.
std::size_t move(const Course& course, const PersonLikelihood& likelihood, double power,
                 bool age_known, PhiloxKey key, std::uint32_t sweep, unsigned threads,
                 Crowd& crowd) {
  Crowd proposal = proposed(course, crowd, age_known, key, sweep, threads);
  proposal.log_likelihood = score(course, likelihood, proposal, threads);
  const std::size_t n = crowd.size();
  std::vector<std::size_t> moved((n + twins_a_task - 1) / twins_a_task);
  parallel_for(moved.size(), threads, [&](std::size_t part) {
    for (std::size_t i = part * twins_a_task; i < std::min(n, (part + 1) * twins_a_task); ++i) {
      const double gain = power * (proposal.log_likelihood[i] - crowd.log_likelihood[i]);
      const double u = uniform(random_words(key, {i, 2 * sweep + 1, 1})[0]);
      if (std::log(u) >= gain) continue;
      ++moved[part];
      crowd.noise[i] = proposal.noise[i];
      crowd.log_likelihood[i] = proposal.log_likelihood[i];
      for (std::size_t f = 0; f < latent_count; ++f) {
        crowd.latents[f * n + i] = proposal.latents[f * n + i];
      }
    }
  });
  return std::accumulate(moved.begin(), moved.end(), std::size_t{0});
}

}  // namespace

Twins condition(const Laws& laws, const Course& course, const PersonLikelihood& likelihood,
                double age_years, const TwinSettings& settings, const Progress& progress) {
  const PhiloxKey key = philox_key(settings.seed, Purpose::inference);
  const bool age_known = age_years >= 0;
  Crowd crowd = drawn(laws, course, age_years, settings.twins);
  crowd.log_likelihood = score(course, likelihood, crowd, settings.threads);
  std::vector<double> prior = crowd.log_likelihood;

  const std::size_t scouts =
      std::min(settings.twins, std::max(settings.twins / scouts_of, fewest_scouts));
  double reached = effective(crowd.log_likelihood, 1);
  const bool thin = reached < settings.enough * static_cast<double>(settings.twins);
  double power = 0;
  int rounds = 0;
  std::uint32_t sweep = 0;
  const auto round = [&](std::size_t size, double more, double wanted_moves, int most_sweeps) {
    const double draw = uniform(random_words(key, {0, static_cast<std::uint32_t>(rounds), 9})[0]);
    crowd = resampled(crowd, size, more, draw);
    const double before = power;
    power = std::min(1.0, power + more);
    ++rounds;
    double moves = 0;
    for (int i = 0; i < most_sweeps && moves < wanted_moves; ++i) {
      moves += static_cast<double>(move(course, likelihood, power, age_known, key, sweep++,
                                        settings.threads, crowd)) /
               static_cast<double>(crowd.size());
      const double done = std::min(1.0, moves / wanted_moves);
      tell(progress,
           0.5 * (before + (power - before) * done) + (size == settings.twins ? 0.5 * done : 0));
    }
  };
  while (thin && power < 1) {
    const double more =
        next_power(crowd.log_likelihood, 1 - power, kept_share * static_cast<double>(scouts));
    reached = effective(crowd.log_likelihood, more);
    // On the way a little movement is enough; at the end the copies must part.
    const bool last = power + more >= 1;
    const bool at_once = last && rounds == 0;  // the first draw reached: no scouts needed
    round(at_once ? settings.twins : scouts, more,
          last ? settings.moves_each : 0.5 * settings.moves_each, settings.most_sweeps);
  }
  if (crowd.size() < settings.twins) round(settings.twins, 0, settings.moves_each, parting_sweeps);
  Twins twins{Herd(crowd.latents, crowd.noise), {}, reached, rounds, std::move(prior)};
  twins.weights = thin ? std::vector<double>(crowd.size(), 1.0 / static_cast<double>(crowd.size()))
                       : normalised_weights(crowd.log_likelihood);
  return twins;
}

}  // namespace relimb
