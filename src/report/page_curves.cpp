// The four curves with their legend and notes, and use against capacity.
#include <fmt/format.h>

#include "report/curve_chart.hpp"
#include "report/page_sections.hpp"
#include "report/palette.hpp"
#include "report/sentences.hpp"
#include "report/text.hpp"
#include "report/use_chart.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

struct Drawn {
  Scale scale;
  Limb limb;
};

// A legend mark: the shapes the charts use, in neutral grey, hidden from screen readers (the words
// beside it say all).
std::string mark(std::string_view shapes, std::string_view words) {
  return fmt::format(
      "<li><svg width=\"30\" height=\"14\" viewBox=\"0 0 30 14\" aria-hidden=\"true\">"
      "{}</svg>{}</li>\n",
      shapes, escape_html(words));
}

std::string legend(const Forecast& forecast, bool with_bracket) {
  const std::string line = fmt::format(
      "<path d=\"M1 7H29\" stroke=\"{}\" stroke-width=\"2.4\" fill=\"none\"/>", palette::ink);
  std::string html = "<ul class=\"legend\">\n";
  if (!forecast.person.visits.empty())
    html += mark(fmt::format("<circle cx=\"15\" cy=\"7\" r=\"4.5\" fill=\"{}\"/>", palette::ink),
                 "measured");
  html += mark(line, "middle forecast");
  html += mark("<rect x=\"1\" y=\"1\" width=\"28\" height=\"12\" fill=\"#b9bcbf\"/>" + line,
               "half of people like this one");
  html += mark("<rect x=\"1\" y=\"1\" width=\"28\" height=\"12\" fill=\"#e6e7e8\"/>" + line,
               "9 in 10 of them");
  const std::string same = forecast.severity.empty() ? "" : " (" + forecast.severity + ")";
  html += mark(fmt::format("<path d=\"M1 7H29\" stroke=\"{}\" stroke-width=\"1.6\" "
                           "stroke-dasharray=\"5 4\" fill=\"none\"/>",
                           palette::typical),
               "people of the same severity" + same);
  if (!with_bracket) return html + "</ul>\n";
  html += mark(fmt::format("<path d=\"M11 13H16V1H11M11 5H16\" stroke=\"{}\" stroke-width=\"1.4\" "
                           "fill=\"none\"/>",
                           palette::ink),
               "smallest change that matters (MCID); notch: MDC");
  return html + "</ul>\n";
}

}  // namespace

std::string page_curves(const PageContent& content) {
  constexpr Drawn drawn[] = {{Scale::fma_ue, Limb::arm},
                             {Scale::fma_le, Limb::leg},
                             {Scale::arat, Limb::arm},
                             {Scale::gait_speed_m_per_s, Limb::leg}};
  std::string figures;
  std::string notes;
  int note_number = 1;
  for (const Drawn& each : drawn) {
    const ScaleInfo& info = content.info(each.scale);
    const CurveChart chart = curve_chart(content.forecast, info, each.limb, note_number);
    const std::string unit = unit_words(info);
    figures += fmt::format("<figure class=\"{}\">\n<figcaption><b>{}</b> {}, {}</figcaption>\n",
                           each.limb == Limb::arm ? "arm" : "leg",
                           escape_html(capitalised(short_name(each.scale))),
                           escape_html(plain_meaning(each.scale)), escape_html(unit));
    figures +=
        chart.svg.empty() ? element("p", "missing", "Neither measured nor forecast.") : chart.svg;
    figures += "</figure>\n";
    if (chart.note.empty()) continue;
    notes += fmt::format("<li>{}</li>\n", escape_html(chart.note));
    ++note_number;
  }
  std::string html = "<section class=\"curves\">\n<h2>The course so far and ahead</h2>\n";
  html += legend(content.forecast, !notes.empty());
  html += "<div class=\"pair\">\n" + figures + "</div>\n";
  html += element("p", "fine",
                  notes.empty() ? "Weeks after the stroke along the bottom."
                                : "Weeks after the stroke along the bottom. MDC: smallest change "
                                  "beyond measurement error.");
  if (!notes.empty()) html += "<ol class=\"fine\">\n" + notes + "</ol>\n";
  return html + "</section>\n";
}

std::string page_use(const PageContent& content) {
  const auto day = summary_day(content.forecast, content.days);
  const int told = day.value_or(content.forecast.today);
  const std::string chart = use_chart(content.forecast, told);
  if (chart.empty()) return "";
  const auto gap = use_gap(content.forecast, told);
  std::string html =
      "<section class=\"use\">\n<h2>What the arm can do, and what it is used for</h2>\n"
      "<div class=\"pair\">\n<figure>\n" +
      chart + "</figure>\n<div>\n";
  if (gap) html += element("p", "lead", use_sentence(*gap));
  if (gap && is_noticeable(*gap)) {
    html +=
        element("p", "",
                "An arm that is left out because using it fails or hurts loses ground it could "
                "keep: learned non-use. The hatched gap is what practice in daily life could win "
                "back without any gain in movement.");
  }
  html += element(
      "p", "fine",
      fmt::format(
          "Middle forecasts only. Can do: from {:.0f} % at ARAT 0 (an arm that does nothing "
          "still moves along with the body) in even steps to 100 % at ARAT {:.0f}. Is used "
          "for: hours of use against the other arm, percent of the healthy ratio {} (Bailey "
          "& Lang 2013).",
          able_percent(content.forecast, 0), healthy_arat, short_number(healthy_use_ratio, 2)));
  return html + "</div>\n</div>\n</section>\n";
}

}  // namespace relimb
