#include "report/patient_chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/chart.hpp"
#include "report/palette.hpp"
#include "report/patient_words.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

constexpr double chart_width = 400;
constexpr double chart_height = 232;
constexpr ChartFrame frame{14, 22, 372, 168};

constexpr double low80(const Prediction& prediction) { return prediction.quantiles[1]; }
constexpr double high80(const Prediction& prediction) { return prediction.quantiles[17]; }

std::vector<Prediction> to_come(const Forecast& forecast, Scale scale) {
  std::vector<Prediction> kept;
  for (const Prediction& prediction : forecast.curves[index(scale)]) {
    if (is_finite(prediction) && prediction.day >= forecast.today) kept.push_back(prediction);
  }
  return kept;
}

ChartRange value_range(const ScaleInfo& info, const std::vector<Prediction>& curve,
                       const std::vector<Visit>& visits, const std::vector<double>& marks) {
  if (info.step > 0) return {info.minimum, info.maximum};
  double high = info.minimum + 1e-6;
  for (const double mark : marks) high = std::max(high, 1.12 * mark);
  for (const Prediction& prediction : curve) high = std::max(high, 1.05 * high80(prediction));
  for (const Visit& visit : visits) high = std::max(high, 1.05 * visit.value);
  return {info.minimum, high};
}

// Whole months under the base line, counted from `zero_day`.
void month_axis(Chart& chart, int zero_day, const std::string& words) {
  const SvgType type{14, palette::soft_ink, "middle"};
  const double floor = frame.top + frame.height;
  chart.svg().line({frame.left, floor}, {frame.left + frame.width, floor},
                   {palette::soft_ink, 1.2, "", ""});
  const double months = (chart.x_range().high - zero_day) / days_per_month;
  const int step = std::max(1, static_cast<int>(std::ceil(months / 8)));
  for (int month = 0; month <= months + 0.05; month += step) {
    const double day = std::min(zero_day + month * days_per_month, chart.x_range().high);
    if (day < chart.x_range().low) continue;
    const double x = chart.at(day, 0).x;
    chart.svg().line({x, floor}, {x, floor + 5}, {palette::soft_ink, 1.2, "", ""});
    chart.svg().text({x, floor + 19}, std::to_string(month), type);
  }
  chart.svg().text({frame.left + frame.width / 2, floor + 37}, words, type);
}

// What people can do at each height, above its line.
void draw_marks(Chart& chart, const std::vector<const PlainThreshold*>& marks) {
  for (const PlainThreshold* mark : marks) {
    const SvgPoint left = chart.at(chart.x_range().low, mark->value);
    const SvgPoint right = chart.at(chart.x_range().high, mark->value);
    chart.svg().line(left, right, {palette::soft_ink, 1, "2 4", ""});
  }
}

void name_marks(Chart& chart, const std::vector<const PlainThreshold*>& marks) {
  for (const PlainThreshold* mark : marks) {
    const SvgPoint right = chart.at(chart.x_range().high, mark->value);
    chart.svg().text({right.x - 3, right.y - 5}, mark->short_words,
                     {13.5, palette::ink, "end", false, true});
  }
}

// The band's height on a day, between its days by a straight line.
SvgPoint on_edge(Chart& chart, const std::vector<SvgPoint>& edge, double day) {
  const auto after = std::ranges::lower_bound(edge, day, {}, &SvgPoint::x);
  if (after == edge.begin()) return chart.at(day, edge.front().y);
  if (after == edge.end()) return chart.at(day, edge.back().y);
  const SvgPoint before = *(after - 1);
  const double part = (day - before.x) / (after->x - before.x);
  return chart.at(day, before.y + part * (after->y - before.y));
}

// Says what the band is, in it, where it lies clear of its edges and of the marks; nowhere when it
// is too thin for that.
void name_band(Chart& chart, const std::vector<SvgPoint>& upper, const std::vector<SvgPoint>& lower,
               const std::vector<const PlainThreshold*>& marks) {
  constexpr double half_width = 52;  // of the words, with some air
  constexpr double half_height = 9;
  const ChartRange days = chart.x_range();
  const double day_per_unit = (days.high - days.low) / frame.width;
  SvgPoint best{0, 0};
  double widest = half_height;
  for (double x = 0.25; x <= 0.5; x += 0.05) {  // the marks are named further right
    const double day = days.low + x * (days.high - days.low);
    double top = 0;
    double floor = chart_height;
    for (const double side : {-1.0, 0.0, 1.0}) {
      const double there = day + side * half_width * day_per_unit;
      if (there < upper.front().x) top = chart_height;  // no band there
      top = std::max(top, on_edge(chart, upper, there).y);
      floor = std::min(floor, on_edge(chart, lower, there).y);
    }
    for (double y = top; y <= floor; y += 2) {
      double clear = std::min(y - top, floor - y);
      for (const PlainThreshold* mark : marks) {
        clear = std::min(clear, std::abs(y - chart.at(day, mark->value).y));
      }
      if (clear > widest) {
        widest = clear;
        best = {chart.at(day, 0).x, y};
      }
    }
  }
  if (widest > half_height) {
    chart.svg().text({best.x, best.y + 5}, "8 of 10 people", {14, palette::ink, "middle", true});
  }
}

