// Chances of named outcomes, as bars of ten parts: 6 filled are 6 in 10 people.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

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
      "<li><span class=\"what\">{}<small>{} \u2265 {}</small></span>{}"
      "<span class=\"often\">{}<small>{}</small></span></li>\n",
      escape_html(capitalised(chance.label)), escape_html(capitalised(short_name(chance.scale))),
      escape_html(threshold_text(chance.scale, chance.threshold)),
      ten_parts(chance.probability, colour), escape_html(often_words(chance.probability)),
      escape_html(percent_text(chance.probability)));
}

// The chances of one limb's scales for good (or for harm) on a day, thresholds ascending.
std::vector<ThresholdChance> chances_of(const Forecast& forecast, Limb limb, int day,
                                        bool of_harm) {
  std::vector<ThresholdChance> all;
  for (const Scale scale : shown_scales(limb)) {
    if (lower_is_better(scale) != of_harm) continue;
    std::vector<ThresholdChance> found;
    for (const ThresholdChance& chance : forecast.chances) {
      const bool shown = chance.scale == scale && chance.day == day;
      if (shown && std::isfinite(chance.probability)) found.push_back(chance);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.threshold < b.threshold; });
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

bool is_all_but_certain(const ThresholdChance& chance) { return chance.probability > 0.99; }
bool is_hardly_possible(const ThresholdChance& chance) { return chance.probability < 0.01; }

// "More than 99 in 100: limited or better (ARAT >= 13), ..."; empty when `belongs` fits none.
std::string in_words(std::string_view how_often, const std::vector<ThresholdChance>& chances,
                     bool (*belongs)(const ThresholdChance&)) {
  std::string list;
  for (const ThresholdChance& chance : chances) {
    if (!belongs(chance)) continue;
    list += fmt::format("{}{} ({} \u2265 {})", list.empty() ? "" : ", ", chance.label,
                        short_name(chance.scale), threshold_text(chance.scale, chance.threshold));
  }
  if (list.empty()) return "";
  return fmt::format("<p class=\"fine\"><b>{}:</b> {}</p>\n", escape_html(how_often),
                     escape_html(list));
}

// A bar for each open outcome; what is all but settled is told in words.
std::string group(std::string_view css_class, std::string_view heading,
                  const std::vector<ThresholdChance>& chances, const char* colour) {
  if (chances.empty()) return "";
  std::string rows;
  for (const ThresholdChance& chance : chances) {
    if (!is_all_but_certain(chance) && !is_hardly_possible(chance)) rows += bar_row(chance, colour);
  }
  std::string html =
      fmt::format("<div class=\"{}\">\n<h3>{}</h3>\n", css_class, escape_html(heading));
  if (!rows.empty()) html += "<ul class=\"bars\">\n" + rows + "</ul>\n";
  html += in_words("More than 99 in 100", chances, is_all_but_certain);
  html += in_words("Fewer than 1 in 100", chances, is_hardly_possible);
  return html + "</div>\n";
}

}  // namespace

std::string page_chances(const PageContent& content) {
  const auto day = chance_day(content.forecast, content.days);
  if (!day) return "";
  const auto chances = [&](Limb limb, bool of_harm) {
    return chances_of(content.forecast, limb, *day, of_harm);
  };
  std::vector<ThresholdChance> harms = chances(Limb::arm, true);
  const std::vector<ThresholdChance> leg_harms = chances(Limb::leg, true);
  harms.insert(harms.end(), leg_harms.begin(), leg_harms.end());
  const std::string arm = group("arm", "Arm", chances(Limb::arm, false), palette::arm);
  const std::string leg = group("leg", "Leg", chances(Limb::leg, false), palette::leg);
  const std::string harm = group("harm", "To be prevented", harms, palette::caution);
  if (arm.empty() && leg.empty() && harm.empty()) return "";
  return fmt::format(
      "<section class=\"chances\">\n<h2>Chances at {}<span>of people like this one</span></h2>\n"
      "<div class=\"pair\">\n{}<div>\n{}{}</div>\n</div>\n</section>\n",
      escape_html(time_words(*day)), arm, leg, harm);
}

}  // namespace relimb
