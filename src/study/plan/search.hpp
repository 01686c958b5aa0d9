// The search for the best schedule under its limits: gradients first, blocks of half an hour after.
//
//   1 candidates    nothing, each lever alone at its most, and what the caller brings
//   2 gradients     NLopt's SLSQP (Kraft 1994) on hours a week of each lever in stretches of weeks,
//                   from the best candidates, and from one with each course (an injection), whose
//                   weeks gradients leave as they are; derivatives by forward differences
//   3 exchange      one step of a lever in (+), as many of another out (-) as the limits ask for,
//                   in all weeks, in stretches, in single weeks; where that wins nothing, one lever
//                   for two, two for one, and a course's week for another; the best of the likely
//                   moves is taken as long as it wins more than `enough`
//   4 plain weeks   levers and differences between weeks that hardly matter go, as long as all that
//                   costs less than `plainness` of what was won
//
// Why so: under common random numbers the mean over twins is a smooth function of the hours, of some
// hundred of them, with linear limits, which is what SLSQP is made for (Nelder and Mead's subspaces
// and random searches need ten times the evaluations at this size); but it is not concave (overload,
// the threshold of use) and hours come in blocks, which the exchange sees to. Every schedule that
// is looked at keeps every limit, and the best one seen is never let go: the result is never worse
// than any candidate, nothing at all included. tests/study/plan/search_test.cpp holds it against
// the exhaustive grid; it is no proof of the best: of 10,000 made-up laws 4 ended more than 2 % away.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "base/progress.hpp"
#include "study/plan/limits.hpp"

namespace relimb {

/// What each schedule is worth, larger is better. Called with many at once; must be deterministic.
using Worth = std::function<std::vector<double>(std::span<const Schedule>)>;

struct PlanSearchSettings {
  double enough = 5e-4;     // improvement worth another move, in units of worth
  double plainness = 0.01;  // share of what was won that a plainer schedule may cost
  int starts = 2;           // candidates that gradients start from
  int gradients = 25;       // most of them, each start
  int rounds = 6;           // of exchange at each length of stretch
};

struct Found {
  Schedule schedule;
  double worth;
  double nothing;  // worth of no extra hours
};

/// `candidates` that the limits do not allow are passed over.
Found best_schedule(const Limits& limits, const Worth& worth,
                    const std::vector<Schedule>& candidates,
                    const PlanSearchSettings& settings = {}, const Progress& progress = {});

/// Weeks in stretches: 0 one for all, 1 a few (short at first, when the law changes fast), 2 each
/// week. A stretch is a list of weeks.
std::vector<std::vector<int>> stretches(int weeks, int fineness);

/// The schedule cut down to what the limits allow, in whole steps.
Schedule allowed_part(const Limits& limits, Schedule schedule);

/// Each lever alone, as much as its limits and budgets allow, in every week.
std::vector<Schedule> single_levers(const Limits& limits);

/// Stage 2, 3 and 4, for tests and for search.cpp.
Found climbed(const Limits& limits, const Worth& worth, const Found& start, int gradients);
Found exchanged(const Limits& limits, const Worth& worth, Found start,
                const PlanSearchSettings& settings, int fineness);
Found made_plain(const Limits& limits, const Worth& worth, Found start, double plainness);

}  // namespace relimb
