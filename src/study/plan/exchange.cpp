// Stages 3 and 4 of the search: blocks exchanged between levers, then weeks made plain.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "study/plan/search.hpp"

namespace relimb {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);
constexpr std::size_t tried = 12;  // likely moves that are tried out, each round

/// In each week of a stretch: each of `up` by so many steps, and a step of each of `down` out, and in
/// turn as many more as limits ask for.
struct Move {
  std::size_t stretch;
  std::array<std::size_t, 2> up;    // none, none: only take out
  std::array<std::size_t, 2> down;  // none, none: only put in
  int steps = 1;
  double likely = 0;  // what it should win, by adding up single changes
};

double units_between(const Schedule& from, const Schedule& to, std::size_t lever) {
  return to.total(lever) - from.total(lever);
}

bool step_up(const Limits& limits, Schedule& schedule, int week, std::size_t lever, int steps) {
  const double most = limits.most[static_cast<std::size_t>(week)][lever];
  if (limits.lasts[lever] > 1 && !limits.course_fits(schedule, week, lever)) return false;
  const double wanted = schedule.at(week, lever) + steps * limits.step[lever];
  if (wanted > most + units_hair) return false;
  schedule.at(week, lever) = wanted;
  return true;
}

bool step_down(const Limits& limits, Schedule& schedule, int week, std::size_t lever, int steps) {
  double& units = schedule.at(week, lever);
  if (units <= units_hair) return false;
  units = std::max(0.0, units - steps * limits.step[lever]);
  if (units < units_hair) units = 0;
  return true;
}

class Exchange {
 public:
  Exchange(const Limits& limits, const Worth& worth, int fineness)
      : limits_(limits), worth_(worth), stretches_(stretches(limits.weeks, fineness)) {}

  Found run(Found best, const PlanSearchSettings& settings) {
    for (int round = 0; round < settings.rounds; ++round) {
      look_around(best);
      if (take(best, after_moves(best, moves(best.schedule, false)), settings.enough)) continue;
      std::vector<Schedule> further = after_moves(best, moves(best.schedule, true));
      add_courses_moved(best.schedule, further);
      if (!take(best, further, settings.enough)) break;
    }
    return best;
  }

 private:
  /// What a step of a lever wins or loses in a stretch, alone.
  struct Single {
    double win = 0;
    double units = 0;  // 0: cannot be moved
  };

  /// The move's result; nothing where it changes nothing. `free`: shared limits may be broken.
  std::optional<Schedule> after(const Schedule& from, const Move& move, bool free) const;

  /// Fills up_ and down_.
  void look_around(const Found& best);

  /// One lever for another; `wide`: one for two or two for one. The likeliest first.
  std::vector<Move> moves(const Schedule& from, bool wide) const;
  double likely_win(const Schedule& from, const Schedule& to, const Move& move) const;

  std::vector<Schedule> after_moves(const Found& best, const std::vector<Move>& moves) const;

  /// A week with a course and another change places: the hours beside it move along.
  void add_courses_moved(const Schedule& from, std::vector<Schedule>& tries) const;

  /// Takes the best of `tries` where it wins enough.
  bool take(Found& best, const std::vector<Schedule>& tries, double enough) const;

  std::size_t place(std::size_t stretch, std::size_t lever) const {
    return stretch * limits_.levers() + lever;
  }

  const Limits& limits_;
  const Worth& worth_;
  std::vector<std::vector<int>> stretches_;
  std::vector<Single> up_, down_;  // [stretch][lever], from the best schedule so far
};

std::optional<Schedule> Exchange::after(const Schedule& from, const Move& move, bool free) const {
  Schedule to = from;
  bool changed = false;
  for (const int week : stretches_[move.stretch]) {
    if (move.up[0] == none) {
      changed |= step_down(limits_, to, week, move.down[0], move.steps);
      continue;
    }
    Schedule tentative = to;
    const bool in = std::ranges::all_of(move.up, [&](std::size_t lever) {
      return lever == none || step_up(limits_, tentative, week, lever, move.steps);
    });
    if (!in) continue;
    // A step of each, also where there is room: overload may be what keeps hours from being used.
    for (bool any = true, first = true; any && (first || !limits_.shared_kept(tentative, week));) {
      any = false;
      for (const std::size_t lever : move.down) {
        if (!first && limits_.shared_kept(tentative, week)) break;
        any |= lever != none && step_down(limits_, tentative, week, lever, 1);
      }
      first = false;
    }
    if (!free && !limits_.shared_kept(tentative, week)) continue;
    to = std::move(tentative);
    changed = true;
  }
  if (!changed) return std::nullopt;
  return to;
}

