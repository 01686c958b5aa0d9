// Chances of named outcomes, as bars of ten parts: 6 filled are 6 in 10 people.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/page_sections.hpp"
#include "report/palette.hpp"
#include "report/reading.hpp"
#include "report/text.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

// The words beside it carry the number, so the bar itself is hidden from screen readers.
std::string ten_parts(double probability, const char* colour) {
  std::string html = "<svg class=\"bar\" viewBox=\"0 0 198 10\" aria-hidden=\"true\">";
  for (int part = 0; part < 10; ++part) {
    const double filled = std::clamp(10 * probability - part, 0.0, 1.0);
    const int x = 20 * part;
    html += fmt::format("<rect x=\"{}\" width=\"18\" height=\"10\" fill=\"{}\"/>", x,
                        palette::hairline);
    if (filled > 0) {
      html += fmt::format("<rect x=\"{}\" width=\"{:.1f}\" height=\"10\" fill=\"{}\"/>", x,
                          18 * filled, colour);
    }
  }
  return html + "</svg>";
}

// "9 in 10", ">99 in 100": short for a narrow column.
std::string often_words(double probability) {
  const std::string words = natural_frequency(probability);
  if (words.starts_with("about ")) return words.substr(6);
  if (words.starts_with("more than ")) return ">" + words.substr(10);
  if (words.starts_with("fewer than ")) return "<" + words.substr(11);
  return words;
}

std::string bar_row(const ThresholdChance& chance, const char* colour) {
  return fmt::format(
      "<li><span class=\"what\">{}<small>{} {} or more</small></span>{}"
      "<span class=\"often\">{}<small>{}</small></span></li>\n",
      escape_html(capitalised(chance.label)), escape_html(capitalised(short_name(chance.scale))),
      escape_html(threshold_text(chance.scale, chance.threshold)),
      ten_parts(chance.probability, colour), escape_html(often_words(chance.probability)),
      escape_html(percent_text(chance.probability)));
}

// Measured to be reached already, and all but certain to stay so: nothing to tell.
bool is_settled(const Forecast& forecast, const ThresholdChance& chance) {
  const auto now = standing_of(forecast, chance.scale);
  return now && now->measured && now->value >= chance.threshold && chance.probability > 0.99;
}

std::string bars(const PageContent& content, Limb limb, int day, bool of_harm) {
  const char* colour = of_harm ? palette::caution : limb == Limb::arm ? palette::arm : palette::leg;
  std::string rows;
  for (const Scale scale : shown_scales(limb)) {
    if (lower_is_better(scale) != of_harm) continue;
    std::vector<ThresholdChance> found;
    for (const ThresholdChance& chance : content.forecast.chances) {
      const bool shown = chance.scale == scale && chance.day == day;
      if (shown && std::isfinite(chance.probability)) found.push_back(chance);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.threshold < b.threshold; });
    for (const ThresholdChance& chance : found) {
      if (!is_settled(content.forecast, chance)) rows += bar_row(chance, colour);
    }
  }
  return rows;
}

std::string group(std::string_view css_class, std::string_view heading, const std::string& rows) {
  if (rows.empty()) return "";
  return fmt::format("<div class=\"{}\">\n<h3>{}</h3>\n<ul class=\"bars\">\n{}</ul>\n</div>\n",
                     css_class, escape_html(heading), rows);
}

}  // namespace

std::string page_chances(const PageContent& content) {
  const auto day = chance_day(content.forecast, content.days);
  if (!day) return "";
  const std::string arm = group("arm", "Arm", bars(content, Limb::arm, *day, false));
  const std::string leg = group("leg", "Leg", bars(content, Limb::leg, *day, false));
  const std::string harm =
      group("harm", "To be prevented",
            bars(content, Limb::arm, *day, true) + bars(content, Limb::leg, *day, true));
  if (arm.empty() && leg.empty() && harm.empty()) return "";
  return fmt::format(
      "<section class=\"chances\">\n<h2>Chances at {}<span>of people like this one; what is "
      "reached "
      "already and all but sure to stay so is left out</span></h2>\n<div class=\"pair\">\n{}"
      "<div>\n{}{}</div>\n</div>\n</section>\n",
      escape_html(time_words(*day)), arm, leg, harm);
}

}  // namespace relimb
