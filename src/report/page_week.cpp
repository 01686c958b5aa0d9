// The week from Monday to Sunday: minutes of each lever, and what a week of it comes to.
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "report/page_plan.hpp"
#include "report/page_sections.hpp"
#include "report/plan_words.hpp"
#include "report/text.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

constexpr std::array<const char*, 7> weekdays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

std::string minutes_cell(int minutes) {
  if (minutes <= 0) return "<td class=\"past\">\u2013</td>";
  return fmt::format("<td>{}</td>", minutes);
}

/// "5 h, 1,250 reps": what a week of it is.
std::string in_a_week(const Lever& lever, const WeekRow& row) {
  std::string small;
  const auto add = [&](double count, const char* what) {
    if (count < 0.5) return;
    small += fmt::format("{}{} {}", small.empty() ? "" : ", ",
                         thousands(static_cast<std::size_t>(std::lround(count))), what);
  };
  add(row.repetitions, "reps");
  add(row.steps, "steps");
  return fmt::format("<td><b>{}</b><small>{}</small></td>",
                     escape_html(units_words(lever, row.units)), escape_html(small));
}

std::string lever_row(const PlanContent& content, const WeekRow& row) {
  const Lever& lever = content.lever(row.lever);
  std::string html = fmt::format("<tr><th scope=\"row\">{}</th>", escape_html(lever.label));
  if (lever.is_course()) {
    html += fmt::format("<td colspan=\"7\" class=\"once\">once, works for {} weeks</td>",
                        lever.lasts_weeks);
  } else {
    for (const int minutes : row.minutes) html += minutes_cell(minutes);
  }
  return html + in_a_week(lever, row) + "</tr>\n";
}

}  // namespace

std::string plan_week(const PlanContent& content) {
  if (content.plan.timetable.empty()) return "";
  std::string html =
      "<h3 class=\"apart\">The week, minutes a day</h3>\n<div class=\"numbers\" "
      "tabindex=\"0\" role=\"region\" aria-label=\"The week\">\n"
      "<table class=\"week\">\n<thead><tr><th scope=\"col\">Beside usual care</th>";
  for (const char* day : weekdays) html += fmt::format("<th scope=\"col\">{}</th>", day);
  html += "<th scope=\"col\">A week</th></tr></thead>\n";
  int from = 0;
  for (const WeekRow& row : content.plan.timetable) {
    if (row.from_week != from) {
      if (from > 0) html += "</tbody>\n";
      from = row.from_week;
      html += fmt::format(
          "<tbody>\n<tr class=\"run\"><th scope=\"rowgroup\" colspan=\"9\">{}</th></tr>\n",
          row.from_week == row.to_week ? fmt::format("Week {}", from)
                                       : fmt::format("Weeks {} to {}", from, row.to_week));
    }
    html += lever_row(content, row);
  }
  return html + "</tbody>\n</table>\n</div>\n";
}

}  // namespace relimb
