#include "study/forecast/crowd.hpp"

#include <algorithm>

#include "base/statistics.hpp"

namespace relimb {

std::vector<double> score(const Course& course, const PersonLikelihood& likelihood,
                          const Crowd& crowd, unsigned threads) {
  Herd herd(crowd.latents, crowd.noise);
  const int last_visit = likelihood.days().empty() ? 0 : likelihood.days().back();
  return likelihood(herd, herd.live(course, last_visit, likelihood.days(), threads), threads);
}

Crowd drawn(const Laws& laws, const Course& course, const PersonLikelihood& likelihood,
            double age_years, std::size_t twins, unsigned threads) {
  const Herd herd(course, 0, twins);
  Crowd crowd;
  for (std::size_t f = 0; f < latent_count; ++f) {
    const auto column = herd.latent(f);
    crowd.latents.insert(crowd.latents.end(), column.begin(), column.end());
  }
  if (age_years >= 0) {
    const auto z =
        static_cast<float>((age_years - laws.population.age_mean) / laws.population.age_spread);
    std::fill_n(crowd.latents.begin() + static_cast<std::ptrdiff_t>(index(Latent::age) * twins),
                twins, z);
  }
  const auto numbers = herd.noise_numbers();
  crowd.noise.assign(numbers.begin(), numbers.end());
  crowd.log_likelihood = score(course, likelihood, crowd, threads);
  return crowd;
}

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

}  // namespace relimb
