// A block of virtual persons as a study or a file sees them: attributes, true and measured scores.
//
//   true      what the law says at the end of a day (herd.hpp)
//   measured  written_score(true + error), one assessor, one draw per (person, day, scale)
//
// Persons are numbers of the course's population: person i of a block that starts at `first` is
// person first + i, whatever block, thread or engine made it. A block is what fits in memory; a
// cohort of any size is a row of blocks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "cohort/assess.hpp"
#include "cohort/herd.hpp"

namespace relimb {

/// Day of the bedside test of shoulder and fingers (PREP2) that counts as an attribute.
inline constexpr int bedside_day = 3;

struct CohortBlock {
  std::uint64_t first;                 // number of the first person
  std::vector<Attributes> attributes;  // [persons]
  std::vector<float> safe;             // [persons], measured on bedside_day
  std::vector<float> finger_extension;
  ScoreTable truth;     // .of(record, scale)[person]; record counts in days()
  ScoreTable measured;  //

  std::size_t persons() const { return attributes.size(); }
  const std::vector<int>& days() const { return truth.days(); }
};

/// Lives persons first .. first + persons - 1 from day 0. `days`: ascending, without repeats,
/// within the course, which must reach bedside_day. `seed` is the one the course was made with. `threads`:
/// 0 for all processors; leave it at 1 where blocks themselves are run side by side.
CohortBlock cohort_block(const Laws& laws, const Course& course, std::uint64_t first,
                         std::size_t persons, const std::vector<int>& days, std::uint64_t seed,
                         unsigned threads = 1);

}  // namespace relimb
