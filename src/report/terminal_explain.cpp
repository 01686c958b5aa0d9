#include "report/terminal_explain.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/error.hpp"
#include "report/explain_sentences.hpp"
#include "report/paper.hpp"
#include "report/reading.hpp"
#include "report/sentences.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

constexpr std::size_t most_measurements = 5;
constexpr double least_narrowing = 0.01;  // less is nothing to measure anybody for
constexpr std::ptrdiff_t most_pairs = 3;
constexpr const char* rest_label = "damage, healing";

/// The columns of one limb.
struct Block {
  std::string heading;
  std::vector<std::string> lines;  // days, in all, one a part
};

std::string range_text(const Spread& spread) {
  const auto whole = [](double share) { return std::to_string(std::lround(100 * share)); };
  return "(" + whole(spread.lower) + ".." + whole(spread.upper) + ")";
}

Block block_of(const Explanation& explanation, OutcomeLimb limb, int earlier,
               const std::string& earlier_heading) {
  const auto find = [&](int day) {
    const Attribution* found = attribution_of(explanation, limb, OutcomeKind::function, day);
    RELIMB_CHECK(found != nullptr);
    return found;
  };
  const Attribution& before = *find(earlier);
  const Attribution& after = *find(explanation.ahead);
  Block block{limb == OutcomeLimb::arm   ? "ARM lacks"
              : limb == OutcomeLimb::leg ? "LEG lacks"
                                         : "LEG ahead of ARM",
              {}};
  const auto add = [&](const Spread& first, const Spread& second) {
    block.lines.push_back(pad_left(hundredths(first.mean), 3) +
                          pad_left(hundredths(second.mean), 4) + " " + range_text(second));
  };
  block.lines.push_back(pad_left(earlier_heading, 3) + " " + time_short(explanation.ahead));
  add(before.total, after.total);
  for (std::size_t i = 0; i < after.parts.size(); ++i) {
    add(before.parts[i].value, after.parts[i].value);
  }
  return block;
}

std::vector<std::string> labels_of(const std::vector<Counterfactual>& counterfactuals,
                                   const TerminalStyle& style) {
  std::vector<std::string> labels{"", "in all"};
  for (const Counterfactual& one : counterfactuals) {
    labels.push_back(terminal_text(one.label, style.unicode));
  }
  labels.emplace_back(rest_label);
  return labels;
}

int widest(const std::vector<std::string>& lines) {
  int width = 0;
  for (const std::string& line : lines) width = std::max(width, display_width(line));
  return width;
}

void put_table(Paper& paper, const std::vector<std::string>& labels,
               const std::vector<Block>& blocks, const TerminalStyle& style) {
  constexpr int gap = 2;
  const int label_width = widest(labels);
  const auto width_of = [](const Block& block) {
    return std::max(widest(block.lines), display_width(block.heading));
  };
  int total = label_width;
  for (const Block& block : blocks) total += gap + width_of(block);
  // Side by side where there is room, else one below the other.
  const bool together = total <= style.width;
  for (std::size_t first = 0; first < blocks.size();) {
    const std::size_t last = together ? blocks.size() : first + 1;
    const auto row = [&](const std::string& label, auto&& text_of) {
      std::string line = pad_right(label, label_width);
      for (std::size_t b = first; b < last; ++b) {
        line += std::string(gap, ' ') + pad_right(text_of(blocks[b]), width_of(blocks[b]));
      }
      line.erase(line.find_last_not_of(' ') + 1);
      return line;
    };
    paper.line(toned(row("", [](const Block& b) { return b.heading; }), Tone::bold, style));
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const std::string line = row(labels[i], [&](const Block& b) { return b.lines[i]; });
      paper.line(toned(line, i == 0 ? Tone::dim : i == 1 ? Tone::bold : Tone::plain, style));
    }
    if (last < blocks.size()) paper.blank();
    first = last;
  }
}

bool worth_telling(const NextMeasurement& next) {
  return std::ranges::any_of(next.narrowing,
                             [](const Narrowing& one) { return one.share() >= least_narrowing; });
}

void put_measurements(Paper& paper, const Explanation& explanation, const TerminalStyle& style) {
  if (explanation.next.empty()) return;
  std::vector<const NextMeasurement*> shown;
  int width = 0;
  for (const NextMeasurement& next : explanation.next) {
    if (shown.size() == most_measurements || !worth_telling(next)) continue;
    shown.push_back(&next);
    width = std::max(width, display_width(measurement_label(next.name)));
  }
  paper.blank();
  const std::string to = "the forecast for " + time_words(explanation.ahead) + " by";
  if (shown.empty()) {
    paper.paragraph("Measured today, ",
                    "nothing that is not in the file would narrow " + to +
                        " as much as 1 %: what is uncertain is the days to come, the error of the "
                        "scores and that of the law.",
                    Tone::bold, Tone::plain);
    return;
  }
  paper.paragraph("Measured today, ", "each would narrow " + to, Tone::bold, Tone::plain);
  std::string heading(static_cast<std::size_t>(width), ' ');
  for (const Scale target : forecast_targets) heading += "  " + pad_left(short_name(target), 10);
  paper.line(toned(heading, Tone::dim, style));
  for (const NextMeasurement* next : shown) {
    std::string line = pad_right(measurement_label(next->name), width);
    for (const Narrowing& one : next->narrowing) {
      line += "  " + pad_left(fmt::format("{:.1f} %", 100 * one.share()), 10);
    }
    paper.line(line);
  }
}

