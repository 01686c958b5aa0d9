// The same persons under several calendars of care: days that a calendar has in common with the
// trunk are lived once, for all of them.
//
//   trunk    ---o-------o-------------->       usual care, say
//   branch 1    `-->    |                      leaves it on the first day whose care differs
//   branch 2            `--------->
//
// Scores are bit for bit those of a herd that lived the branch's calendar alone from day 0, as a
// person's days depend on latents, noise number, course and state alone (herd.hpp).
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "base/progress.hpp"
#include "cohort/herd.hpp"

namespace relimb {

/// One life: care of day 0 .. the last of `days`, or longer, and the days to record (ascending, at
/// least one).
struct Branch {
  Calendar<double> care;
  std::vector<int> days;
};

/// Lives persons 0 .. persons - 1 of the population under each branch and hands its scores to
/// `lived(branch, scores)`: on any thread, several at a time, in any order. `trunk`: any calendar;
/// the more a branch has of it the less is left to live.
void live_branches(const Parameters<double>& law, const Population<double>& population,
                   const Calendar<double>& trunk, const std::vector<Branch>& branches,
                   std::size_t persons, std::uint64_t seed, unsigned threads,
                   const std::function<void(std::size_t, ScoreTable)>& lived,
                   const Progress& progress = {});

/// First day on which care differs; the length of the shorter one where none does.
int first_difference(const Calendar<double>& one, const Calendar<double>& other);

}  // namespace relimb
