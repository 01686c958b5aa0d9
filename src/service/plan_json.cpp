#include "service/plan_json.hpp"

#include <nlohmann/json.hpp>

#include "service/json_head.hpp"

namespace relimb {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Gain& gain) {
  return {{"mean", gain.mean}, {"lower", gain.lower}, {"upper", gain.upper}};
}

template <class Items, class Make>
Json list_of(const Items& items, Make&& make) {
  Json list = Json::array();
  for (const auto& item : items) list.push_back(make(item));
  return list;
}

Json json_of(const PreviousPlan& previous, const PlanAnswer& answer) {
  Json to;
  to["lived_weeks"] = answer.lived_weeks;
  to["lived_as_planned"] = answer.lived_as_planned;
  to["found"] = list_of(answer.found, [](const FoundSince& one) {
    return Json{{"day", one.day},
                {"scale", name(one.scale)},
                {"measured", one.measured},
                {"expected_on_day", one.expected.day},
                {"lower", one.expected.lower},
                {"median", one.expected.median},
                {"upper", one.expected.upper}};
  });
  to["changes"] = list_of(answer.changes, [](const LeverChange& one) {
    return Json{{"lever", one.lever}, {"hours_before", one.before}, {"hours_now", one.now}};
  });
  to["plan"] = Json::parse(previous.text);
  return to;
}

Json budget_of(const Budget& budget) {
  Json to = {{"therapist", budget.therapist}};
  to["travel"] = budget.travel ? Json(*budget.travel) : Json();
  to["home"] = budget.home ? Json(*budget.home) : Json();
  return to;
}

Json calendar_of(const RehabPlan& plan, const LeverBook& book) {
  return list_of(plan.calendar, [&](const CalendarLine& line) {
    const Lever& lever = book.levers[line.lever];
    return Json{{"week", line.week},
                {"lever", lever.name},
                {"hours", line.units},
                {"unit", lever.unit},
                {"repetitions", line.repetitions},
                {"steps", line.steps}};
  });
}

Json timetable_of(const RehabPlan& plan, const LeverBook& book) {
  return list_of(plan.timetable, [&](const WeekRow& row) {
    return Json{{"from_week", row.from_week},
                {"to_week", row.to_week},
                {"lever", book.levers[row.lever].name},
                {"hours", row.units},
                {"minutes", row.minutes},
                {"repetitions", row.repetitions},
                {"steps", row.steps}};
  });
}

Json reasons_of(const RehabPlan& plan, const LeverBook& book) {
  return list_of(plan.reasons, [&](const Reason& reason) {
    const Lever& lever = book.levers[reason.lever];
    return Json{{"lever", lever.name},
                {"label", lever.label},
                {"mechanism", lever.mechanism},
                {"why", lever.why},
                {"grade", lever.grade},
                {"source", lever.source},
                {"effect_spread", lever.effect_spread},
                {"hours", reason.units},
                {"therapist_hours", reason.therapist_hours},
                {"loss_when_dropped", reason.loss},
                {"loss_per_hour", reason.loss_per_hour}};
  });
}

Json blocked_of(const RehabPlan& plan, const LeverBook& book) {
  return list_of(plan.blocked, [&](const Blocked& one) {
    std::vector<int> weeks;
    for (const int week : one.weeks) weeks.push_back(week + 1);
    return Json{{"lever", book.levers[one.lever].name}, {"rule", one.label}, {"weeks", weeks}};
  });
}

Json front_of(const RehabPlan& plan, const LeverBook& book) {
  return list_of(plan.front, [&](const FrontPoint& point) {
    Json levers = Json::object();
    for (std::size_t i = 0; i < book.levers.size(); ++i) {
      const double units = point.schedule.total(i);
      if (units > 0) levers[book.levers[i].name] = units;
    }
    return Json{{"arm_weight", point.arm_weight},
                {"arm", point.arm},
                {"leg", point.leg},
                {"total_hours", std::move(levers)}};
  });
}

Json assessments_of(const RehabPlan& plan) {
  return list_of(plan.assessments, [](const Assessment& one) {
    return Json{{"day", one.day},     {"week", one.week},     {"scale", name(one.scale)},
                {"lower", one.lower}, {"median", one.median}, {"upper", one.upper}};
  });
}

Json terms_of(const RehabPlan& plan) {
  Json list = Json::array();
  for (std::size_t i = 0; i < plan.terms.size(); ++i) {
    const GoalTerm& term = plan.terms[i];
    list.push_back({{"goal", term.info.name},
                    {"unit", term.info.unit},
                    {"weight", plan.goal.terms[i].weight},
                    {"gain", json_of(plan.term_gains[i])},
                    {"difference_that_matters", term.difference},
                    {"difference_label", term.difference_label}});
  }
  return list;
}

}  // namespace

std::string plan_json(const PlanAnswer& answer) {
  const RehabPlan& plan = answer.plan;
  Json to = json_head("relimb plan");
  to.update(
      {{"model_hash", answer.model_hash},
       {"levers_hash", answer.book.hash},
       {"data_hash", answer.data_hash},
       {"seed", plan.seed},
       {"person", plan.person.id},
       {"goal", plan.goal.name},
       {"goal_label", plan.goal.label},
       {"unit", plan.goal.unit},
       {"first_day", plan.first_day},
       {"horizon_weeks", plan.weeks},
       {"hours_per_week", plan.budget.therapist},
       {"budget", budget_of(plan.budget)},
       {"care_left_out", list_of(plan.care_replaced,
                                 [](const CareSpan& span) {
                                   return Json{{"from_day", span.from_day},
                                               {"to_day", span.to_day},
                                               {"therapy", span.therapy},
                                               {"hours_per_week", span.hours_per_week}};
                                 })},
       {"usual_care", plan.usual_care},
       {"planned", plan.planned},
       {"gain", plan.gain.mean},
       {"gain_lower", plan.gain.lower},
       {"gain_upper", plan.gain.upper},
       {"mcid", plan.goal.difference()},
       {"chance_beyond_mcid", plan.chance_beyond_mcid},
       {"worthwhile", plan.worthwhile},
       {"overshoots", plan.overshoots()},
       {"best_found", json_of(plan.best_found)},
       {"best_chance_beyond_mcid", plan.best_chance_beyond_mcid},
       {"calendar", calendar_of(plan, answer.book)},
       {"week_table", timetable_of(plan, answer.book)},
       {"reasons", reasons_of(plan, answer.book)},
       {"terms", terms_of(plan)},
       {"dose", list_of(plan.dose,
                        [](const DosePoint& point) {
                          return Json{{"share", point.share},
                                      {"hours_per_week", point.hours},
                                      {"spent_per_week", point.spent},
                                      {"gain", json_of(point.gain)}};
                        })},
       {"front",
        {{"arm", plan.arm_goal}, {"leg", plan.leg_goal}, {"points", front_of(plan, answer.book)}}},
       {"assessments", assessments_of(plan)},
       {"blocked", blocked_of(plan, answer.book)},
       {"effective_sample_size", plan.effective_sample_size},
       {"surprise", plan.surprise},
       {"schedules_tried", plan.schedules_tried}});
  to["previous"] = answer.previous ? json_of(*answer.previous, answer) : Json();
  return to.dump(2) + "\n";
}

}  // namespace relimb
