#include "report/curve_chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>

#include "report/chart.hpp"
#include "report/palette.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

constexpr double chart_width = 400;
constexpr double chart_height = 190;
constexpr ChartFrame frame{36, 12, 322, 148};

struct Colours {
  const char* line;
  const char* half;
  const char* most;
};

Colours colours_of(Limb limb) {
  if (limb == Limb::arm) return {palette::arm, palette::arm_half, palette::arm_most};
  return {palette::leg, palette::leg_half, palette::leg_most};
}

// The finite predictions of a curve from `from_day` on.
std::vector<Prediction> drawn(const std::vector<Prediction>& curve, int from_day) {
  std::vector<Prediction> kept;
  for (const Prediction& prediction : curve) {
    if (is_finite(prediction) && prediction.day >= from_day) kept.push_back(prediction);
  }
  return kept;
}

std::vector<SvgPoint> traced(const std::vector<Prediction>& curve,
                             double (*value)(const Prediction&)) {
  std::vector<SvgPoint> points;
  for (const Prediction& prediction : curve) {
    points.push_back({static_cast<double>(prediction.day), value(prediction)});
  }
  return points;
}

ChartRange day_range(const std::vector<Prediction>& curve, const std::vector<Visit>& visits,
                     int from_day) {
  int last = from_day + 28;
  if (!curve.empty()) last = std::max(last, curve.back().day);
  if (!visits.empty()) last = std::max(last, visits.back().day);
  return {static_cast<double>(from_day), static_cast<double>(last)};
}

// The whole scale where it has a top that people reach; for speed and steps as far as needed.
ChartRange value_range(const ScaleInfo& info, const std::vector<Prediction>& curve,
                       const std::vector<Visit>& visits) {
  if (info.step > 0) return {info.minimum, std::max(info.maximum, info.minimum + info.step)};
  double high = info.scale == Scale::gait_speed_m_per_s ? 1.2 : info.minimum + 1e-6;
  for (const Prediction& prediction : curve) high = std::max(high, high90(prediction));
  for (const Visit& visit : visits) high = std::max(high, visit.value);
  return {info.minimum, high};
}

std::string description(const ScaleInfo& info, const std::vector<Prediction>& curve,
                        const std::vector<Visit>& visits) {
  std::string text = visits.empty() ? "Not measured." : "Measured:";
  for (const Visit& visit : visits) {
    text += fmt::format("{} {} on day {}", &visit == &visits.front() ? "" : ",",
                        score_text(info.scale, visit.value), visit.day);
  }
  if (!visits.empty()) text += ".";
  if (curve.empty()) return text + " No forecast.";
  const Prediction& last = curve.back();
  return text + fmt::format(" Middle forecast for {}: {}, 9 in 10 chance between {} and {}.",
                            time_words(last.day), score_text(info.scale, median(last)),
                            score_text(info.scale, low90(last)),
                            score_text(info.scale, high90(last)));
}

std::string note_part(const Difference& difference, const ScaleInfo& info) {
  const std::string unit = info.unit.empty() ? "" : " " + info.unit;
  return fmt::format("{} {}{} ({})", difference.label, short_number(difference.value, 2), unit,
                     difference.source);
}

const char* superscript(int number) {
  constexpr std::array<const char*, 9> digits{"\u00b9", "\u00b2", "\u00b3", "\u2074", "\u2075",
                                              "\u2076", "\u2077", "\u2078", "\u2079"};
  return digits[static_cast<std::size_t>(std::clamp(number, 1, 9) - 1)];
}

