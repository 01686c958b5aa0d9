#include "study/plan/limits.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace relimb {
namespace {

std::vector<std::size_t> places_of(const LeverBook& book, const std::vector<std::string>& names) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < book.levers.size(); ++i) {
    if (std::ranges::find(names, book.levers[i].name) != names.end()) places.push_back(i);
  }
  return places;
}

void add_budgets(const LeverBook& book, const Budget& budget, Limits& limits) {
  const auto add = [&](double hours, double Lever::*price) {
    SharedLimit limit{{}, std::vector<double>(static_cast<std::size_t>(limits.weeks), hours)};
    for (const Lever& lever : book.levers) limit.cost.push_back(lever.*price);
    limits.shared.push_back(std::move(limit));
  };
  add(budget.therapist, &Lever::therapist_hours);
  if (budget.travel) add(*budget.travel, &Lever::travel_hours);
  if (budget.home) add(*budget.home, &Lever::home_hours);
}

void add_ceilings(const LeverBook& book, int first_day, Limits& limits) {
  for (const LeverCeiling& ceiling : book.ceilings) {
    SharedLimit limit{std::vector<double>(book.levers.size()), {}};
    for (const std::size_t place : places_of(book, ceiling.levers)) limit.cost[place] = 1;
    bool binds = false;
    for (int week = 0; week < limits.weeks; ++week) {
      const int from = first_day + 7 * week;
      const bool touches = from < ceiling.to_day && from + 7 > ceiling.from_day;
      limit.most.push_back(touches ? 7 * ceiling.most_per_day : HUGE_VAL);
      binds = binds || touches;
    }
    if (binds) limits.shared.push_back(std::move(limit));
  }
}

void add_needs(const LeverBook& book, const WeeklyScore& score, Limits& limits) {
  for (const LeverNeed& need : book.needs) {
    std::vector<int> weeks;
    for (int week = 0; week < limits.weeks; ++week) {
      const double value = score(need.scale, week);
      if (value < need.lowest || value > need.highest) weeks.push_back(week);
    }
    for (const std::size_t lever : places_of(book, need.levers)) {
      limits.shut(lever, need.label, weeks);
    }
  }
}

}  // namespace

std::vector<int> first_weeks(int count) {
  std::vector<int> weeks(static_cast<std::size_t>(count));
  std::iota(weeks.begin(), weeks.end(), 0);
  return weeks;
}

void Limits::shut(std::size_t lever, const std::string& label, const std::vector<int>& in_weeks) {
  if (in_weeks.empty()) return;
  for (const int week : in_weeks) most[static_cast<std::size_t>(week)][lever] = 0;
  blocked.push_back({lever, label, in_weeks});
}

bool Limits::shared_kept(const Schedule& schedule, int week) const {
  return std::ranges::all_of(shared, [&](const SharedLimit& limit) {
    double sum = 0;
    for (std::size_t lever = 0; lever < levers(); ++lever) {
      sum += limit.cost[lever] * schedule.at(week, lever);
    }
    return sum <= limit.most[static_cast<std::size_t>(week)] + units_hair;
  });
}

bool Limits::course_fits(const Schedule& schedule, int week, std::size_t lever) const {
  const int from = std::max(0, week - lasts[lever] + 1);
  const int to = std::min(weeks, week + lasts[lever]);
  for (int other = from; other < to; ++other) {
    if (schedule.at(other, lever) > 0) return false;
  }
  return true;
}

bool Limits::allow(const Schedule& schedule) const {
  for (int week = 0; week < weeks; ++week) {
    if (!shared_kept(schedule, week)) return false;
    for (std::size_t lever = 0; lever < levers(); ++lever) {
      const double units = schedule.at(week, lever);
      if (units < 0 || units > most[static_cast<std::size_t>(week)][lever] + units_hair)
        return false;
      if (units == 0 || lasts[lever] == 1) continue;
      Schedule without = schedule;
      without.at(week, lever) = 0;
      if (!course_fits(without, week, lever)) return false;
    }
  }
  return true;
}

Limits limits_of(const LeverBook& book, const Budget& budget, int first_day, int weeks,
                 const WeeklyScore& score, const std::vector<std::string>& forbidden) {
  Limits limits;
  limits.weeks = weeks;
  std::vector<double> most;
  for (const Lever& lever : book.levers) {
    limits.step.push_back(lever.step);
    limits.lasts.push_back(lever.lasts_weeks);
    most.push_back(std::floor(lever.most_per_week / lever.step + units_hair) * lever.step);
  }
  limits.most.assign(static_cast<std::size_t>(weeks), most);
  for (const std::size_t place : places_of(book, forbidden)) {
    limits.shut(place, "not to be used", first_weeks(weeks));
  }
  add_budgets(book, budget, limits);
  add_ceilings(book, first_day, limits);
  add_needs(book, score, limits);
  return limits;
}

}  // namespace relimb
