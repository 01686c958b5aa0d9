// The 4-week milestone: a person's gain 4 and 12 weeks after baseline beside usual care's.
#pragma once

#include <vector>

#include "study/forecast/forecast.hpp"
#include "study/forecast/twins.hpp"

namespace relimb {

/// A visit this many days from a milestone's date still counts as measured on it.
inline constexpr int days_of_grace = 7;

/// True scores of some people on two days, with weights that sum to 1.
struct Change {
  std::span<const float> before;
  std::span<const float> after;
  std::span<const double> weights;
};

/// Where a milestone's baseline lies: the first visit of the scale, else day 12.
struct StartScore {
  int day = 12;
  std::optional<double> score;
};
StartScore baseline_of(const MeasuredPerson& person, Scale scale);

/// The milestone of one published gain. `own`: the person's twins as known at baseline;
/// `like`: people of the same severity. Days are the person's own.
Milestone milestone_of(const ScaleInfo& scale, const PublishedGain& published,
                       const StartScore& baseline, const MeasuredPerson& person, const Change& own,
                       const Change& like);

}  // namespace relimb
