#include "study/plan/plan.hpp"

#include <algorithm>
#include <atomic>

#include "base/error.hpp"
#include "base/parallel.hpp"
#include "base/statistics.hpp"
#include "study/forecast/predict.hpp"
#include "study/forecast/time.hpp"
#include "study/plan/known_care.hpp"
#include "study/plan/rehearsal.hpp"
#include "study/plan/search.hpp"
#include "study/plan/week_table.hpp"

namespace relimb {
namespace {

constexpr RehearsalSize search_size{32, 16};
constexpr RehearsalSize figures_size{64, 64};
constexpr double budgets[] = {0.25, 0.5, 1, 1.5, 2};
constexpr double arm_weights[] = {0, 0.25, 0.5, 0.75, 1};
constexpr int weeks_between_visits = 4;
constexpr PlanSearchSettings thorough{};
constexpr PlanSearchSettings quick{.starts = 1, .gradients = 10, .rounds = 3};

Gain gain_of(const std::vector<double>& before, const std::vector<double>& after) {
  std::vector<double> gains(before.size());
  for (std::size_t i = 0; i < gains.size(); ++i) gains[i] = after[i] - before[i];
  return {mean(gains), quantile(gains, 0.05), quantile(gains, 0.95)};
}

TrueScores scores_of(const Lived& lived, std::size_t record = 0) {
  return [&lived, record](Scale scale) { return lived.of(record, scale); };
}

/// One plan in the making.
class Planner {
 public:
  Planner(const Laws& laws, const LeverBook& book, const MeasuredPerson& person,
          const PlanSettings& settings, const Progress& progress)
      : laws_(laws),
        book_(book),
        settings_(settings),
        cut_(days_cut(person)),
        person_(folded(with_care_had(person, settings.standing), cut_)),
        situation_{laws,
                   book,
                   last_visit_day(person_),
                   settings.weeks,
                   calendar_of(laws.care, CarePlan{}, person_.care,
                               last_visit_day(person_) + 7 * settings.weeks),
                   settings.seed},
        known_(twins_of_person(
            laws, person_,
            {.twins = settings.twins, .seed = settings.seed, .threads = settings.threads},
            part(progress, 0, 0.15))),
        practice_(situation_, known_.twins, search_size, 1, settings.threads),
        figures_(situation_, known_.twins, figures_size, 2, settings.threads),
        goal_(goal(settings.goal)),
        usual_(figures_.live({settings.weeks, book.levers.size()}, week_days(), settings.threads)) {
  }

  RehabPlan run(const MeasuredPerson& person, const Progress& progress);

 private:
  Goal goal(const std::vector<std::pair<std::string, double>>& weights) const {
    return goal_of(book_, laws_.scales, weights, situation_.end() + cut_);
  }

  /// First day of each week, and the day after the last.
  std::vector<int> week_days() const {
    std::vector<int> days;
    for (int week = 0; week <= settings_.weeks; ++week) {
      days.push_back(situation_.today + 7 * week);
    }
    return days;
  }
  std::size_t last_record() const { return static_cast<std::size_t>(settings_.weeks); }

  Worth worth_of(const Goal& goal) const;
  Limits limits_on(const Lived& course, double share) const;
  Lived figures(const Schedule& schedule) const {
    return figures_.live(schedule, {situation_.end()}, settings_.threads);
  }
  std::vector<double> values(const Goal& goal, const Schedule& schedule) const {
    const Lived lived = figures(schedule);
    return goal_values(goal, laws_.scales, scores_of(lived));
  }
  std::vector<double> usual_values(const Goal& goal) const {
    return goal_values(goal, laws_.scales, scores_of(usual_, last_record()));
  }

  /// The schedule cut down until its own course keeps the rules; nothing extra where that does not
  /// come to rest.
  Schedule sound_part(Schedule schedule, double share) const;

  /// The best under `share` of the budget whose own course keeps the rules.
  Schedule quick_search(const Worth& worth, double share, std::vector<Schedule> candidates) const;

  Schedule search_with_rules(const Progress& progress);
  void add_dose(const Schedule& first, RehabPlan& plan, const Progress& progress);
  void add_front(RehabPlan& plan, const Progress& progress);
  void add_figures(RehabPlan& plan);
  void add_reasons(RehabPlan& plan) const;
  void add_assessments(const Lived& planned, RehabPlan& plan) const;

