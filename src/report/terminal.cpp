#include "report/terminal.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/milestones.hpp"
#include "report/sentences.hpp"
#include "report/terminal_table.hpp"
#include "report/text.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

// Paragraphs, one after the other, with the style in hand.
class Paper {
 public:
  explicit Paper(const TerminalStyle& style) : style_(style) {}

  void blank() { text_ += '\n'; }

  void line(const std::string& ready) { text_ += ready + '\n'; }

  // `head` stands out at the front of the paragraph ("Arm: "); the rest follows in `tone`.
  void paragraph(const std::string& head, const std::string& rest, Tone head_tone, Tone tone) {
    const std::string plain = terminal_text(head + rest, style_.unicode);
    const std::vector<std::string> lines = wrap_words(plain, style_.width);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::size_t cut = i == 0 ? std::min(head.size(), lines[i].size()) : 0;
      line(toned(lines[i].substr(0, cut), head_tone, style_) +
           toned(lines[i].substr(cut), tone, style_));
    }
  }

  std::string str() const { return text_; }

 private:
  TerminalStyle style_;
  std::string text_;
};

void heading(Paper& paper, const Forecast& forecast) {
  const std::string id = forecast.person.id.empty() ? "no label" : forecast.person.id;
  paper.paragraph("Recovery forecast: ", id, Tone::dim, Tone::bold);
  std::string who = person_words(forecast.person);
  who += (who.empty() ? "" : ". ") + today_words(forecast) + ".";
  if (!forecast.plan.empty()) who += " Care from then on: " + spoken_name(forecast.plan) + ".";
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
void milestone_line(Paper& paper, const Milestone& milestone, const ScaleTable& scales) {
  const MilestoneReading reading = read_milestone(milestone, scales[index(milestone.scale)]);
  const bool expected = reading.verdict == Verdict::expected;
  const std::string head = fmt::format("{}, 4 weeks after day {}: ", short_name(milestone.scale),
                                       milestone.baseline_day);
  paper.paragraph(head, (expected ? "expected " : "") + reading.sentence, Tone::bold, Tone::plain);
}

}  // namespace

std::string terminal_forecast(const Forecast& forecast, const ScaleTable& scales,
                              const TerminalStyle& asked, const std::vector<int>& days) {
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
  for (const Milestone& milestone : forecast.milestones) {
    if (milestone.weeks == 4) milestone_line(paper, milestone, scales);
  }
  paper.blank();
  for (const std::string& caution : cautions(forecast)) {
    paper.paragraph("Careful: ", caution, Tone::warning, Tone::plain);
  }
  paper.paragraph("", basis_sentence(forecast), Tone::plain, Tone::plain);
  paper.paragraph("", not_a_device, Tone::dim, Tone::dim);
  return paper.str();
}

}  // namespace relimb