/// The pairs that do most together beyond what each does alone, whichever way.
void put_pairs(Paper& paper, const Attribution& of,
               const std::vector<Counterfactual>& counterfactuals, const char* head) {
  if (of.pairs.empty()) return;
  std::vector<MechanismPair> pairs = of.pairs;
  std::ranges::stable_sort(pairs, std::ranges::greater{},
                           [](const MechanismPair& p) { return std::abs(p.value.mean); });
  const auto label = [&](const std::string& name) {
    return std::ranges::find(counterfactuals, name, &Counterfactual::name)->label;
  };
  std::string text;
  for (const MechanismPair& p : pairs) {
    if (std::abs(p.value.mean) < 0.005) break;
    text += fmt::format("{}{} with {} {}", text.empty() ? "" : "; ", label(p.first),
                        label(p.second), hundredths(p.value.mean));
    if (&p - pairs.data() == most_pairs - 1) break;
  }
  paper.paragraph(head, text.empty() ? "none reaches 1." : text + ".", Tone::bold, Tone::plain);
}

}  // namespace

std::string terminal_explanation(const Explanation& explanation,
                                 const std::vector<Counterfactual>& counterfactuals,
                                 const ExplainedSubject& subject, int earlier,
                                 const TerminalStyle& asked) {
  TerminalStyle style = asked;
  style.width = std::max(asked.width, 40);
  TerminalStyle prose = style;
  prose.width = std::min(style.width, 100);
  Paper paper(prose);
  paper.paragraph("What holds arm and leg back: ", subject.title, Tone::dim, Tone::bold);
  paper.paragraph("", subject.about, Tone::plain, Tone::plain);
  paper.blank();

  const std::string heading = subject.cohort ? time_short(earlier) : "now";
  std::vector<Block> blocks;
  for (const OutcomeLimb limb : {OutcomeLimb::arm, OutcomeLimb::leg, OutcomeLimb::gap}) {
    blocks.push_back(block_of(explanation, limb, earlier, heading));
  }
  put_table(paper, labels_of(counterfactuals, style), blocks, style);
  paper.blank();
  paper.paragraph(
      "",
      fmt::format("In hundredths of full function (arm: ARAT; leg: gait speed over the "
                  "speed before the stroke); in brackets where 9 in 10 {} are. {}",
                  subject.cohort ? "people" : "lives of people like this one", negative_part_words),
      Tone::dim, Tone::dim);
  paper.blank();
  const auto sentence = [&](const char* head, OutcomeLimb limb) {
    const Attribution* of =
        attribution_of(explanation, limb, OutcomeKind::function, explanation.ahead);
    paper.paragraph(head, held_back_sentence(*of, counterfactuals), Tone::bold, Tone::plain);
  };
  constexpr std::array<std::pair<const char*, OutcomeLimb>, 3> limbs{
      {{"Arm: ", OutcomeLimb::arm}, {"Leg: ", OutcomeLimb::leg}, {"Gap: ", OutcomeLimb::gap}}};
  for (const auto& [head, limb] : limbs) sentence(head, limb);
  if (!explanation.attributions.front().pairs.empty()) {
    paper.blank();
    paper.paragraph("", "Pairs, beyond what each of the two does alone:", Tone::plain, Tone::plain);
    for (const auto& [head, limb] : limbs) {
      put_pairs(paper, *attribution_of(explanation, limb, OutcomeKind::function, explanation.ahead),
                counterfactuals, head);
    }
  }
  put_measurements(paper, explanation, style);
  for (const std::string& one :
       cautions(subject.measured, explanation.surprise, explanation.effective_sample_size)) {
    paper.blank();
    paper.paragraph("Careful: ", one, Tone::warning, Tone::plain);
  }
  paper.blank();
  paper.paragraph("",
                  fmt::format("{} {} lived under {} laws each.", thousands(explanation.lives),
                              subject.cohort ? "virtual people" : "virtual people like this one",
                              2 * (std::size_t{1} << counterfactuals.size())),
                  Tone::plain, Tone::plain);
  paper.paragraph("", not_a_device, Tone::dim, Tone::dim);
  return paper.str();
}

}  // namespace relimb
