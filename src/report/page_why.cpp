// What holds arm and leg back: body, motor cortex, bars with intervals, what to measure next.
#include <fmt/format.h>

#include <algorithm>

#include "report/attribution_picture.hpp"
#include "report/body_picture.hpp"
#include "report/cortex_picture.hpp"
#include "report/explain_sentences.hpp"
#include "report/page_sections.hpp"
#include "report/text.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

constexpr std::size_t most_measurements = 5;
constexpr double least_narrowing = 0.01;  // less is nothing to measure anybody for, nor to be seen
constexpr double hardly_worth_it = 0.05;  // of the standard deviation; a choice of words

std::string figure(std::string_view css_class, std::string_view name, std::string_view about,
                   const std::string& svg, const std::string& below = "") {
  return fmt::format(
      "<figure class=\"{}\">\n<figcaption><b>{}</b> {}</figcaption>\n{}{}</figure>\n", css_class,
      escape_html(name), escape_html(about), svg, below);
}

std::string pictures(const PageContent& content) {
  const Explanation& told = *content.extras.explanation;
  const auto& mechanisms = *content.extras.counterfactuals;
  const auto& side = content.forecast.person.paretic_side;
  std::string html;
  const std::string body = body_picture(told, mechanisms, side);
  if (!body.empty()) {
    html += figure("body", "The limbs", "filled with what holds each back most", body);
  }
  const std::string cortex = cortex_picture(told, mechanisms, side);
  if (!cortex.empty()) {
    html += figure("body", "Their motor cortex", "what works of each limb\u2019s ground", cortex);
  }
  if (html.empty()) return "";
  return "<div class=\"pair\">\n" + html + "</div>\n" +
         element(
             "p", "fine",
             "Ground: the share of a limb\u2019s motor cortex that can command it, in the "
             "simulated people like this one. What a limb does with it also hangs on cord, use, "
             "skill, balance and tone.");
}

std::string next_measurement(const Explanation& told) {
  if (told.next.empty()) return "";
  const NextMeasurement& best = told.next.front();
  const auto most = std::ranges::max_element(best.narrowing, {}, &Narrowing::share);
  const int decimals = most->target == Scale::gait_speed_m_per_s ? 3 : 2;
  std::string html = "<div class=\"next\">\n<h3>What to measure next</h3>\n";
  if (most->share() < hardly_worth_it) {
    html += element("p", "", "No single measurement today would narrow the forecasts by much.");
  }
  if (most->share() < least_narrowing) return html + "</div>\n";
  html += element(
      "p", "",
      fmt::format("{} would tell most: it narrows the forecast of {} at {} by {} (from \u00b1{} to "
                  "\u00b1{}).",
                  capitalised(measurement_label(best.name)), short_name(most->target),
                  time_words(told.ahead), percent_text(most->share()),
                  short_number(most->sd_now, decimals), short_number(most->sd_after, decimals)));
  html += "<table>\n<thead><tr><th scope=\"col\">Measured today</th>";
  for (const Scale target : forecast_targets) {
    html += fmt::format("<th scope=\"col\">{}</th>", escape_html(capitalised(short_name(target))));
  }
  html += "</tr></thead>\n<tbody>\n";
  for (std::size_t i = 0; i < std::min(most_measurements, told.next.size()); ++i) {
    const NextMeasurement& one = told.next[i];
    html += fmt::format("<tr><th scope=\"row\">{}</th>",
                        escape_html(capitalised(measurement_label(one.name))));
    for (const Narrowing& each : one.narrowing) {
      html += fmt::format("<td>{} %</td>", short_number(100 * each.share(), 1));
    }
    html += "</tr>\n";
  }
  return html + "</tbody>\n</table>\n" +
         element("p", "fine",
                 "How much narrower each forecast would become (standard deviation).") +
         "</div>\n";
}

}  // namespace

std::string page_why(const PageContent& content) {
  if (content.extras.explanation == nullptr || content.extras.counterfactuals == nullptr) return "";
  const Explanation& told = *content.extras.explanation;
  const auto& mechanisms = *content.extras.counterfactuals;
  struct Shown {
    OutcomeLimb limb;
    const char* id;
    const char* css_class;
    const char* name;
    const char* about;
  };
  constexpr Shown shown[] = {
      {OutcomeLimb::arm, "why-arm", "arm", "Arm", "missing of its function (ARAT of 57)"},
      {OutcomeLimb::leg, "why-leg", "leg", "Leg", "missing of its speed before the stroke"},
      {OutcomeLimb::gap, "why-gap", "gap", "Gap", "how far the leg is ahead of the arm"}};
  std::vector<const Attribution*> found;
  for (const Shown& each : shown) {
    found.push_back(attribution_of(told, each.limb, OutcomeKind::function, told.ahead));
    if (found.back() == nullptr) return "";
  }
  const ChartRange range = common_hundredths(found);
  std::string bars;
  for (std::size_t i = 0; i < std::size(shown); ++i) {
    bars += figure(
        shown[i].css_class, shown[i].name, shown[i].about,
        attribution_picture(*found[i], mechanisms, range, shown[i].id),
        element("p", "", with_minus_signs(capitalised(held_back_sentence(*found[i], mechanisms)))));
  }
  return fmt::format(
             "<section class=\"why\">\n<h2>What holds arm and leg back<span>at {}</span></h2>\n{}"
             "<h3 class=\"apart\">Mechanism by mechanism</h3>\n<div class=\"pair\">\n{}{}</div>\n",
             escape_html(time_words(told.ahead)), pictures(content), bars, next_measurement(told)) +
         element(
             "p", "fine",
             fmt::format(
                 "In hundredths of full function. Bar: mean; line: 90 of 100 lives of people "
                 "like this one. To the right: holds back; to the left, light: helps. {} Shapley "
                 "values over {} lives, each under every combination of the mechanisms; those "
                 "left out replaced by what the other limb has.",
                 negative_part_words, thousands(told.lives))) +
         "</section>\n";
}

}  // namespace relimb
