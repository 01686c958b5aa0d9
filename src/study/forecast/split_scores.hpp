// True scores of people on ascending days: those up to today, then those to come.
//
// Two tables rather than a joined one: 100,000 twins fill 190 MB in half a year of weeks. Days are
// those of the course (folded, time.hpp).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cohort/herd.hpp"
#include "cohort/laws.hpp"

namespace relimb {

struct SplitScores {
  ScoreTable past;
  ScoreTable coming;

  /// Record number over both tables.
  std::span<const float> of(std::size_t record, Scale scale) const;
  /// A Defect for a day that was not recorded.
  std::span<const float> on(int day, Scale scale) const;
};

/// Lives a herd from its day on over `days` (ascending, within the calendar). After `today` everyone
/// has days of their own (Purpose::future_noise): twins copied from one another part. `threads` 0:
/// all processors.
SplitScores live_split(Herd& herd, std::span<const Course> courses, int today,
                       const std::vector<int>& days, std::uint64_t seed, unsigned threads);

}  // namespace relimb