  const Laws& laws_;
  const LeverBook& book_;
  const PlanSettings& settings_;
  int cut_;
  MeasuredPerson person_;  // on folded days
  Situation situation_;
  PersonTwins known_;
  Rehearsal practice_;  // what the search sees
  Rehearsal figures_;   // what is told
  Goal goal_;
  Lived usual_;                   // on week_days()
  const Lived* rules_ = &usual_;  // the course that needs are judged on
  std::optional<Lived> own_;      // that of a plan
  mutable std::atomic<std::size_t> tried_{0};
};

Worth Planner::worth_of(const Goal& goal) const {
  return [this, goal](std::span<const Schedule> schedules) {
    std::vector<double> worths(schedules.size());
    parallel_for(schedules.size(), settings_.threads, [&](std::size_t i) {
      const Lived lived = practice_.live(schedules[i], {situation_.end()});
      const auto some = goal_values(goal, laws_.scales, scores_of(lived));
      worths[i] = mean(some) / goal.difference();
    });
    tried_ += schedules.size();
    return worths;
  };
}

Limits Planner::limits_on(const Lived& course, double share) const {
  const auto score = [&](Scale scale, int week) {
    const auto truth = course.of(static_cast<std::size_t>(week), scale);
    return mean(std::vector<double>(truth.begin(), truth.end()));
  };
  Limits limits = limits_of(book_, settings_.budget.times(share), situation_.today + cut_,
                            settings_.weeks, score, settings_.forbidden);
  for (const auto& [name, weeks] : settings_.busy_weeks) {
    for (std::size_t lever = 0; lever < book_.levers.size(); ++lever) {
      if (book_.levers[lever].name != name) continue;
      limits.shut(lever, "the last course still works",
                  first_weeks(std::min(weeks, settings_.weeks)));
    }
  }
  return limits;
}

Schedule Planner::search_with_rules(const Progress& progress) {
  const Worth worth = worth_of(goal_);
  Found best =
      best_schedule(limits_on(usual_, 1), worth, settings_.known, thorough, part(progress, 0, 0.8));
  // A plan changes what its rules are judged on: an arm that hurts less may be loaded sooner, a
  // supple one needs no second injection. Its own course decides, and may open what was shut.
  for (int again = 0; again < 2; ++again) {
    Lived own = figures_.live(best.schedule, week_days(), settings_.threads);
    const Limits limits = limits_on(own, 1);
    const Schedule kept = allowed_part(limits, best.schedule);
    const Found next = best_schedule(limits, worth, {best.schedule, kept}, quick);
    const Lived of_next = figures_.live(next.schedule, week_days(), settings_.threads);
    const bool sound = limits_on(of_next, 1).allow(next.schedule);
    if (limits.allow(best.schedule) && !(sound && next.worth > best.worth)) {
      own_ = std::move(own);
      break;
    }
    best = next;
    if (sound) own_ = of_next;
  }
  tell(progress, 1);
  if (!own_) {  // the rules chase each other: what usual care's course and the plan's both allow
    own_ = figures_.live(best.schedule, week_days(), settings_.threads);
    best.schedule = allowed_part(limits_on(*own_, 1), best.schedule);
  }
  rules_ = &*own_;
  return best.schedule;
}

Schedule Planner::sound_part(Schedule schedule, double share) const {
  for (int again = 0; again < 4; ++again) {
    const Limits own = limits_on(figures_.live(schedule, week_days(), settings_.threads), share);
    if (own.allow(schedule)) return schedule;
    schedule = allowed_part(own, schedule);
  }
  return {settings_.weeks, book_.levers.size()};
}

Schedule Planner::quick_search(const Worth& worth, double share,
                               std::vector<Schedule> candidates) const {
  Limits limits = limits_on(*rules_, share);
  for (int again = 0; again < 3; ++again) {
    const Schedule found = best_schedule(limits, worth, candidates, quick).schedule;
    const Limits own = limits_on(figures_.live(found, week_days(), settings_.threads), share);
    if (own.allow(found)) return found;
    // What the plan's course opened another one may not: what this course shuts is shut as well.
    candidates.push_back(allowed_part(own, found));
    for (std::size_t week = 0; week < limits.most.size(); ++week) {
      for (std::size_t lever = 0; lever < limits.levers(); ++lever) {
        limits.most[week][lever] = std::min(limits.most[week][lever], own.most[week][lever]);
      }
    }
  }
  return sound_part(candidates.back(), share);
}

void Planner::add_dose(const Schedule& first, RehabPlan& plan, const Progress& progress) {
  const Worth worth = worth_of(goal_);
  const std::vector<double> before = usual_values(goal_);
  Schedule best(settings_.weeks, book_.levers.size());
  Gain gain;
  const auto point = [&](double share) {
    double spent = 0;
    for (std::size_t i = 0; i < book_.levers.size(); ++i) {
      spent += best.total(i) * book_.levers[i].therapist_hours;
    }
    plan.dose.push_back({share, share * settings_.budget.therapist, gain, spent / plan.weeks});
  };
  point(0);
  double done = 0;
  for (const double share : budgets) {
    const Schedule cut = sound_part(first, share);
    for (const Schedule& one : {best, cut, quick_search(worth, share, {best, cut})}) {
      const Gain its = gain_of(before, values(goal_, one));
      if (its.mean > gain.mean) {
        gain = its;
        best = one;
      }
    }
    point(share);
    if (share == 1) {
      plan.schedule = best;
      plan.best_found = gain;
    }
    tell(progress, done += 1.0 / std::size(budgets));
  }
}

void Planner::add_front(RehabPlan& plan, const Progress& progress) {
  // The arm and the leg of the goal where it has them, the usual ones where not.
  plan.arm_goal = "arat";
  plan.leg_goal = "gait_speed";
  for (const GoalTerm& term : goal_.terms) {
    const Scale scale = term.info.scale;
    const bool leg = scale == Scale::fac || scale == Scale::gait_speed_m_per_s ||
                     scale == Scale::fma_le || scale == Scale::steps_per_day;
    (leg ? plan.leg_goal : plan.arm_goal) = term.info.name;
  }
  const auto known = [&](const std::string& name) {
    return std::ranges::find(book_.goals, name, &GoalInfo::name) != book_.goals.end();
  };
  if (!known(plan.arm_goal) || !known(plan.leg_goal)) return;
  const Goal arm = goal({{plan.arm_goal, 1}});
  const Goal leg = goal({{plan.leg_goal, 1}});
  const std::vector<double> arm_before = usual_values(arm);
  const std::vector<double> leg_before = usual_values(leg);
  std::vector<Schedule> pool{plan.schedule};
  std::vector<FrontPoint> seen;
  for (const double weight : arm_weights) {
    const Goal both = goal({{plan.arm_goal, weight}, {plan.leg_goal, 1 - weight}});
    pool.push_back(quick_search(worth_of(both), 1, pool));
    tell(progress, weight);
  }
  for (const Schedule& schedule : pool) {
    const Lived lived = figures(schedule);
    const auto of = [&](const Goal& goal, const std::vector<double>& before) {
      return (mean(goal_values(goal, laws_.scales, scores_of(lived))) - mean(before)) /
             goal.difference();
    };
    seen.push_back({0, of(arm, arm_before), of(leg, leg_before), schedule});
  }
  // For each weight the best of all that were found; then only what no other beats in both.
  for (const double weight : arm_weights) {
    const auto score = [&](const FrontPoint& p) { return weight * p.arm + (1 - weight) * p.leg; };
    FrontPoint best = *std::ranges::max_element(seen, {}, score);
    best.arm_weight = weight;
    const auto beaten = [&](const FrontPoint& p) {
      return p.arm >= best.arm && p.leg >= best.leg && (p.arm > best.arm || p.leg > best.leg);
    };
    const auto same = [&](const FrontPoint& p) { return p.schedule == best.schedule; };
    if (std::ranges::none_of(seen, beaten) && std::ranges::none_of(plan.front, same)) {
      plan.front.push_back(std::move(best));
    }
  }
}

void Planner::add_figures(RehabPlan& plan) {
  const std::vector<double> before = usual_values(goal_);
  plan.usual_care = plan.planned = mean(before);
  const Lived best = figures_.live(plan.schedule, week_days(), settings_.threads);
  plan.best_chance_beyond_mcid = chance_beyond(
      goal_, laws_.scales, scores_of(usual_, last_record()), scores_of(best, last_record()));
  plan.worthwhile =
      worth_having(plan.best_found.mean, goal_.difference(), plan.best_chance_beyond_mcid);
  if (plan.worthwhile) {
    plan.gain = plan.best_found;
    plan.planned = mean(goal_values(goal_, laws_.scales, scores_of(best, last_record())));
    plan.chance_beyond_mcid = plan.best_chance_beyond_mcid;
  } else {
    plan.schedule = Schedule(plan.weeks, book_.levers.size());
  }
  const Lived& planned = plan.worthwhile ? best : usual_;
  plan.blocked = limits_on(planned, 1).blocked;
  for (const GoalTerm& term : goal_.terms) {
    const Goal alone = goal({{term.info.name, 1}});
    plan.terms.push_back(alone.terms.front());
    plan.term_gains.push_back(gain_of(
        usual_values(alone), goal_values(alone, laws_.scales, scores_of(planned, last_record()))));
  }
  add_assessments(planned, plan);
}

void Planner::add_assessments(const Lived& planned, RehabPlan& plan) const {
  const std::vector<double> weights(planned.twins(), 1.0 / static_cast<double>(planned.twins()));
  for (int week = weeks_between_visits;; week += weeks_between_visits) {
    week = std::min(week, plan.weeks);
    for (const GoalTerm& term : goal_.terms) {
      const ScaleInfo& info = laws_.scales[index(term.info.scale)];
      const auto then = planned.of(static_cast<std::size_t>(week), info.scale);
      const double gain = mean_change(planned.of(0, info.scale), then, weights);
      const Predictive predictive(info, then, weights, discrepancy_ahead(info, gain));
      plan.assessments.push_back({plan.first_day + 7 * week, week, info.scale,
                                  predictive.quantile(0.1), predictive.quantile(0.5),
                                  predictive.quantile(0.9)});
    }
    if (week == plan.weeks) break;
  }
}

void Planner::add_reasons(RehabPlan& plan) const {
  for (int week = 0; week < plan.weeks; ++week) {
    for (std::size_t i = 0; i < book_.levers.size(); ++i) {
      const double units = plan.schedule.at(week, i);
      if (units <= 0) continue;
      const Doses doses = doses_of(laws_.care, book_.levers[i], units);
      plan.calendar.push_back({week + 1, i, units, doses.repetitions, doses.steps});
    }
  }
  plan.timetable = week_table(laws_.care, book_, plan.schedule);
  const double with = mean(values(goal_, plan.schedule));
  for (std::size_t i = 0; i < book_.levers.size(); ++i) {
    const double units = plan.schedule.total(i);
    if (units <= 0) continue;
    Schedule without = plan.schedule;
    for (int week = 0; week < plan.weeks; ++week) without.at(week, i) = 0;
    const double loss = with - mean(values(goal_, without));
    const double hours = units * book_.levers[i].therapist_hours;
    plan.reasons.push_back({i, units, hours, loss, loss / (hours > 0 ? hours : units)});
  }
  std::ranges::stable_sort(plan.reasons, {}, &Reason::loss_per_hour);
}

RehabPlan Planner::run(const MeasuredPerson& person, const Progress& progress) {
  RehabPlan plan;
  plan.person = with_care_had(person, settings_.standing);
  plan.care_replaced = care_ahead(person);
  plan.goal = goal_;
  plan.first_day = situation_.today + cut_;
  plan.weeks = settings_.weeks;
  plan.budget = settings_.budget;
  plan.effective_sample_size = known_.twins.effective;
  plan.surprise = known_.surprise;
  plan.seed = settings_.seed;
  const Schedule first = search_with_rules(part(progress, 0.2, 0.45));
  add_dose(first, plan, part(progress, 0.45, 0.75));
  add_front(plan, part(progress, 0.75, 0.97));
  add_figures(plan);
  add_reasons(plan);
  plan.schedules_tried = tried_;
  tell(progress, 1);
  return plan;
}

}  // namespace

RehabPlan plan_for(const Laws& laws, const LeverBook& book, const MeasuredPerson& person,
                   const PlanSettings& settings, const Progress& progress) {
  RELIMB_CHECK(settings.weeks >= 1 && settings.twins > 0);
  return Planner(laws, book, person, settings, progress).run(person, progress);
}

}  // namespace relimb
