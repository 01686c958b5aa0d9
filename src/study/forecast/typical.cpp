#include "study/forecast/typical.hpp"

#include <algorithm>
#include <cmath>

#include "cohort/assess.hpp"
#include "model/scales/measure.hpp"

namespace relimb {
namespace {

const Visit* first_visit(const MeasuredPerson& person, Scale scale) {
  const Visit* first = nullptr;
  for (const Visit& visit : person.visits) {
    if (visit.scale == scale && (first == nullptr || visit.day < first->day)) first = &visit;
  }
  return first;
}

std::string whole(double value) { return std::to_string(static_cast<int>(std::lround(value))); }

}  // namespace

SeverityClass severity_of(const ScaleTable& scales, const MeasuredPerson& person) {
  for (const Scale scale : {Scale::fma_ue, Scale::arat}) {
    const Visit* visit = first_visit(person, scale);
    if (visit == nullptr) continue;
    const ScaleInfo& info = scales[index(scale)];
    SeverityClass out{scale, visit->day, info.minimum, info.maximum + 1, ""};
    for (const Threshold& threshold : info.thresholds) {
      if (visit->value >= threshold.value) out.from = threshold.value;
      if (visit->value < threshold.value) out.below = std::min(out.below, threshold.value);
    }
    out.label = info.label + " " + whole(out.from) + "-" + whole(out.below - 1) + " at day " +
                std::to_string(visit->day);
    return out;
  }
  return {std::nullopt, 0, 0, 0, "all people"};
}

std::vector<double> members(const ScaleTable& scales, const SeverityClass& severity,
                            const ScoreTable& scores, std::size_t record, std::uint64_t seed) {
  const std::size_t n = scores.persons();
  std::vector<double> weights(n, 1.0);
  if (severity.scale) {
    const PhiloxKey key = philox_key(seed, Purpose::measurement);
    const ScaleInfo& info = scales[index(*severity.scale)];
    const auto column = scores.of(record, *severity.scale);
    for (std::size_t i = 0; i < n; ++i) {
      const double score =
          written_score(info, column[i], assessment_normal(key, i, severity.day, *severity.scale));
      weights[i] = score >= severity.from && score < severity.below ? 1 : 0;
    }
  }
  double sum = 0;
  for (const double w : weights) sum += w;
  if (sum == 0) {
    std::ranges::fill(weights, 1.0);
    sum = static_cast<double>(n);
  }
  for (double& w : weights) w /= sum;
  return weights;
}

}  // namespace relimb
