// The plan: what it is worth (or that none beats usual care), what hours win, arm against leg.
// The week is in page_week.cpp, why and when to look again in page_reasons.cpp.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/page_plan.hpp"
#include "report/page_sections.hpp"
#include "report/plan_pictures.hpp"
#include "report/plan_words.hpp"
#include "report/text.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

std::string interval(const Gain& gain, const Goal& goal) {
  return with_minus_signs(
      fmt::format("{} to {}", goal_figure(gain.lower, goal), goal_figure(gain.upper, goal)));
}

std::string tile(std::string_view figure, std::string_view words, std::string_view small) {
  return fmt::format("<li><b>{}</b><span>{}</span><small>{}</small></li>\n", escape_html(figure),
                     escape_html(words), escape_html(small));
}

std::string worth(const PlanContent& content) {
  const RehabPlan& plan = content.plan;
  const int end = plan.first_day + 7 * plan.weeks;
  const std::string when = time_words(end);
  if (!plan.worthwhile) {
    return fmt::format(
        "<div class=\"none\" role=\"note\">\n{}{}</div>\n",
        element("p", "lead", "No plan beats usual care here."),
        element(
            "p", "",
            fmt::format(
                "The best of {} schedules wins {} (90 of 100: {}) by {}. {} The hours may "
                "win more for another goal, or once a new visit says more.",
                thousands(plan.schedules_tried), goal_amount(plan.best_found.mean, plan.goal),
                interval(plan.best_found, plan.goal), when, too_few_words(plan, content.scales))));
  }
  std::string html = "<ul class=\"tiles\">\n";
  if (plan.goal.terms.size() == 1) {
    html += tile(fmt::format("{} \u2192 {}", goal_figure(plan.usual_care, plan.goal),
                             goal_figure(plan.planned, plan.goal)),
                 "usual care \u2192 with the plan", fmt::format("{}, {}", plan.goal.unit, when));
  }
  html += tile(
      fmt::format("{}{}", plan.gain.mean >= 0 ? "+" : "", goal_figure(plan.gain.mean, plan.goal)),
      "gained by the plan",
      fmt::format("{}; 90 of 100: {}", plan.goal.unit, interval(plan.gain, plan.goal)));
  html += tile(of_hundred(plan.chance_beyond_mcid), "gain what matters or more",
               matters_words(plan.goal, content.scales));
  html += "</ul>\n";
  if (plan.overshoots()) {
    html += fmt::format("<p class=\"caution\" role=\"note\"><b>Careful.</b> {}</p>\n",
                        escape_html(capitalised(overshoot_words(plan))));
  }
  if (plan.terms.size() < 2) return html;
  html += "<ul class=\"fine\">\n";
  for (std::size_t i = 0; i < plan.terms.size() && i < plan.term_gains.size(); ++i) {
    const Gain& gain = plan.term_gains[i];
    html += element(
        "li", "",
        with_minus_signs(fmt::format("{}: {} {} ({} to {})", capitalised(plan.terms[i].info.label),
                                     plan_figure(gain.mean), plan.terms[i].info.unit,
                                     plan_figure(gain.lower), plan_figure(gain.upper))));
  }
  return html + "</ul>\n";
}

/// Where the curve flattens, in words: the first extra hour against the last.
std::string flattening(const RehabPlan& plan) {
  const auto slope = [&](std::size_t i) {
    const DosePoint& a = plan.dose[i - 1];
    const DosePoint& b = plan.dose[i];
    return (b.gain.mean - a.gain.mean) / (b.hours - a.hours);
  };
  const double first = slope(1);
  const double last = slope(plan.dose.size() - 1);
  const double scale = plan.goal.unit == "chance" ? 100 : 1;
  const std::string unit = plan.goal.unit == "chance" ? "in 100" : plan.goal.unit;
  return fmt::format("The first hours win {} {} each, the last ones {}.",
                     plan_figure(scale * first), unit, plan_figure(scale * last));
}

std::string dose(const RehabPlan& plan) {
  const std::string svg = dose_picture(plan);
  if (svg.empty()) return "";
  return fmt::format(
      "<figure>\n<figcaption><b>Hours and what they win</b> {}</figcaption>\n{}{}</figure>\n",
      escape_html(plan.goal.unit == "chance" ? "more in 100" : plan.goal.unit + " over usual care"),
      svg,
      element("p", "fine",
              flattening(plan) + " Line: mean; band: 90 of 100 people like this one."));
}

std::string front(const PlanContent& content) {
  const RehabPlan& plan = content.plan;
  const std::string svg = front_picture(plan, content.book);
  if (svg.empty()) return "";
  std::vector<const FrontPoint*> points;
  for (const FrontPoint& point : plan.front) points.push_back(&point);
  std::ranges::stable_sort(points, {}, [](const FrontPoint* point) { return point->leg; });
  std::string list;
  for (const FrontPoint* point : points) {
    const Lever* lever = main_lever(point->schedule, content.book);
    list += element("li", "",
                    with_minus_signs(fmt::format("arm {}, leg {}: most hours to {}",
                                                 plan_figure(point->arm), plan_figure(point->leg),
                                                 lever == nullptr ? "nothing" : lever->label)));
  }
  const auto label = [&](const std::string& name) {
    const auto at = std::ranges::find(content.book.goals, name, &GoalInfo::name);
    return at == content.book.goals.end() ? spoken_name(name) : at->label;
  };
  return fmt::format(
      "<figure>\n<figcaption><b>Arm against leg</b> for the same hours</figcaption>\n{}"
      "<ol class=\"fine one\">\n{}</ol>\n{}</figure>\n",
      svg, list,
      element("p", "fine",
              fmt::format("Arm: {}; leg: {}. No schedule found beats these in both.",
                          label(plan.arm_goal), label(plan.leg_goal))));
}

}  // namespace

std::string page_plan(const PageContent& content) {
  if (content.extras.plan == nullptr || content.extras.levers == nullptr) return "";
  const PlanContent planned{*content.extras.plan, *content.extras.levers, content.scales};
  const RehabPlan& plan = planned.plan;
  std::string html = fmt::format(
      "<section class=\"plan\">\n<h2>The plan<span>{} weeks from day {}, up to {} h a week of a "
      "therapist, on top of usual care</span></h2>\n",
      plan.weeks, plan.first_day, escape_html(plan_figure(plan.budget.therapist)));
  html += element("p", "", "Goal: " + plan.goal.label + ".");
  const std::string replaced = replaced_words(plan);
  if (!replaced.empty()) html += element("p", "", replaced);
  html += worth(planned);
  if (plan.worthwhile) html += plan_week(planned);
  const std::string pictures = dose(plan) + front(planned);
  if (!pictures.empty()) html += "<div class=\"pair curves-of-plan\">\n" + pictures + "</div>\n";
  html += plan_reasons(planned);
  html += plan_left_out(planned);
  if (plan.worthwhile) html += plan_assessments(planned);
  html += element("p", "fine",
                  "The interval of a gain holds 90 of 100 people like this one, with the "
                  "model\u2019s values and the "
                  "levers\u2019 effects in doubt as far as the evidence is. Planning software: no "
                  "advice to give or withhold therapy.");
  return html + "</section>\n";
}

}  // namespace relimb
