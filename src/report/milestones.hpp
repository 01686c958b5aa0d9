// The 4- and 12-week milestones read aloud: is this person ahead of usual care or behind, how sure
// is that, and was it to be expected of this person?
//
// The measured gain is the difference of two scores, each with the scale's standard error of
// measurement: the chance that the true gain beats usual care's is
//   Phi((gain - usual care) / (sqrt(2) SEM)).
// Ahead from 0.8 on, behind from 0.2 down, on track between.
//
// What was expected was foreseen at the first visit and knows no later one: where there are later
// visits it is told as what it is, past, so that nobody takes it for today's forecast.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "study/forecast/forecast.hpp"

namespace relimb {

enum class Verdict { expected, ahead, on_track, behind };  // expected: not measured yet

struct MilestoneReading {
  Verdict verdict;
  std::optional<double> sure;  // chance that "ahead" or "behind" is right; empty without a SEM
  std::string label;           // "ahead of usual care"
  std::string sentence;        // plain text; may start in lower case
};

/// `today`: the day of the last visit.
MilestoneReading read_milestone(const Milestone& milestone, const ScaleInfo& info, int today);

/// Those worth telling: not those whose date has passed by more than a week without a measurement.
std::vector<Milestone> told_milestones(const Forecast& forecast);

/// The drawing of one scale's milestones, a row each: what was expected of this person (bar) and of
/// people of the same severity (grey bar), usual care (dashed upright) and the measured gain (dot),
/// on an axis of points gained from `low` to `high`. Empty without milestones.
std::string milestone_chart(const std::vector<Milestone>& milestones, double low, double high);

}  // namespace relimb
