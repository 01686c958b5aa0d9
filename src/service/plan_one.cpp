#include "service/plan_one.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "base/error.hpp"
#include "base/input_text.hpp"
#include "records/fingerprint.hpp"
#include "records/levers_file.hpp"
#include "records/person_file.hpp"
#include "study/forecast/time.hpp"

namespace relimb {
namespace {

constexpr int near_enough = 10;  // days from an assessment's date

const Lever& lever_named(const LeverBook& book, const std::string& name) {
  return *std::ranges::find(book.levers, name, &Lever::name);
}

std::size_t place_of(const LeverBook& book, const std::string& name) {
  return static_cast<std::size_t>(&lever_named(book, name) - book.levers.data());
}

void check_levers(const LeverBook& book, const std::vector<std::string>& names) {
  std::vector<std::string_view> known;
  for (const Lever& lever : book.levers) known.push_back(lever.name);
  for (const std::string& name : names) {
    if (std::ranges::find(known, name) == known.end()) {
      throw InputError({}, "--without", shown(name), listed_for(name, known));
    }
  }
}

/// The earlier plan is this person's, as far as both say, and from before today.
void check_previous(const PreviousPlan& previous, const std::string& path,
                    const MeasuredPerson& person) {
  if (!previous.person.empty() && !person.id.empty() && previous.person != person.id) {
    throw InputError({path, 0}, "person", shown(previous.person),
                     "a plan of the person of the person file, " + shown(person.id));
  }
  const int today = last_visit_day(person);
  if (previous.first_day > today) {
    throw InputError({path, 0}, "first_day", std::to_string(previous.first_day),
                     "a plan from before the last visit, day " + std::to_string(today));
  }
}

/// Puts the weeks lived of the earlier plan into the person's care, and of what it planned for the
/// weeks to come makes a candidate.
void take_up(const PreviousPlan& previous, PlanAnswer& answer, MeasuredPerson& person,
             PlanSettings& settings) {
  const LeverBook& book = answer.book;
  const int today = last_visit_day(person);
  answer.lived_weeks = std::clamp((today - previous.first_day + 6) / 7, 0, previous.weeks);
  answer.lived_as_planned = std::ranges::none_of(person.care, [&](const CareSpan& span) {
    return span.to_day > previous.first_day && span.from_day < today;
  });
  Schedule rest(settings.weeks, book.levers.size());
  for (const PreviousLine& line : previous.calendar) {
    const Lever& lever = lever_named(book, line.lever);
    const int from = previous.first_day + 7 * (line.week - 1);
    const int to = from + 7 * lever.lasts_weeks;
    // Weeks count from today now: an old week goes to the new one that holds its first day.
    const int week = from >= today ? (from - today) / 7 : -1;
    if (week >= 0 && week < settings.weeks) rest.at(week, place_of(book, line.lever)) = line.units;
    if (from >= today || !answer.lived_as_planned) continue;
    for (const LeverGift& gift : lever.gives) {
      const double hours = std::min(most_hours_per_week, gift.hours * line.units);
      person.care.push_back({from, std::min(to, today), gift.therapy, hours});
      if (to > today && lever.is_course()) {
        settings.standing.push_back({today, to, gift.therapy, hours});
      }
    }
    if (to > today && lever.is_course()) {
      settings.busy_weeks.emplace_back(lever.name, (to - today + 6) / 7);
    }
  }
  settings.known.push_back(rest);
}

void compare(const PreviousPlan& previous, const MeasuredPerson& person, PlanAnswer& answer) {
  for (const Visit& visit : person.visits) {
    if (visit.day <= previous.first_day) continue;
    const PreviousExpectation* nearest = nullptr;
    for (const PreviousExpectation& one : previous.expected) {
      if (one.scale != visit.scale || std::abs(one.day - visit.day) > near_enough) continue;
      if (nearest == nullptr ||
          std::abs(one.day - visit.day) < std::abs(nearest->day - visit.day)) {
        nearest = &one;
      }
    }
    if (nearest != nullptr) answer.found.push_back({visit.day, visit.scale, visit.value, *nearest});
  }
  const Schedule& now = answer.plan.schedule;
  const int weeks_left = previous.weeks - answer.lived_weeks;
  for (std::size_t i = 0; i < answer.book.levers.size(); ++i) {
    double before = 0;
    for (const PreviousLine& line : previous.calendar) {
      if (line.lever == answer.book.levers[i].name && line.week > answer.lived_weeks) {
        before += line.units;
      }
    }
    if (weeks_left > 0) before /= weeks_left;
    const double its = now.total(i) / now.weeks();
    if (before > 0 || its > 0) answer.changes.push_back({answer.book.levers[i].name, before, its});
  }
}

}  // namespace

std::vector<std::pair<std::string, double>> goal_asked(const LeverBook& book,
                                                       const std::string& text) {
  std::vector<std::string_view> known;
  for (const GoalInfo& goal : book.goals) known.push_back(goal.name);
  const std::string a_pair = "one goal, or a pair with weights like arat:0.5,gait_speed:0.5";
  std::vector<std::pair<std::string, double>> asked;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t comma = std::min(text.find(',', begin), text.size());
    const std::string item = text.substr(begin, comma - begin);
    const std::size_t colon = std::min(item.find(':'), item.size());
    const std::string name = item.substr(0, colon);
    if (std::ranges::find(known, name) == known.end()) {
      throw InputError({}, "--goal", shown(name), listed_for(name, known));
    }
    double weight = 1;
    if (colon < item.size()) {
      const char* last = item.data() + item.size();
      const auto [end, error] = std::from_chars(item.data() + colon + 1, last, weight);
      if (error != std::errc{} || end != last || !(weight > 0 && weight <= 1000)) {
        throw InputError({}, "--goal", shown(item), "a weight above 0 after the colon");
      }
    }
    for (const auto& [other, its] : asked) {
      if (other == name) throw InputError({}, "--goal", shown(text), "each goal once");
    }
    asked.emplace_back(name, weight);
    begin = comma + 1;
  }
  if (asked.size() > 2) throw InputError({}, "--goal", shown(text), a_pair);
  return asked;
}

PlanAnswer plan_one(const Laws& laws, const PlanRequest& request, const Progress& progress) {
  PlanAnswer answer;
  answer.book = load_levers(request.levers_path, laws.care);
  PlanSettings settings;
  settings.goal = goal_asked(answer.book, request.goal);
  check_levers(answer.book, request.without);
  MeasuredPerson person = load_person(request.person_path, laws.scales, laws.care.therapy_names());
  settings.weeks = request.weeks;
  settings.budget = request.budget;
  settings.forbidden = request.without;
  settings.twins = request.twins;
  settings.seed = request.seed;
  settings.threads = request.threads;
  if (request.previous_path) {
    answer.previous = load_previous_plan(*request.previous_path, answer.book);
    check_previous(*answer.previous, *request.previous_path, person);
    take_up(*answer.previous, answer, person, settings);
  }
  answer.plan = plan_for(laws, answer.book, person, settings, progress);
  answer.plan.goal.name = request.goal;
  if (answer.previous) compare(*answer.previous, person, answer);
  answer.model_hash = laws.hash;
  answer.data_hash = fingerprint({request.person_path});
  return answer;
}

}  // namespace relimb
