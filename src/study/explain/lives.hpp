// The same people under many laws: latents and day noise held fixed, law and care changed. Twins
// of part k have law k of first_laws() to start from (study/forecast/twins.hpp).
//
// A person's days to come have noise of their own (Purpose::future_noise), as in a forecast, so that
// twins copied from one another part; under every law a person meets the same days.
#pragma once

#include <cstdint>
#include <vector>

#include "cohort/herd.hpp"
#include "cohort/laws.hpp"
#include "study/forecast/split_scores.hpp"
#include "study/forecast/twins.hpp"

namespace relimb {

struct Lives {
  Herd herd;  // on day 0
  int today;  // until here the noise is that of the herd's numbers
  std::uint64_t seed;

  std::size_t size() const { return herd.persons(); }
};

/// Equally weighted lives drawn from weighted twins: systematically from those of each law, in whole
/// tiles of its weight; so many of `size` as are whole tiles, one tile at least.
Lives lives_of(const Twins& twins, std::size_t size, int today, std::uint64_t seed);

/// Persons 0 .. size - 1 of the population. Their days are all past: no future noise.
Lives lives_of(const Course& course, std::size_t size, std::uint64_t seed);

/// Lives them from the stroke on under those laws, one for each part, and that care; scores on
/// `days` (ascending, within the calendar). One thread.
SplitScores lived(const Lives& lives, std::span<const LawDraw> laws,
                  const Calendar<double>& calendar, const std::vector<int>& days);

/// Who each is, under the law of the part.
std::vector<Person<double>> persons_of(const Lives& lives, std::span<const LawDraw> laws);

}  // namespace relimb