// Where the shaded part ends, for who does not see it.
std::string description(const Forecast& forecast, const std::vector<const PlainThreshold*>& marks,
                        const Prediction& last) {
  const PlainThreshold* low = nullptr;
  const PlainThreshold* high = nullptr;
  for (const PlainThreshold* mark : marks) {
    if (mark->value <= low80(last)) low = mark;
    if (mark->value <= high80(last)) high = mark;
  }
  const auto named = [](const PlainThreshold* mark) { return "\"" + mark->short_words + "\""; };
  std::string text = fmt::format("At {} the shaded part ", span_words(forecast, last.day));
  if (marks.empty()) return text + "ends.";
  if (high == nullptr) return text + "is below " + named(marks.front()) + ".";
  if (low == nullptr) return text + "goes from low down up to " + named(high) + ".";
  if (low == high) return text + "is at " + named(high) + ".";
  return text + "goes from " + named(low) + " to " + named(high) + ".";
}

}  // namespace

PatientChart patient_chart(const PatientContent& content, Scale scale) {
  const Forecast& forecast = content.forecast();
  const ScaleInfo& info = content.page.info(scale);
  const std::vector<Prediction> curve = to_come(forecast, scale);
  if (curve.size() < 2) return {};
  std::vector<Visit> visits = visits_of(forecast, scale);
  const bool from_stroke = counts_from_stroke(forecast);
  const int zero_day = from_stroke ? 0 : forecast.today;
  std::erase_if(visits, [&](const Visit& visit) { return visit.day < zero_day; });
  std::vector<const PlainThreshold*> marks;
  std::vector<double> heights;
  for (const PlainThreshold& threshold : content.words.thresholds) {
    if (threshold.scale != scale) continue;
    marks.push_back(&threshold);
    heights.push_back(threshold.value);
  }

  const bool arm = limb_of(scale) == Limb::arm;
  Svg svg(chart_width, chart_height, std::string("months-") + (arm ? "arm" : "leg"),
          arm ? "What people like you can do with the hand, month by month"
              : "How people like you walk, month by month",
          description(forecast, marks, curve.back()));
  const ChartRange days{static_cast<double>(zero_day), static_cast<double>(curve.back().day)};
  Chart chart(svg, frame, days, value_range(info, curve, visits, heights));
  std::vector<SvgPoint> upper, lower;
  for (const Prediction& prediction : curve) {
    upper.push_back({static_cast<double>(prediction.day), high80(prediction)});
    lower.push_back({static_cast<double>(prediction.day), low80(prediction)});
  }
  chart.band(upper, lower, {"", 0, "", arm ? palette::arm_half : palette::leg_half});
  const SvgInk edge{arm ? palette::arm : palette::leg, 1.6, "", ""};
  chart.line(upper, edge);
  chart.line(lower, edge);
  draw_marks(chart, marks);
  month_axis(chart, zero_day,
             from_stroke ? "months after your stroke" : "months after your last test");
  name_marks(chart, marks);
  name_band(chart, upper, lower, marks);
  std::vector<SvgPoint> dots;
  for (const Visit& visit : visits) dots.push_back({static_cast<double>(visit.day), visit.value});
  chart.points(dots, palette::ink, 6);
  if (!dots.empty()) {
    const SvgPoint last = chart.at(dots.back().x, dots.back().y);
    svg.text({last.x + 10, std::min(last.y + 5, frame.top + frame.height - 6)}, "you",
             {14, palette::ink, "start", true, true});
  }
  PatientChart made;
  made.svg = svg.str();
  made.caption = "Shaded: 8 of 10 people like you are in here.";
  if (dots.size() == 1) made.caption += " The dot is you, when last tested.";
  if (dots.size() > 1) made.caption += " The dots are you, on the days you were tested.";
  return made;
}

}  // namespace relimb
