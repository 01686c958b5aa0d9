#include "study/forecast/twins.hpp"

#include <algorithm>
#include <numeric>

#include "base/normal.hpp"
#include "base/statistics.hpp"
#include "study/forecast/moves.hpp"

namespace relimb {
namespace {

constexpr double kept_share = 0.4;           // effective share of the scouts that each step keeps
constexpr std::size_t scouts_of = 16;        // one scout for so many twins,
constexpr std::size_t fewest_scouts = 2048;  // but no fewer than this
constexpr int parting_sweeps = 1;            // of the twins that each scout becomes

double effective(const Crowd& crowd, double power) {
  return effective_sample_size(crowd.log_weights(power));
}

/// The largest further power, up to `left`, that leaves `wanted` twins effective.
double next_power(const Crowd& crowd, double left, double wanted) {
  if (effective(crowd, left) >= wanted) return left;
  double low = 0;
  double high = left;
  for (int i = 0; i < 16; ++i) {
    const double middle = 0.5 * (low + high);
    (effective(crowd, middle) >= wanted ? low : high) = middle;
  }
  return std::max(low, 1e-6);
}

}  // namespace

std::vector<double> Twins::weight_of_laws() const {
  std::vector<double> sums;
  for (std::size_t k = 0; k < herd.parts().count(); ++k) {
    const auto mine = weights_of_law(k);
    sums.push_back(std::accumulate(mine.begin(), mine.end(), 0.0));
  }
  return sums;
}

std::vector<std::size_t> Twins::drawn_of_law(std::size_t number, std::size_t count,
                                             double uniform_draw) const {
  auto places = systematic_resample(weights_of_law(number), count, uniform_draw);
  for (std::size_t& place : places) place += herd.parts().begin(number);
  return places;
}

Twins condition(const Laws& laws, std::span<const Course> courses,
                const PersonLikelihood& likelihood, double age_years, const TwinSettings& settings,
                const Progress& progress) {
  const PhiloxKey key = philox_key(settings.seed, Purpose::inference);
  Crowd crowd = drawn(laws, courses, likelihood, age_years, settings.twins, settings.threads);
  double reached = effective(crowd, 1);
  if (reached >= settings.enough * static_cast<double>(settings.twins)) {
    return {Herd(crowd.latents, crowd.noise, crowd.parts), normalised_weights(crowd.log_weights(1)),
            reached, 0};
  }

  Moves moves(courses, likelihood, age_years >= 0, key, settings.threads);
  double power = 0;
  int rounds = 0;
  const auto round = [&](std::size_t size, double more, double wanted_moves, int most_sweeps) {
    const double draw = uniform(random_words(key, {0, static_cast<std::uint32_t>(rounds++), 9})[0]);
    crowd = resampled(crowd, size, more, draw);
    const double before = power;
    power = std::min(1.0, power + more);
    moves(crowd, power, wanted_moves, most_sweeps,
          part(progress, 0.5 * before, 0.5 * power + (size == settings.twins ? 0.5 : 0)));
  };
  const std::size_t scouts =
      std::min(settings.twins, std::max(settings.twins / scouts_of, fewest_scouts));
  while (power < 1) {
    const double more = next_power(crowd, 1 - power, kept_share * static_cast<double>(scouts));
    reached = effective(crowd, more);
    // On the way a little movement is enough; at the end the copies must part.
    const bool last = power + more >= 1;
    const bool at_once = last && rounds == 0;  // the first draw reached: no scouts needed
    round(at_once ? settings.twins : scouts, more,
          last ? settings.moves_each : 0.5 * settings.moves_each, settings.most_sweeps);
  }
  if (crowd.size() < settings.twins) round(settings.twins, 0, settings.moves_each, parting_sweeps);
  return {Herd(crowd.latents, crowd.noise, crowd.parts), normalised_weights(crowd.log_weights(0)),
          reached, rounds};
}

}  // namespace relimb
