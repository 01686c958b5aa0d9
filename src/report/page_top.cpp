// Who the page is about, what to expect in one sentence a limb, and what to be careful of.
#include <fmt/format.h>

#include "report/page_sections.hpp"
#include "report/sentences.hpp"
#include "report/text.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

std::string fact(std::string_view text) { return element("li", "", text); }

std::string summary(const PageContent& content, Limb limb) {
  const bool arm = limb == Limb::arm;
  const std::string sentence = limb_sentence(content.forecast, content.scales, limb, content.days);
  return fmt::format("<div class=\"limb {}\">\n{}{}</div>\n", arm ? "arm" : "leg",
                     element("h2", "", arm ? "Arm" : "Leg"),
                     element("p", "", capitalised(sentence)));
}

}  // namespace

std::string page_top(const PageContent& content) {
  const Forecast& forecast = content.forecast;
  const std::string who = person_words(forecast.person);
  std::string html =
      "<header>\n<p class=\"brand\"><span><b>relimb</b> recovery forecast of arm and "
      "leg after stroke</span>";
  html += fmt::format("<span>{}</span></p>\n", escape_html(not_a_device));
  html += "<div class=\"who\">\n";
  html += element("h1", "", forecast.person.id.empty() ? "No label" : forecast.person.id);
  html += "<ul class=\"facts\">\n";
  if (!who.empty()) html += fact(who);
  html += fact(today_words(forecast));
  if (!forecast.plan.empty()) {
    html +=
        element("li", "care", "Care from then on: " + care_words(forecast.person, forecast.plan));
  }
  html += "</ul>\n</div>\n</header>\n";
  std::string careful;
  for (const std::string& caution : cautions(forecast, content.extras.overload)) {
    careful += " " + escape_html(caution);
  }
  if (!careful.empty()) {
    html += "<p class=\"caution\" role=\"note\"><b>Careful.</b>" + careful + "</p>\n";
  }
  html += "<section class=\"limbs\" aria-label=\"In one sentence each\">\n";
  html += summary(content, Limb::arm) + summary(content, Limb::leg);
  return html + "</section>\n";
}

}  // namespace relimb
