#include "report/milestones.hpp"

#include <fmt/format.h>

#include <cmath>

#include "report/chart.hpp"
#include "report/palette.hpp"
#include "report/reading.hpp"
#include "report/words.hpp"
#include "study/forecast/milestones.hpp"

namespace relimb {
namespace {

constexpr double surely_ahead = 0.8;

// Chance that the true gain beats usual care's; a known gain without error is 0, 0.5 or 1.
double chance_of_beating(double gain, double usual_care, double sem) {
  const double lead = gain - usual_care;
  if (!(sem > 0)) return lead > 0 ? 1 : lead < 0 ? 0 : 0.5;
  return 0.5 * std::erfc(-lead / (2 * sem));  // Phi(lead / (sqrt(2) sem))
}

std::string range_words(const Prediction& gain) {
  return fmt::format("{} to {}", signed_points(low90(gain)), signed_points(high90(gain)));
}

bool is_measured(const Milestone& milestone) {
  return milestone.actual && std::isfinite(*milestone.actual);
}

std::string against_expectation(const Milestone& milestone) {
  if (!is_finite(milestone.expected)) return "";
  const double gain = *milestone.actual;
  const char* place = gain > high90(milestone.expected)  ? "More than"
                      : gain < low90(milestone.expected) ? "Less than"
                                                         : "Within";
  return fmt::format(" {} what was expected here ({}).", place, range_words(milestone.expected));
}

// So near the top that usual care's mean gain does not fit any more: the comparison says nothing.
bool is_near_the_top(const Milestone& milestone) {
  return milestone.room && *milestone.room < milestone.usual_care;
}

// What was expected knows none of the visits after the baseline, and there are some.
bool is_overtaken(const Milestone& milestone, int today) {
  return milestone.baseline_measured && milestone.baseline_day < today;
}

// "expected +11 (9 in 10 chance: +3 to +19). " or "on day 9 it was foreseen that the gain would be
// +11 (...). "
std::string expected_words(const Milestone& milestone, bool overtaken) {
  if (!is_finite(milestone.expected)) return "";
  const std::string head =
      overtaken
          ? fmt::format("on day {} it was foreseen that the gain would be ", milestone.baseline_day)
          : "expected ";
  return fmt::format("{}{} (9 in 10 chance: {}). ", head, signed_points(median(milestone.expected)),
                     range_words(milestone.expected));
}

// "only 9 points were left to the top of the scale"
std::string room_words(double room, bool past) {
  const bool one = room > 0 && room <= 1;
  const char* verb = one ? (past ? "was" : "is") : (past ? "were" : "are");
  const std::string points =
      room > 0 ? fmt::format("only {} point{}", short_number(room, 1), one ? "" : "s")
               : std::string("no points");
  return fmt::format("{} {} left to the top of the scale", points, verb);
}

MilestoneReading near_the_top(const Milestone& milestone, bool overtaken) {
  return {
      Verdict::expected, std::nullopt, "near the top of the scale",
      expected_words(milestone, overtaken) +
          fmt::format("{}, fewer than usual care's {}; a score near the top may also read lower "
                      "the next time, by chance.",
                      capitalised(room_words(*milestone.room, overtaken)),
                      signed_points(milestone.usual_care, 2))};
}

MilestoneReading not_yet_measured(const Milestone& milestone, int today) {
  const bool overtaken = is_overtaken(milestone, today);
  if (is_near_the_top(milestone)) return near_the_top(milestone, overtaken);
  const std::string people = capitalised(natural_frequency(milestone.chance_ahead));
  const std::string usual = signed_points(milestone.usual_care, 2);
  MilestoneReading reading{Verdict::expected, std::nullopt, overtaken ? "foreseen" : "expected",
                           expected_words(milestone, overtaken)};
  reading.sentence +=
      overtaken
          ? fmt::format(
                "{} people like this one then were to gain more than usual care's {}. The "
                "visits since are not in this.",
                people, usual)
          : fmt::format("{} people like this one gain more than usual care's {}.", people, usual);
  return reading;
}

// A gain as a bar on the line y = row: 90 %, 50 % and the middle.
void draw_bar(Chart& chart, const Prediction& gain, double row, double thick, const char* most,
              const char* half, const char* middle) {
  if (!is_finite(gain)) return;
  const auto x = [&](double points) { return chart.at(points, 0).x; };
  const auto part = [&](double from, double to, const char* colour) {
    chart.svg().rect({x(from), row - thick / 2}, x(to) - x(from), thick, {"", 0, "", colour}, 2);
  };
  part(low90(gain), high90(gain), most);
  part(low50(gain), high50(gain), half);
  chart.svg().line({x(median(gain)), row - thick / 2 - 2}, {x(median(gain)), row + thick / 2 + 2},
                   {middle, 2.2, "", ""});
}

// What the picture shows, for those who do not see it.
std::string drawn_words(const Milestone& milestone) {
  std::string words = fmt::format("After {} weeks: usual care {}", milestone.weeks,
                                  signed_points(milestone.usual_care, 2));
  const auto add = [&](const char* who, const Prediction& gain) {
    if (!is_finite(gain)) return;
    words += fmt::format(", {} {} ({})", who, signed_points(median(gain)), range_words(gain));
  };
  add("expected", milestone.expected);
  add("same severity", milestone.like);
  words += is_measured(milestone) ? ", measured " + signed_points(*milestone.actual, 1)
                                  : std::string(", not measured yet");
  return words + ". ";
}

void draw_row(Chart& chart, const Milestone& milestone, double top) {
  const double person = top + 17;
  const double like = top + 35;
  Svg& svg = chart.svg();
  draw_bar(chart, milestone.expected, person, 14, palette::arm_most, palette::arm_half,
           palette::arm);
  draw_bar(chart, milestone.like, like, 7, palette::grid, palette::typical_half, palette::typical);
  const double usual = chart.at(milestone.usual_care, 0).x;
  svg.line({usual, person - 13}, {usual, like + 7}, {palette::ink, 1.4, "4 3", ""});
  const double edge = chart.frame().left - 8;
  svg.text({edge, person + 4}, fmt::format("{} weeks", milestone.weeks),
           {12, palette::ink, "end", true, false});
  svg.text({edge, like + 4}, "same severity", {11, palette::soft_ink, "end"});
  if (is_measured(milestone)) {
    svg.circle({chart.at(*milestone.actual, 0).x, person}, 5.5,
               {palette::paper, 1.8, "", palette::ink});
  }
}

}  // namespace

std::vector<Milestone> told_milestones(const Forecast& forecast) {
  std::vector<Milestone> told = forecast.milestones;
  std::erase_if(told, [&](const Milestone& milestone) {
    const int date = milestone.baseline_day + 7 * milestone.weeks;
    // A gain from a baseline that nobody measured can not be measured late either.
    const int last = milestone.baseline_measured ? date + days_of_grace : date - 1;
    return !is_measured(milestone) && last < forecast.today;
  });
  return told;
}

MilestoneReading read_milestone(const Milestone& milestone, const ScaleInfo& info, int today) {
  if (!is_measured(milestone)) return not_yet_measured(milestone, today);
  const double chance = chance_of_beating(*milestone.actual, milestone.usual_care, info.sem);
  MilestoneReading reading{Verdict::on_track, std::nullopt, "on track with usual care", ""};
  if (is_near_the_top(milestone)) {
    reading.label = "near the top of the scale";
    reading.sentence =
        fmt::format("gained {}; {}.{}", signed_points(*milestone.actual, 1),
                    room_words(*milestone.room, true), against_expectation(milestone));
    return reading;
  }
  std::string outcome = "too close to tell apart";
  if (chance >= surely_ahead || chance <= 1 - surely_ahead) {
    const bool ahead = chance >= surely_ahead;
    reading.verdict = ahead ? Verdict::ahead : Verdict::behind;
    reading.label = ahead ? "ahead of usual care" : "behind usual care";
    outcome = ahead ? "ahead" : "behind";
    if (info.sem > 0) {
      reading.sure = ahead ? chance : 1 - chance;
      outcome += fmt::format(", {} sure", natural_frequency(*reading.sure));
    }
  }
  reading.sentence =
      fmt::format("gained {} against usual care's {}: {}.{}", signed_points(*milestone.actual, 1),
                  signed_points(milestone.usual_care, 2), outcome, against_expectation(milestone));
  return reading;
}

std::string milestone_chart(const std::vector<Milestone>& milestones, double low, double high) {
  if (milestones.empty()) return "";
  constexpr double width = 400;
  constexpr double row_height = 46;
  constexpr double left = 92;
  const Milestone& first = milestones.front();
  const double plot_height = row_height * static_cast<double>(milestones.size());
  std::string said;
  for (const Milestone& milestone : milestones) said += drawn_words(milestone);
  Svg svg(width, plot_height + 22, fmt::format("milestones-{}", name(first.scale)),
          short_name(first.scale) + ": points gained", said);
  Chart chart(svg, {left, 2, width - left - 12, plot_height}, {low, high}, {0, 1});
  for (const double tick : nice_ticks(low, high, 5)) {
    const double x = chart.at(tick, 0).x;
    svg.line({x, 2}, {x, plot_height + 2}, {palette::grid, 1, "", ""});
    svg.text({x, plot_height + 17}, signed_points(tick), {11, palette::soft_ink, "middle"});
  }
  for (std::size_t i = 0; i < milestones.size(); ++i) {
    draw_row(chart, milestones[i], row_height * static_cast<double>(i));
  }
  return svg.str();
}

}  // namespace relimb