void Exchange::look_around(const Found& best) {
  const std::size_t levers = limits_.levers();
  up_.assign(stretches_.size() * levers, {});
  down_ = up_;
  std::vector<Schedule> beside;
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
      look({s, {lever, none}, {none, none}}, up_[place(s, lever)]);
      look({s, {none, none}, {lever, none}}, down_[place(s, lever)]);
    }
  }
  const std::vector<double> worths = worth_(beside);
  for (std::size_t i = 0; i < worths.size(); ++i) whose[i]->win = worths[i] - best.worth;
}

double Exchange::likely_win(const Schedule& from, const Schedule& to, const Move& move) const {
  double win = 0;
  const auto add = [&](const std::vector<Single>& singles, std::size_t lever) {
    if (lever == none) return;
    const Single& single = singles[place(move.stretch, lever)];
    win += single.win * units_between(from, to, lever) / single.units;
  };
  for (const std::size_t lever : move.up) add(up_, lever);
  for (const std::size_t lever : move.down) add(down_, lever);
  return win;
}

std::vector<Move> Exchange::moves(const Schedule& from, bool wide) const {
  std::vector<Move> found;
  const auto add = [&](Move move) {
    const auto to = after(from, move, false);
    if (!to) return;
    move.likely = likely_win(from, *to, move);
    found.push_back(move);
  };
  for (std::size_t s = 0; s < stretches_.size(); ++s) {
    std::vector<std::size_t> ins;
    std::vector<std::size_t> outs;
    for (std::size_t lever = 0; lever < limits_.levers(); ++lever) {
      if (up_[place(s, lever)].units != 0) ins.push_back(lever);
      if (down_[place(s, lever)].units != 0) outs.push_back(lever);
    }
    for (const std::size_t out : outs) {
      if (!wide) add({s, {none, none}, {out, none}});
    }
    for (const std::size_t in : ins) {
      if (!wide) add({s, {in, none}, {none, none}});
      for (const std::size_t other : ins) {
        if (wide && other > in) add({s, {in, other}, {none, none}});
      }
      for (const std::size_t out : outs) {
        if (in == out) continue;
        if (!wide) add({s, {in, none}, {out, none}});
        for (const std::size_t other : outs) {
          if (wide && other != in && other != out) add({s, {in, none}, {out, other}});
        }
        for (const std::size_t other : ins) {
          if (wide && other > in && other != out) add({s, {in, other}, {out, none}});
        }
      }
    }
  }
  std::ranges::stable_sort(found, std::ranges::greater{}, &Move::likely);
  return found;
}

std::vector<Schedule> Exchange::after_moves(const Found& best,
                                            const std::vector<Move>& moves) const {
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
  return tries;
}

void Exchange::add_courses_moved(const Schedule& from, std::vector<Schedule>& tries) const {
  for (std::size_t course = 0; course < limits_.levers(); ++course) {
    if (limits_.lasts[course] == 1) continue;
    for (int week = 0; week < limits_.weeks; ++week) {
      if (from.at(week, course) <= 0) continue;
      for (int other = 0; other < limits_.weeks; ++other) {
        if (other == week) continue;
        Schedule to = from;
        for (std::size_t lever = 0; lever < limits_.levers(); ++lever) {
          std::swap(to.at(week, lever), to.at(other, lever));
        }
        if (limits_.allow(to)) tries.push_back(std::move(to));
      }
    }
  }
}

bool Exchange::take(Found& best, const std::vector<Schedule>& tries, double enough) const {
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
                const PlanSearchSettings& settings, int fineness) {
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
