#include "study/forecast/milestones.hpp"

#include <cstdlib>

#include "model/scales/measure.hpp"
#include "study/forecast/likelihood.hpp"
#include "study/forecast/predict.hpp"

namespace relimb {
namespace {

Predictive gain_of(const ScaleInfo& scale, const Change& change) {
  std::vector<double> gains(change.before.size());
  for (std::size_t i = 0; i < gains.size(); ++i) gains[i] = change.after[i] - change.before[i];
  return {gains, change.weights, scale.sem};
}

Prediction shifted(Prediction prediction, double by) {
  prediction.mean += by;
  for (double& q : prediction.quantiles) q += by;
  return prediction;
}

std::optional<double> score_near(const MeasuredPerson& person, Scale scale, int day) {
  const Visit* nearest = nullptr;
  for (const Visit& visit : person.visits) {
    if (visit.scale != scale || std::abs(visit.day - day) > days_of_grace) continue;
    if (nearest == nullptr || std::abs(visit.day - day) < std::abs(nearest->day - day)) {
      nearest = &visit;
    }
  }
  if (nearest == nullptr) return std::nullopt;
  return nearest->value;
}

}  // namespace

StartScore baseline_of(const MeasuredPerson& person, Scale scale) {
  StartScore first;
  for (const Visit& visit : person.visits) {
    if (visit.scale == scale && (!first.score || visit.day < first.day)) {
      first = {visit.day, visit.value};
    }
  }
  return first;
}

Milestone milestone_of(const ScaleInfo& scale, const PublishedGain& published,
                       const StartScore& baseline, const MeasuredPerson& person, const Change& own,
                       const Change& like) {
  Milestone out;
  out.scale = published.scale;
  out.baseline_day = baseline.day;
  out.baseline_measured = baseline.score.has_value();
  out.weeks = published.weeks;
  out.usual_care = published.gain;
  out.usual_care_source = published.source;
  const int day = baseline.day + 7 * published.weeks;
  out.like = gain_of(scale, like).on_day(day);
  if (baseline.score) {
    // Gain as it will be measured: a future score less the one that stands written.
    const double gain = mean_change(own.before, own.after, own.weights);
    const Predictive after(scale, own.after, own.weights, discrepancy_ahead(scale, gain));
    out.expected = shifted(after.on_day(day), -*baseline.score);
    out.room = scale.maximum - *baseline.score;
    out.chance_ahead = after.chance_at_least(*baseline.score + published.gain);
    if (const auto score = score_near(person, published.scale, day)) {
      out.actual = *score - *baseline.score;
      out.chance_ahead =
          chance_below(difference_parts(), (*out.actual - published.gain) / scale.sem);
    }
  } else {
    const Predictive gain = gain_of(scale, own);
    out.expected = gain.on_day(day);
    out.chance_ahead = gain.chance_at_least(published.gain);
  }
  return out;
}

}  // namespace relimb
