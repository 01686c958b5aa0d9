#include "study/plan/search.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"

namespace relimb {
namespace {

constexpr double hair = 1e-9;

double whole_steps(double units, double step) { return std::floor(units / step + hair) * step; }

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
                    const std::vector<Schedule>& candidates, const SearchSettings& settings,
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
  Found best = found_at(order[0]);

  const auto keep = [&](const Found& other) {
    if (other.worth > best.worth) best = other;
  };
  const int starts = std::min(settings.starts, static_cast<int>(order.size()));
  for (int i = 0; i < starts; ++i) {
    if (settings.gradients <= 0) break;
    keep(climbed(limits, worth, found_at(order[static_cast<std::size_t>(i)]), settings.gradients));
    tell(progress, 0.5 * (i + 1) / starts);
  }
  for (const int fineness : {0, 1, 2}) {
    best = exchanged(limits, worth, std::move(best), settings, fineness);
    tell(progress, 0.5 + 0.15 * (fineness + 1));
  }
  if (settings.plainness > 0) best = made_plain(limits, worth, std::move(best), settings.plainness);
  tell(progress, 1);
  RELIMB_CHECK(limits.allow(best.schedule));
  return best;
}

}  // namespace relimb
