// People of the same severity: what usually becomes of those who started like this person.
#pragma once

#include <string>
#include <vector>

#include "cohort/herd.hpp"
#include "cohort/laws.hpp"
#include "model/measured.hpp"

namespace relimb {

/// A class of people by their first score of the arm.
struct SeverityClass {
  std::optional<Scale> scale;  // nothing: everybody (no arm score is known)
  int day = 0;                 // of the first score
  double from = 0;             // score >= from
  double below = 0;            // score < below
  std::string label;           // "FMA-UE 0-19 at day 9"
};

/// By the first visit of FMA-UE, else of ARAT; classes are cut at the scale's thresholds.
SeverityClass severity_of(const ScaleTable& scales, const MeasuredPerson& person);

/// Weight 1/n for the n people of the class, 0 for others. `scores` holds severity.day at `record`.
/// Membership goes by the written score of the given seed. Everybody when the class is empty.
std::vector<double> members(const ScaleTable& scales, const SeverityClass& severity,
                            const ScoreTable& scores, std::size_t record, std::uint64_t seed);

}  // namespace relimb
