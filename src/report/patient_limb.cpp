// One limb for the patient: what the person could already do, chances, and the chart.
#include <fmt/format.h>

#include <algorithm>

#include "report/palette.hpp"
#include "report/patient_chart.hpp"
#include "report/patient_parts.hpp"
#include "report/patient_people.hpp"
#include "report/text.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

// Something people may come to do, with the chance on each told day.
struct Told {
  std::string id;
  std::string can;
  std::vector<double> chances;
  bool reached = false;  // measured there, and hardly to be lost
};

std::optional<Told> told(const PatientContent& content, const PlainThreshold& threshold) {
  const Forecast& forecast = content.forecast();
  Told one{fmt::format("{}-{:g}", name(threshold.scale), 100 * threshold.value), threshold.can, {}};
  for (const int day : content.days) {
    const auto chance = chance_of(forecast, threshold.scale, threshold.value, day);
    if (!chance) return std::nullopt;
    one.chances.push_back(*chance);
  }
  if (one.chances.empty()) return std::nullopt;
  constexpr double hardly_lost = 0.9;
  const std::optional<Standing> now = standing_of(forecast, threshold.scale);
  one.reached = now && now->measured && now->value >= threshold.value &&
                std::ranges::min(one.chances) >= hardly_lost;
  return one;
}

bool is_rare(const Told& one) { return of_ten(std::ranges::max(one.chances)) == 0; }

// What is shown of a limb: rows with people, and in words what is there already or rare.
struct LimbRows {
  std::vector<Told> rows;
  bool hopeful = false;  // at least half come to do something that has a name, or it is reached
  std::string already;   // the hardest that was reached
  std::string rare;      // the easiest of those that are rare
};

// A score clearly better than the last measured one: by more than tests differ by chance, on all told
// days by the same points (the largest MDC of their stages). Empty where nothing was measured or the
// scale has no room for it.
std::optional<double> better_than_now(const PatientContent& content, const ScaleInfo& info) {
  const std::optional<Standing> now = standing_of(content.forecast(), info.scale);
  if (!now || !now->measured) return std::nullopt;
  double points = 0;
  for (const int day : content.days) {
    const Difference* beyond_chance = at_stage(info.mdc, day);
    if (beyond_chance == nullptr) return std::nullopt;
    points = std::max(points, beyond_chance->value);
  }
  const double better = now->value + points;
  return better <= info.maximum ? std::optional(better) : std::nullopt;
}

// Where fewer than half come to do anything that has a name, there is still a chance of moving
// better than now.
void add_better_than_now(const PatientContent& content, Limb limb, LimbRows& shown) {
  const bool arm = limb == Limb::arm;
  const ScaleInfo& info = content.page.info(arm ? Scale::fma_ue : Scale::fma_le);
  const std::optional<double> better = better_than_now(content, info);
  if (!better) return;
  Told one{std::string(name(info.scale)) + "-better",
           arm ? "move the arm clearly better than now" : "move the leg clearly better than now",
           {}};
  for (const int day : content.days) {
    const auto chance = chance_at_least(content.forecast(), info.scale, *better, day);
    if (!chance) return;
    one.chances.push_back(*chance);
  }
  if (!one.chances.empty() && !is_rare(one)) shown.rows.insert(shown.rows.begin(), one);
}

LimbRows rows_of(const PatientContent& content, Limb limb) {
  LimbRows shown;
  bool found = false;
  for (const PlainThreshold& threshold : content.words.thresholds) {
    if (limb_of(threshold.scale) != limb || lower_is_better(threshold.scale)) continue;
    const std::optional<Told> one = told(content, threshold);
    if (!one) continue;
    found = true;
    if (one->reached) {
      shown.already = one->can;
    } else if (!is_rare(*one)) {
      shown.rows.push_back(*one);
    } else if (shown.rare.empty()) {
      shown.rare = one->can;
    }
  }
  constexpr int half = 5;
  shown.hopeful = !shown.already.empty() || std::ranges::any_of(shown.rows, [](const Told& one) {
    return of_ten(std::ranges::max(one.chances)) >= half;
  });
  constexpr std::size_t most_rows = 3;  // one side of paper holds
  if (found && !shown.hopeful && shown.rows.size() < most_rows) {
    add_better_than_now(content, limb, shown);
  }
  return shown;
}

std::string row(const PatientContent& content, const Told& one, const char* colour) {
  std::string html = fmt::format("<li><b>{}</b>\n", escape_html(capitalised(one.can)));
  for (std::size_t i = 0; i < one.chances.size(); ++i) {
    const int day = content.days[i];
    html += fmt::format(
        "<p><span class=\"when\">{}</span>{}<span class=\"often\">{}</span></p>\n",
        escape_html(span_words(content.forecast(), day)),
        ten_people(of_ten(one.chances[i]), colour, fmt::format("people-{}-{}", one.id, day)),
        escape_html(of_ten_words(one.chances[i])));
  }
  return html + "</li>\n";
}

std::string chart_of(const PatientContent& content, Limb limb) {
  const Scale scale = limb == Limb::arm ? Scale::arat : Scale::gait_speed_m_per_s;
  const PatientChart chart = patient_chart(content, scale);
  if (chart.svg.empty()) return "";
  const char* title =
      limb == Limb::arm ? "Your arm, month by month" : "Your walking, month by month";
  return fmt::format("<figure>\n<h4>{}</h4>\n{}<figcaption>{}</figcaption>\n</figure>\n", title,
                     chart.svg, escape_html(chart.caption));
}

}  // namespace

std::string patient_limb(const PatientContent& content, Limb limb) {
  const bool arm = limb == Limb::arm;
  const LimbRows shown = rows_of(content, limb);
  const std::string chart = chart_of(content, limb);
  std::string html;
  if (!shown.already.empty()) {
    html += element("p", "already",
                    fmt::format("When last tested, you could already {}.", shown.already));
  }
  std::string rows;
  for (const Told& one : shown.rows) rows += row(content, one, arm ? palette::arm : palette::leg);
  if (!rows.empty()) html += "<ul class=\"often-list\">\n" + rows + "</ul>\n";
  if (!shown.rare.empty() && !content.days.empty()) {
    html += element("p", "rare",
                    fmt::format("Under 1 of 10 people like you can {} by {}.", shown.rare,
                                span_words(content.forecast(), content.days.back())));
  }
  if (!html.empty() && !shown.hopeful) {
    html += element("p", "rare",
                    arm ? "Few is not none. There are also good ways to do things with one hand. "
                          "Ask your therapist."
                        : "Few is not none. There are also good aids to get about. Ask your "
                          "therapist.");
  }
  if (html.empty() && chart.empty()) return "";
  return fmt::format("<div class=\"{}\">\n<h3>Your {}{}</h3>\n{}{}</div>\n", arm ? "arm" : "leg",
                     limb_name(content.forecast().person, limb), arm ? "" : " and your walking",
                     html, chart);
}

}  // namespace relimb
