// Stages 3 and 4 of the search: blocks exchanged between levers, then weeks made plain.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "study/plan/search.hpp"

namespace relimb {
namespace {

constexpr double hair = 1e-9;
constexpr std::size_t none = static_cast<std::size_t>(-1);
constexpr std::size_t tried = 12;  // likely moves that are tried out, each round

/// In each week of a stretch: `up` by so many steps, and as many of `down` out as limits ask for.
struct Move {
  std::size_t stretch;
  std::size_t up;    // none: only take out
  std::size_t down;  // none: only put in
  int steps;
  double likely;  // what it should win, by adding up single changes
};

double units_between(const Schedule& from, const Schedule& to, std::size_t lever) {
  return lever == none ? 0 : to.total(lever) - from.total(lever);
}

bool step_up(const Limits& limits, Schedule& schedule, int week, std::size_t lever, int steps) {
  const double most = limits.most[static_cast<std::size_t>(week)][lever];
  if (limits.lasts[lever] > 1 && !limits.course_fits(schedule, week, lever)) return false;
  const double wanted = schedule.at(week, lever) + steps * limits.step[lever];
  if (wanted > most + hair) return false;
  schedule.at(week, lever) = wanted;
  return true;
}

bool step_down(const Limits& limits, Schedule& schedule, int week, std::size_t lever, int steps) {
  double& units = schedule.at(week, lever);
  if (units <= hair) return false;
  units = std::max(0.0, units - steps * limits.step[lever]);
  if (units < hair) units = 0;
  return true;
}

class Exchange {
 public:
  Exchange(const Limits& limits, const Worth& worth, int fineness)
      : limits_(limits), worth_(worth), stretches_(stretches(limits.weeks, fineness)) {}

  Found run(Found best, const SearchSettings& settings) {
    for (int round = 0; round < settings.rounds; ++round) {
      if (!improve(best, settings.enough)) break;
    }
    return best;
  }

 private:
  /// The move's result; nothing where it changes nothing. `free`: shared limits may be broken.
  std::optional<Schedule> after(const Schedule& from, const Move& move, bool free) const;

  std::vector<Move> likely_moves(const Found& best) const;
  bool improve(Found& best, double enough) const;