// Draws the bracket above the last visit; gives its note.
std::string draw_bracket(Chart& chart, const ScaleInfo& info, const Visit& last, int today,
                         int note_number) {
  const Difference* mcid = at_stage(info.mcid, today);
  const Difference* mdc = at_stage(info.mdc, today);
  const Difference* top = mcid != nullptr ? mcid : mdc;
  if (top == nullptr || !(top->value > 0)) return "";
  if (last.value + top->value > info.maximum) return "";  // cut short it would be another change
  const double ceiling = std::min(last.value + top->value, chart.y_range().high);
  const SvgPoint low = chart.at(last.day, last.value);
  const SvgPoint high = chart.at(last.day, ceiling);
  const bool room_right = low.x + 70 < chart.frame().left + chart.frame().width;
  const double side = room_right ? 1 : -1;
  const double stem = low.x + 9 * side;
  const SvgInk halo{palette::paper, 4, "", ""};
  const SvgInk ink{palette::ink, 1.4, "", ""};
  for (const SvgInk& pass : {halo, ink}) {
    chart.svg().polyline(
        {{stem - 4 * side, low.y}, {stem, low.y}, {stem, high.y}, {stem - 4 * side, high.y}}, pass);
    if (mcid != nullptr && mdc != nullptr && mdc->value < mcid->value) {
      const double notch = chart.at(last.day, last.value + mdc->value).y;
      chart.svg().line({stem - 4 * side, notch}, {stem, notch}, pass);
    }
  }
  const std::string label =
      fmt::format("{}{}", mcid != nullptr ? "MCID" : "MDC", superscript(note_number));
  // Under "today", which stands over the frame, also where the bracket reaches the top.
  const double label_y = std::max(high.y + 4, chart.frame().top + 9);
  chart.svg().text({stem + 5 * side, label_y}, label,
                   {10.5, palette::ink, room_right ? "start" : "end", false, true});
  std::string note = short_name(info.scale) + ": " + note_part(*top, info);
  if (mcid != nullptr && mdc != nullptr) note += "; " + note_part(*mdc, info);
  return note + ".";
}

}  // namespace

CurveChart curve_chart(const Forecast& forecast, const ScaleInfo& info, Limb limb,
                       int note_number) {
  const std::vector<Visit> visits = visits_of(forecast, info.scale);
  const int from_day = first_drawn_day(forecast);
  const std::vector<Prediction> curve = drawn(forecast.curves[index(info.scale)], from_day);
  const std::vector<Prediction> typical = drawn(forecast.typical[index(info.scale)], from_day);
  if (curve.empty() && visits.empty()) return {};

  const ChartRange x = day_range(curve, visits, from_day);
  const ChartRange y = value_range(info, curve, visits);
  Svg svg(chart_width, chart_height, "curve-" + std::string(name(info.scale)),
          fmt::format("{}: {}", short_name(info.scale), plain_meaning(info.scale)),
          description(info, curve, visits));
  Chart chart(svg, frame, x, y);
  const std::vector<double> ticks = nice_ticks(y.low, y.high, 4);
  std::vector<std::string> labels;
  for (const double tick : ticks) labels.push_back(short_number(tick, 2));
  chart.y_axis(ticks, labels);

  const Colours colours = colours_of(limb);
  chart.band(traced(curve, high90), traced(curve, low90), {"", 0, "", colours.most});
  chart.band(traced(curve, high50), traced(curve, low50), {"", 0, "", colours.half});
  chart.line(traced(typical, median), {palette::typical, 1.5, "5 4", ""});
  chart.line(traced(curve, median), {colours.line, 2.4, "", ""});
  chart.week_axis(week_ticks(static_cast<int>(x.low), static_cast<int>(x.high), 8));
  if (forecast.today > from_day && forecast.today <= x.high) {
    chart.upright(forecast.today, "today", true);
  }

  CurveChart made;
  if (!visits.empty()) {
    made.note = draw_bracket(chart, info, visits.back(), forecast.today, note_number);
  }
  std::vector<SvgPoint> dots;
  for (const Visit& visit : visits) dots.push_back({static_cast<double>(visit.day), visit.value});
  chart.points(dots, palette::ink);
  if (curve.empty()) {
    svg.text(chart.at((x.low + x.high) / 2, y.high - 0.12 * (y.high - y.low)), "no forecast",
             {12.5, palette::soft_ink, "middle", false, true});
  } else {
    const SvgPoint end = chart.at(x.high, median(curve.back()));
    svg.text({end.x + 5, end.y + 4.5}, score_text(info.scale, median(curve.back())),
             {13, colours.line, "start", true, false});
  }
  made.svg = svg.str();
  return made;
}

}  // namespace relimb
