#include "report/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/milestones.hpp"
#include "report/paper.hpp"
#include "report/sentences.hpp"
#include "report/terminal_table.hpp"
#include "report/text.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

void heading(Paper& paper, const Forecast& forecast) {
  paper.paragraph("Recovery forecast: ", label_of(forecast.person), Tone::dim, Tone::bold);
  std::string who = person_words(forecast.person);
  who += (who.empty() ? "" : ". ") + today_words(forecast) + ".";
  if (!forecast.plan.empty())
    who += " Care from then on: " + care_words(forecast.person, forecast.plan) + ".";
  paper.paragraph("", who, Tone::plain, Tone::plain);
  paper.blank();
}

void legend(Paper& paper, const Forecast& forecast, const std::vector<int>& days) {
  std::string text;
  for (const Limb limb : {Limb::arm, Limb::leg}) {
    for (const Scale scale : shown_scales(limb)) {
      const auto now = standing_of(forecast, scale);
      if (!now || !now->measured || !text.empty()) continue;
      text = fmt::format("{} d{}: measured on day {}. ", score_text(scale, now->value), now->day,
                         now->day);
    }
  }
  text +=
      "~: estimated. Forecasts: the middle one, and in brackets where 9 in 10 people like this "
      "one will be.";
  if (days_ahead(forecast, days).size() < days.size()) text += " Dash: past.";
  paper.paragraph("", text, Tone::dim, Tone::dim);
}

// "4 weeks after day 9, FMA-UE: +11 (9 in 10 chance: +3 to +19). About 6 in 10 ..."
void milestone_line(Paper& paper, const Milestone& milestone, const ScaleTable& scales, int today) {
  const MilestoneReading reading = read_milestone(milestone, scales[index(milestone.scale)], today);
  const std::string head = fmt::format("{}, 4 weeks after day {}: ", short_name(milestone.scale),
                                       milestone.baseline_day);
  paper.paragraph(head, reading.sentence, Tone::bold, Tone::plain);
}

}  // namespace

std::string terminal_forecast(const Forecast& forecast, const ScaleTable& scales,
                              const TerminalStyle& asked, const std::vector<int>& days,
                              const std::optional<Overload>& overload) {
  constexpr int narrowest = 40;
  TerminalStyle style = asked;
  style.width = std::max(asked.width, narrowest);
  constexpr int easy_to_read = 100;
  TerminalStyle prose = style;
  prose.width = std::min(style.width, easy_to_read);

  Paper paper(prose);
  heading(paper, forecast);
  for (const std::string& line : terminal_table(forecast, scales, style, days)) paper.line(line);
  paper.blank();
  legend(paper, forecast, days);
  paper.blank();
  paper.paragraph("Arm: ", limb_sentence(forecast, scales, Limb::arm, days), Tone::bold,
                  Tone::plain);
  paper.paragraph("Leg: ", limb_sentence(forecast, scales, Limb::leg, days), Tone::bold,
                  Tone::plain);
  for (const Milestone& milestone : told_milestones(forecast)) {
    if (milestone.weeks == 4) milestone_line(paper, milestone, scales, forecast.today);
  }
  paper.blank();
  for (const std::string& caution : cautions(forecast, overload)) {
    paper.paragraph("Careful: ", caution, Tone::warning, Tone::plain);
  }
  paper.paragraph("", basis_sentence(forecast), Tone::plain, Tone::plain);
  paper.paragraph("", not_a_device, Tone::dim, Tone::dim);
  return paper.str();
}

}  // namespace relimb
