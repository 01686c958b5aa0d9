// The table: now and the asked days, every scale.
#include <fmt/format.h>

#include "report/page_sections.hpp"
#include "report/reading.hpp"
#include "report/text.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

std::string now_cell(const Forecast& forecast, Scale scale) {
  const auto now = standing_of(forecast, scale);
  if (!now) return "<td class=\"past\">missing</td>";
  const std::string value = escape_html(score_text(scale, now->value));
  if (!now->measured) return fmt::format("<td>~{}<small>estimated</small></td>", value);
  return fmt::format("<td><b>{}</b><small>day {}</small></td>", value, now->day);
}

std::string day_cell(const Forecast& forecast, Scale scale, int day) {
  if (day <= forecast.today) return "<td class=\"past\">\u2013</td>";
  const Prediction* prediction = ahead_on(forecast, scale, day);
  if (prediction == nullptr) return "<td class=\"past\">none</td>";
  return fmt::format("<td><b>{}</b><small>{}\u2013{}</small></td>",
                     score_text(scale, median(*prediction)), score_text(scale, low90(*prediction)),
                     score_text(scale, high90(*prediction)));
}

std::string rows(const PageContent& content, Limb limb) {
  std::string html;
  for (const Scale scale : shown_scales(limb)) {
    const std::string unit = unit_words(content.info(scale));
    const std::string meaning =
        unit.empty() ? plain_meaning(scale) : plain_meaning(scale) + ", " + unit;
    html += fmt::format("<tr><th scope=\"row\">{}<small>{}</small></th>",
                        escape_html(capitalised(short_name(scale))), escape_html(meaning));
    html += now_cell(content.forecast, scale);
    for (const int day : content.days) html += day_cell(content.forecast, scale, day);
    html += "</tr>\n";
  }
  return html;
}

}  // namespace

std::string page_table(const PageContent& content) {
  const Forecast& forecast = content.forecast;
  std::string html =
      "<section class=\"numbers\">\n<h2>In numbers</h2>\n<table>\n<thead><tr>"
      "<th scope=\"col\">Scale<small>middle forecast, range of 9 in 10 people like this "
      "one</small></th><th scope=\"col\">Now</th>";
  for (const int day : content.days) {
    const bool past = day <= forecast.today;
    html += fmt::format("<th scope=\"col\">{}<small>{}</small></th>",
                        escape_html(capitalised(time_words(day))),
                        past ? "past" : ahead_short(day - forecast.today));
  }
  html += "</tr></thead>\n<tbody class=\"arm\">\n" + rows(content, Limb::arm) + "</tbody>\n";
  html += "<tbody class=\"leg\">\n" + rows(content, Limb::leg) + "</tbody>\n</table>\n";
  return html + "</section>\n";
}

}  // namespace relimb