  const Limits& limits_;
  const Worth& worth_;
  std::vector<std::vector<int>> stretches_;
};

std::optional<Schedule> Exchange::after(const Schedule& from, const Move& move, bool free) const {
  Schedule to = from;
  bool changed = false;
  for (const int week : stretches_[move.stretch]) {
    if (move.up == none) {
      changed |= step_down(limits_, to, week, move.down, move.steps);
      continue;
    }
    Schedule tentative = to;
    if (!step_up(limits_, tentative, week, move.up, move.steps)) continue;
    while (!free && !limits_.shared_kept(tentative, week)) {
      if (move.down == none || !step_down(limits_, tentative, week, move.down, 1)) break;
    }
    if (!free && !limits_.shared_kept(tentative, week)) continue;
    to = std::move(tentative);
    changed = true;
  }
  if (!changed) return std::nullopt;
  return to;
}

std::vector<Move> Exchange::likely_moves(const Found& best) const {
  // What one step of each lever wins or loses in each stretch.
  const std::size_t levers = limits_.levers();
  std::vector<Schedule> beside;
  struct Single {
    double win = 0;
    double units = 0;  // 0: cannot be moved
  };
  std::vector<Single> up(stretches_.size() * levers);
  std::vector<Single> down = up;
  std::vector<Single*> whose;
  for (std::size_t s = 0; s < stretches_.size(); ++s) {
    for (std::size_t lever = 0; lever < levers; ++lever) {
      const auto look = [&](const Move& move, Single& single) {
        const auto to = after(best.schedule, move, true);
        if (!to) return;
        single.units = units_between(best.schedule, *to, lever);
        beside.push_back(*to);
        whose.push_back(&single);
      };
      look({s, lever, none, 1, 0}, up[s * levers + lever]);
      look({s, none, lever, 1, 0}, down[s * levers + lever]);
    }
  }
  const std::vector<double> worths = worth_(beside);
  for (std::size_t i = 0; i < worths.size(); ++i) whose[i]->win = worths[i] - best.worth;

  std::vector<Move> moves;
  for (std::size_t s = 0; s < stretches_.size(); ++s) {
    for (std::size_t b = 0; b < levers; ++b) {
      const Single& out = down[s * levers + b];
      if (out.units != 0) moves.push_back({s, none, b, 1, out.win});
    }
    for (std::size_t a = 0; a < levers; ++a) {
      const Single& in = up[s * levers + a];
      if (in.units == 0) continue;
      for (std::size_t b = 0; b <= levers; ++b) {
        const Single* out = b < levers ? &down[s * levers + b] : nullptr;
        if (b == a || (out != nullptr && out->units == 0)) continue;
        const Move move{s, a, b < levers ? b : none, 1, 0};
        const auto to = after(best.schedule, move, false);
        if (!to) continue;
        double likely = in.win * units_between(best.schedule, *to, a) / in.units;
        if (out != nullptr) {
          likely += out->win * units_between(best.schedule, *to, b) / out->units;
        }
        moves.push_back({s, a, move.down, 1, likely});
      }
    }
  }
  std::ranges::stable_sort(moves, std::ranges::greater{}, &Move::likely);
  return moves;
}

bool Exchange::improve(Found& best, double enough) const {
  const std::vector<Move> moves = likely_moves(best);
  std::vector<Schedule> tries;
  const auto add = [&](const std::optional<Schedule>& to) {
    if (to && limits_.allow(*to)) tries.push_back(*to);
  };
  // The likeliest, also by larger strides; and the likeliest of every stretch, all at once.
  for (std::size_t i = 0; i < std::min(tried, moves.size()); ++i) {
    for (const int steps : {1, 2, 4, 8}) {
      Move move = moves[i];
      move.steps = steps;
      if (steps == 1 || i < tried / 3) add(after(best.schedule, move, false));
    }
  }
  std::vector<bool> moved(stretches_.size());
  std::optional<Schedule> together;
  for (const Move& move : moves) {
    if (moved[move.stretch] || move.likely <= 0) continue;
    moved[move.stretch] = true;
    if (const auto to = after(together.value_or(best.schedule), move, false)) together = to;
  }
  add(together);
  if (tries.empty()) return false;
  const std::vector<double> worths = worth_(tries);
  const auto top = std::ranges::max_element(worths);
  if (*top <= best.worth + enough) return false;
  best.worth = *top;
  best.schedule = tries[static_cast<std::size_t>(top - worths.begin())];
  return true;
}

/// Levers that are used, and changes of hours from week to week; courses do not count as changes.
int roughness(const Limits& limits, const Schedule& schedule) {
  int count = 0;
  for (std::size_t lever = 0; lever < limits.levers(); ++lever) {
    if (schedule.total(lever) > 0) ++count;
  }
  for (int week = 1; week < limits.weeks; ++week) {
    for (std::size_t lever = 0; lever < limits.levers(); ++lever) {
      if (limits.lasts[lever] > 1) continue;
      if (schedule.at(week, lever) == schedule.at(week - 1, lever)) continue;
      ++count;
      break;
    }
  }
  return count;
}

/// The schedules one step plainer: a lever left out, or a week like the one before it.
std::vector<Schedule> plainer(const Limits& limits, const Schedule& schedule) {
  std::vector<Schedule> all;
  const int rough = roughness(limits, schedule);
  const auto add = [&](const Schedule& one) {
    if (roughness(limits, one) < rough && limits.allow(one)) all.push_back(one);
  };
  for (std::size_t lever = 0; lever < limits.levers(); ++lever) {
    Schedule without = schedule;
    for (int week = 0; week < limits.weeks; ++week) without.at(week, lever) = 0;
    add(without);
  }
  // A run of equal weeks takes over the weeks of the run before or after it, courses aside.
  const auto copied = [&](int from, int to, int model) {
    Schedule one = schedule;
    for (int week = from; week < to; ++week) {
      for (std::size_t lever = 0; lever < limits.levers(); ++lever) {
        if (limits.lasts[lever] == 1) one.at(week, lever) = schedule.at(model, lever);
      }
    }
    add(one);
  };
  for (int from = 0; from < limits.weeks;) {
    int to = from + 1;
    while (to < limits.weeks && schedule.same_week(from, to)) ++to;
    if (from > 0) copied(from, to, from - 1);
    if (to < limits.weeks) copied(from, to, to);
    from = to;
  }
  return all;
}

}  // namespace

Found exchanged(const Limits& limits, const Worth& worth, Found start,
                const SearchSettings& settings, int fineness) {
  return Exchange(limits, worth, fineness).run(std::move(start), settings);
}

Found made_plain(const Limits& limits, const Worth& worth, Found start, double plainness) {
  const double least = start.worth - plainness * (start.worth - start.nothing);
  for (;;) {
    const std::vector<Schedule> tries = plainer(limits, start.schedule);
    if (tries.empty()) return start;
    const std::vector<double> worths = worth(tries);
    const auto top = std::ranges::max_element(worths);
    if (*top < least) return start;
    start.schedule = tries[static_cast<std::size_t>(top - worths.begin())];
    start.worth = *top;
  }
}

}  // namespace relimb
