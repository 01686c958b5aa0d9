#include "study/explain/lives.hpp"

#include <algorithm>
#include <limits>

#include "base/normal.hpp"
#include "base/statistics.hpp"

namespace relimb {
namespace {

constexpr std::uint32_t draw_of_lives =
    100;  // sets this resampling apart from those of condition()

}  // namespace

Lives lives_of(const Twins& twins, std::size_t size, int today, std::uint64_t seed) {
  const PhiloxKey key = philox_key(seed, Purpose::study);
  const double draw = uniform(random_words(key, {0, 0, draw_of_lives})[0]);
  const auto chosen = systematic_resample(twins.weights, size, draw);
  Lives lives{std::vector<float>(latent_count * size), std::vector<std::uint32_t>(size), today,
              seed};
  for (std::size_t i = 0; i < size; ++i) {
    lives.noise[i] = twins.herd.noise_numbers()[chosen[i]];
    for (std::size_t f = 0; f < latent_count; ++f) {
      lives.latents[f * size + i] = twins.herd.latent(f)[chosen[i]];
    }
  }
  return lives;
}

Lives lives_of(const Course& course, std::size_t size, std::uint64_t seed) {
  const Herd herd(course, 0, size);
  Lives lives{{}, {}, std::numeric_limits<int>::max(), seed};
  for (std::size_t f = 0; f < latent_count; ++f) {
    const auto column = herd.latent(f);
    lives.latents.insert(lives.latents.end(), column.begin(), column.end());
  }
  lives.noise.assign(herd.noise_numbers().begin(), herd.noise_numbers().end());
  return lives;
}

SplitScores lived(const Lives& lives, const Population<double>& population,
                  const Parameters<double>& law, const Calendar<double>& calendar,
                  const std::vector<int>& days) {
  const Course course = course_of(law, population, calendar, lives.seed);
  Herd herd(lives.latents, lives.noise);
  return live_split(herd, course, lives.today, days, lives.seed, 1);
}

std::vector<float> healthy_speeds(const Lives& lives, const Population<double>& population) {
  const auto people = prepared(population);
  const std::size_t n = lives.size();
  std::vector<float> speeds(n);
  for (std::size_t i = 0; i < n; ++i) {
    Latents<double> z;
    for (std::size_t f = 0; f < latent_count; ++f) z[f] = lives.latents[f * n + i];
    speeds[i] = static_cast<float>(person_of(people, z).healthy_speed);
  }
  return speeds;
}

}  // namespace relimb
