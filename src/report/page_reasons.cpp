// Why each line of a plan is there and what to drop first; what is not in it; when to look again.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/page_plan.hpp"
#include "report/page_sections.hpp"
#include "report/plan_words.hpp"
#include "report/text.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

std::string evidence(const Lever& lever) {
  return fmt::format(
      "<small><b>Evidence {}</b> ({}): {}. Effect in doubt by a factor of {:.1f}."
      "</small>",
      escape_html(lever.grade), escape_html(grade_words(lever.grade)), escape_html(lever.source),
      std::exp(lever.effect_spread));
}

std::string reason_item(const PlanContent& content, const Reason& reason) {
  const Lever& lever = content.lever(reason.lever);
  const Goal& goal = content.plan.goal;
  std::string loss = fmt::format("Without it {} less", goal_amount(reason.loss, goal));
  if (reason.therapist_hours > 0) {
    const double scale = goal.unit == "chance" ? 100 : 1;
    loss +=
        fmt::format(", {}{} for each of its {} hours of a therapist",
                    short_number(scale * reason.loss_per_hour, 3),
                    goal.unit == "chance" ? " in 100" : "", plan_figure(reason.therapist_hours));
  }
  return fmt::format(
      "<li><p><b>{}</b> <span class=\"chip\">{}</span></p>\n<p>{}. {}.</p>\n{}</li>\n",
      escape_html(lever.label), escape_html("moves " + lever.mechanism),
      escape_html(capitalised(lever.why)), escape_html(loss), evidence(lever));
}

/// "1\u20133, 5".
std::string weeks_spelled(const std::vector<int>& weeks) {
  std::string text;
  for (const char c : week_list(weeks)) c == '-' ? text += "\u2013" : text += c;
  return text;
}

/// Why a lever has no hours: the rules that keep it out of some weeks, or that it wins too little.
std::string why_not(const PlanContent& content, std::size_t lever) {
  std::string rules;
  bool everywhere = false;
  for (const Blocked& one : content.plan.blocked) {
    if (one.lever != lever) continue;
    everywhere = everywhere || static_cast<int>(one.weeks.size()) == content.plan.weeks;
    rules += fmt::format("{}{} ({} {})", rules.empty() ? "" : "; ", one.label,
                         one.weeks.size() == 1 ? "week" : "weeks", weeks_spelled(one.weeks));
  }
  const std::string too_little = content.plan.worthwhile
                                     ? "wins less for its hours than what is in the plan"
                                     : "wins too little for this goal";
  if (rules.empty()) return too_little;
  return everywhere ? rules : rules + "; in other weeks it " + too_little;
}

}  // namespace

std::string plan_reasons(const PlanContent& content) {
  if (!content.plan.worthwhile || content.plan.reasons.empty()) return "";
  std::string html =
      "<div class=\"reasons\">\n<h3 class=\"apart\">Why each line is there, the first to drop on "
      "top</h3>\n<ol>\n";
  for (const Reason& reason : content.plan.reasons) html += reason_item(content, reason);
  return html + "</ol>\n</div>\n";
}

std::string plan_left_out(const PlanContent& content) {
  std::string rows;
  for (std::size_t i = 0; i < content.book.levers.size(); ++i) {
    if (i < content.plan.schedule.levers() && content.plan.schedule.total(i) > 0) continue;
    const Lever& lever = content.lever(i);
    rows += fmt::format(
        "<tr><th scope=\"row\">{}<small>moves "
        "{}</small></th><td>{}</td><td>{}<small>{}</small></td>"
        "</tr>\n",
        escape_html(lever.label), escape_html(lever.mechanism),
        escape_html(capitalised(why_not(content, i))), escape_html(lever.grade),
        escape_html(grade_words(lever.grade)));
  }
  if (rows.empty()) return "";
  return "<h3 class=\"apart\">Not in the plan</h3>\n<table "
         "class=\"words\">\n<thead><tr><th scope=\"col\">Lever</th><th scope=\"col\">Why not</th>"
         "<th scope=\"col\">Evidence</th></tr></thead>\n<tbody>\n" +
         rows + "</tbody>\n</table>\n";
}

std::string plan_assessments(const PlanContent& content) {
  if (content.plan.assessments.empty()) return "";
  std::string html =
      "<div class=\"again\">\n<h3 class=\"apart\">When to measure again</h3>\n<table>\n<thead><tr>"
      "<th scope=\"col\">Week of the plan</th><th scope=\"col\">Day</th><th "
      "scope=\"col\">Scale</th>"
      "<th scope=\"col\">Expected</th><th scope=\"col\">Keep the plan within</th></tr></thead>\n"
      "<tbody>\n";
  for (const Assessment& one : content.plan.assessments) {
    html += fmt::format(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td><td><b>{}\u2013{}</b></td>"
        "</tr>\n",
        one.week, one.day, escape_html(capitalised(short_name(one.scale))),
        escape_html(score_text(one.scale, one.median)),
        escape_html(score_text(one.scale, one.lower)),
        escape_html(score_text(one.scale, one.upper)));
  }
  return html + "</tbody>\n</table>\n" +
         element("p", "fine",
                 "8 of 10 people under this plan score within. Below: what the plan counts on does "
                 "not come; above: the person can do with other levers. Either way enter the visit "
                 "and plan anew.") +
         "</div>\n";
}

}  // namespace relimb
