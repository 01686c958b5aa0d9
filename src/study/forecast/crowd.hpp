// A crowd: twins on the move, before they are a herd.
#pragma once

#include <cstdint>
#include <vector>

#include "study/forecast/likelihood.hpp"

namespace relimb {

struct Crowd {
  std::vector<float> latents;  // dense: [latent][size()]
  std::vector<std::uint32_t> noise;
  std::vector<double> log_likelihood;

  std::size_t size() const { return noise.size(); }
};

/// The first `twins` persons of the course's population, age set to `age_years` (< 0: unknown),
/// scored.
Crowd drawn(const Laws& laws, const Course& course, const PersonLikelihood& likelihood,
            double age_years, std::size_t twins, unsigned threads);

/// Lives the crowd from the stroke to the last visit; log likelihood of each.
std::vector<double> score(const Course& course, const PersonLikelihood& likelihood,
                          const Crowd& crowd, unsigned threads);

/// `size` twins drawn from a crowd by its likelihood to `power`, systematically.
Crowd resampled(const Crowd& from, std::size_t size, double power, double uniform_draw);

}  // namespace relimb
