#include "study/validate/normal_score.hpp"

#include <algorithm>

#include "base/statistics.hpp"

namespace relimb {

Prediction limited(const NormalScore& score, int day) {
  const auto& [centre, sd, maximum] = score;
  Prediction prediction;
  prediction.day = day;
  for (std::size_t i = 0; i < quantile_count; ++i) {
    prediction.quantiles[i] =
        std::clamp(centre + sd * normal_quantile(quantile_level(i)), 0.0, maximum);
  }
  const double low = (0 - centre) / sd;
  const double high = (maximum - centre) / sd;
  prediction.mean = centre * (normal_cdf(high) - normal_cdf(low)) +
                    sd * (normal_pdf(low) - normal_pdf(high)) + maximum * normal_cdf(-high);
  return prediction;
}

std::vector<double> at_most_each_point(const NormalScore& score) {
  std::vector<double> chances;
  for (int points = 0; points < score.maximum; ++points) {
    chances.push_back(normal_cdf((points + 0.5 - score.centre) / score.sd));
  }
  chances.push_back(1);
  return chances;
}

}  // namespace relimb
