#include "study/plan/search.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"

namespace relimb {
namespace {

constexpr std::size_t from_so_many = 3;  // climbs that blocks are exchanged from

double whole_steps(double units, double step) {
  return std::floor(units / step + units_hair) * step;
}

/// Whether known[one] holds a course that no known[start] holds.
bool has_new_course(const Limits& limits, const std::vector<Schedule>& known,
                    const std::vector<std::size_t>& starts, std::size_t one) {
  for (std::size_t lever = 0; lever < limits.levers(); ++lever) {
    if (limits.lasts[lever] == 1 || known[one].total(lever) <= 0) continue;
    if (std::ranges::none_of(starts, [&](std::size_t s) { return known[s].total(lever) > 0; })) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<std::vector<int>> stretches(int weeks, int fineness) {
  std::vector<int> ends;
  if (fineness == 1) ends = {2, 4, 8, 12, 18, 26};
  if (fineness == 2) {
    for (int week = 1; week < weeks; ++week) ends.push_back(week);
  }
  std::erase_if(ends, [&](int end) { return end >= weeks; });
  ends.push_back(weeks);
  std::vector<std::vector<int>> all;
  int from = 0;
  for (const int end : ends) {
    std::vector<int> stretch;
    for (int week = from; week < end; ++week) stretch.push_back(week);
    all.push_back(std::move(stretch));
    from = end;
  }
  return all;
}

Schedule allowed_part(const Limits& limits, Schedule schedule) {
  Schedule out = limits.nothing();
  for (int week = 0; week < limits.weeks; ++week) {
    const auto& most = limits.most[static_cast<std::size_t>(week)];
    for (std::size_t lever = 0; lever < limits.levers(); ++lever) {
      double units = std::clamp(schedule.at(week, lever), 0.0, most[lever]);
      if (limits.lasts[lever] > 1 && !limits.course_fits(out, week, lever)) units = 0;
      out.at(week, lever) = units;
    }
    for (const SharedLimit& limit : limits.shared) {
      double sum = 0;
      for (std::size_t lever = 0; lever < limits.levers(); ++lever) {
        sum += limit.cost[lever] * out.at(week, lever);
      }
      const double there_is = limit.most[static_cast<std::size_t>(week)];
      if (sum <= there_is) continue;
      for (std::size_t lever = 0; lever < limits.levers(); ++lever) {
        if (limit.cost[lever] > 0) out.at(week, lever) *= there_is / sum;
      }
    }
    for (std::size_t lever = 0; lever < limits.levers(); ++lever) {
      double& units = out.at(week, lever);
      units = whole_steps(units, limits.step[lever]);
    }
  }
  return out;
}

std::vector<Schedule> single_levers(const Limits& limits) {
  std::vector<Schedule> all;
  for (std::size_t lever = 0; lever < limits.levers(); ++lever) {
    Schedule one = limits.nothing();
    for (int week = 0; week < limits.weeks; ++week) {
      one.at(week, lever) = limits.most[static_cast<std::size_t>(week)][lever];
    }
    one = allowed_part(limits, one);
    if (one.total(lever) > 0) all.push_back(std::move(one));
  }
  return all;
}

Found best_schedule(const Limits& limits, const Worth& worth,
                    const std::vector<Schedule>& candidates, const PlanSearchSettings& settings,
                    const Progress& progress) {
  std::vector<Schedule> known{limits.nothing()};
  for (const Schedule& one : candidates) {
    if (limits.allow(one)) known.push_back(one);
  }
  for (Schedule& one : single_levers(limits)) known.push_back(std::move(one));
  const std::vector<double> worths = worth(known);
  std::vector<std::size_t> order(known.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order,
                           [&](std::size_t a, std::size_t b) { return worths[a] > worths[b]; });
  const auto found_at = [&](std::size_t i) { return Found{known[i], worths[i], worths[0]}; };
  // Gradients leave courses where a start has them: one start at least has each that can be had.
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool first = i < static_cast<std::size_t>(settings.starts);
    if (first || has_new_course(limits, known, starts, order[i])) starts.push_back(order[i]);
  }
  std::vector<Found> climbs;
  for (const std::size_t start : starts) {
    climbs.push_back(found_at(start));
    if (settings.gradients > 0) {
      climbs.back() = climbed(limits, worth, climbs.back(), settings.gradients);
    }
    tell(progress, 0.5 * static_cast<double>(climbs.size()) / static_cast<double>(starts.size()));
  }
  std::ranges::stable_sort(climbs, std::ranges::greater{}, &Found::worth);
  while (climbs.size() > from_so_many) climbs.pop_back();
  double done = 0.5;
  for (Found& one : climbs) {
    for (const int fineness : {0, 1, 2}) {
      one = exchanged(limits, worth, std::move(one), settings, fineness);
      tell(progress, done += 0.45 / static_cast<double>(3 * climbs.size()));
    }
  }
  Found best = *std::ranges::max_element(climbs, {}, &Found::worth);
  if (settings.plainness > 0) best = made_plain(limits, worth, std::move(best), settings.plainness);
  tell(progress, 1);
  RELIMB_CHECK(limits.allow(best.schedule));
  return best;
}

}  // namespace relimb
