// A crowd: twins on the move, before they are a herd.
//
// Part k lives under law k of first_laws(). A law's evidence, the mean of its twins' likelihood, is
// gathered as they are resampled; so is its share of the twins, in whole tiles. A twin's own weight
// is its law's over the twins of that law.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "study/forecast/likelihood.hpp"

namespace relimb {

/// Twins a thread takes at a time: small enough that what they live through stays in its cache.
inline constexpr std::size_t twins_a_task = 128;

struct Crowd {
  std::vector<float> latents;  // dense: [latent][size()]
  std::vector<std::uint32_t> noise;
  std::vector<double> log_likelihood;
  HerdParts parts{0};
  std::vector<double> log_evidence;  // of each law, as far as the twins were resampled by it

  std::size_t size() const { return noise.size(); }

  /// Log of each twin's weight, its likelihood taken to `power`. Not normalised.
  std::vector<double> log_weights(double power) const;
};

/// The first `twins` persons of the population, the same number under each course, age set to
/// `age_years` (< 0: unknown), scored.
Crowd drawn(const Laws& laws, std::span<const Course> courses, const PersonLikelihood& likelihood,
            double age_years, std::size_t twins, unsigned threads);

/// Lives twins of law `law`, in one part on day 0, on `course`, that law's, to the last visit; log
/// likelihood of each.
std::vector<double> score(const Course& course, const PersonLikelihood& likelihood, std::size_t law,
                          Herd twins);

/// The same; a twin who can not come to its `least` any more is lived no further and has minus
/// infinity (early rejection: Solonen et al. 2012).
std::vector<double> score_above(std::span<const double> least, const Course& course,
                                const PersonLikelihood& likelihood, std::size_t law, Herd twins);

/// `size` twins drawn from a crowd by its likelihood to `power`: systematically from those of each
/// law, of whom there are as many as the law has of the evidence.
Crowd resampled(const Crowd& from, std::size_t size, double power, double uniform_draw);

}  // namespace relimb
