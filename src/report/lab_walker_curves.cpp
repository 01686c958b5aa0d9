#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "report/chart.hpp"
#include "report/lab_walker.hpp"
#include "report/palette.hpp"

namespace relimb {
namespace {

void gain_axis(Chart& chart, const char* words) {
  const double floor = chart.frame().top + chart.frame().height;
  Svg& svg = chart.svg();
  svg.line({chart.frame().left, floor}, {chart.frame().left + chart.frame().width, floor},
           {palette::soft_ink, 1, "", ""});
  for (const double tick : nice_ticks(chart.x_range().low, chart.x_range().high, 5)) {
    const double x = chart.at(tick, chart.y_range().low).x;
    svg.line({x, floor}, {x, floor + 4}, {palette::soft_ink, 1, "", ""});
    svg.text({x, floor + 17}, fmt::format("{:g}", tick + 0.0), axis_type("middle"));
  }
  svg.text({chart.frame().left + chart.frame().width / 2, floor + 35}, words, axis_type("middle"));
}

void number_axis(Chart& chart, int wanted) {
  const std::vector<double> ticks = nice_ticks(chart.y_range().low, chart.y_range().high, wanted);
  std::vector<std::string> labels;
  for (const double tick : ticks) labels.push_back(fmt::format("{:g}", tick + 0.0));
  chart.y_axis(ticks, labels);
}

std::vector<SvgPoint> points_of(const WalkerCurve& curve, double CurvePoint::*value,
                                bool only_walked = false) {
  std::vector<SvgPoint> points;
  for (const CurvePoint& p : curve.points) {
    if (!only_walked || p.walked > 0) points.push_back({p.cortical_gain, p.*value});
  }
  return points;
}

// Filled where at least one run walked, hollow where none did.
void dots(Chart& chart, const WalkerCurve& curve, double CurvePoint::*value, const char* colour) {
  for (const CurvePoint& p : curve.points) {
    const SvgPoint at = chart.at(p.cortical_gain, p.*value);
    if (p.walked > 0)
      chart.svg().circle(at, 4, {palette::paper, 1.2, "", colour});
    else
      chart.svg().circle(at, 3.5, {colour, 1.6, "", palette::paper});
  }
}

void draw_use(Svg& svg, const WalkerCurves& curves) {
  Chart chart(svg, {52, 74, 400, 300}, {0, 1}, {0, 1.1});
  number_axis(chart, 5);
  gain_axis(chart, "cortical gain of the paretic leg");
  std::vector<SvgPoint> law;
  for (int i = 0; i <= 50; ++i) {
    law.push_back({i / 50.0, fitted_use(curves.whole.line, i / 50.0)});
  }
  chart.line({{0, 0}, {1, 1}}, {palette::hairline, 1.6, "", ""});
  svg.text({chart.at(0.72, 0.66).x, chart.at(0.72, 0.66).y}, "cortex alone", axis_type());
  std::vector<SvgPoint> high;
  std::vector<SvgPoint> low;
  for (const CurvePoint& p : curves.whole.points) {
    high.push_back({p.cortical_gain, p.use + p.use_sd});
    low.push_back({p.cortical_gain, p.use - p.use_sd});
  }
  chart.band(high, low, {"", 0, "", palette::leg_half});
  chart.line(law, {palette::ink, 1.6, "6 4", ""});
  chart.line(points_of(curves.neither, &CurvePoint::use), {palette::typical_half, 1.4, "2 3", ""});
  chart.line(points_of(curves.no_cpg, &CurvePoint::use), {palette::typical, 1.8, "", ""});
  chart.line(points_of(curves.no_sound_push, &CurvePoint::use), {palette::arm, 1.8, "5 3", ""});
  chart.line(points_of(curves.whole, &CurvePoint::use), {palette::leg, 2.6, "", ""});
  dots(chart, curves.neither, &CurvePoint::use, palette::typical_half);
  dots(chart, curves.no_cpg, &CurvePoint::use, palette::typical);
  dots(chart, curves.no_sound_push, &CurvePoint::use, palette::arm);
  dots(chart, curves.whole, &CurvePoint::use, palette::leg);
  struct Key {
    const char* words;
    SvgInk ink;
  };
  const std::array<Key, 5> keys{{{"cord and sound leg whole", {palette::leg, 2.6, "", ""}},
                                 {"sound leg without push-off", {palette::arm, 1.8, "5 3", ""}},
                                 {"paretic side without its cord", {palette::typical, 1.8, "", ""}},
                                 {"neither", {palette::typical_half, 1.4, "2 3", ""}},
                                 {"the law's line", {palette::ink, 1.6, "6 4", ""}}}};
  double y = chart.at(0, 0.36).y;
  for (const Key& key : keys) {
    svg.line({236, y}, {262, y}, key.ink);
    svg.text({268, y + 4}, key.words, {11.5, palette::ink, "start", false, true});
    y += 17;
  }
  svg.text({52, 62}, "Use per stride of the paretic leg, share of a healthy leg's",
           {12.5, palette::ink, "start", true, false});
}

struct Small {
  const char* title;
  ChartRange range;
  double CurvePoint::*value;
  bool with_published = false;
};

// Bowden et al. 2006, Stroke 37:872: mean paretic share of propulsion in three groups.
struct PublishedLevel {
  double share;
  const char* severity;
};
constexpr std::array<PublishedLevel, 3> published_propulsion{
    {{0.49, "low"}, {0.36, "moderate"}, {0.16, "high"}}};

void draw_published(Svg& svg, Chart& chart) {
  for (const PublishedLevel& level : published_propulsion) {
    chart.line({{0, level.share}, {1, level.share}}, {palette::soft_ink, 1, "3 3", ""});
    const SvgPoint end = chart.at(1, level.share);
    svg.text({end.x - 2, end.y + 12}, level.severity, {10, palette::soft_ink, "end", false, false});
  }
}

void draw_small(Svg& svg, const WalkerCurve& curve, const Small& small, double top) {
  Chart chart(svg, {520, top, 220, 74}, {0, 1}, small.range);
  number_axis(chart, 2);
  if (small.with_published) draw_published(svg, chart);
  svg.text({520, top - 8}, small.title, {12, palette::ink, "start", true, false});
  chart.line(points_of(curve, small.value, true), {palette::leg, 2.2, "", ""});
  dots(chart, curve, small.value, palette::leg);
}

}  // namespace

std::string lab_walker_curves_picture(const WalkerCurves& curves) {
  const UseFit& line = curves.whole.line;
  Svg svg(
      760, 450, "lab-walker-curves", "Bipedal forced use",
      fmt::format("Use of the paretic leg per stride over its cortical gain; the law's line has "
                  "phi {:.2f}, worst error {:.3f}.",
                  line.forced_share, line.worst_error));
  svg.text({20, 24}, "Every stride uses the paretic leg, whatever the cortex gives",
           {16, palette::ink, "start", true, false});
  svg.text(
      {20, 42},
      fmt::format("use = {:.2f} + {:.2f} a, worst error {:.3f}; drive {:.1f}, {} runs a point, "
                  "least body-weight support that walks",
                  line.forced_share, 1 - line.forced_share, line.worst_error,
                  curves.whole.settings.walk.drive, curves.whole.settings.runs),
      axis_type());
  draw_use(svg, curves);
  const std::array<Small, 3> smalls{
      {{"speed, m/s", {0, 1.5}, &CurvePoint::speed_m_per_s, false},
       {"paretic share of propulsion", {0, 0.6}, &CurvePoint::propulsion_share, true},
       {"paretic share of load", {0.3, 0.7}, &CurvePoint::load_share, false}}};
  double top = 76;
  for (const Small& small : smalls) {
    draw_small(svg, curves.whole, small, top);
    top += 112;
  }
  Chart foot(svg, {520, 300, 220, 74}, {0, 1}, {0, 1});
  gain_axis(foot, "cortical gain");
  svg.text(
      {20, 440},
      "Hollow: no run walked at any support up to one half of body weight. Dashed: people with "
      "low, moderate, high severity (Bowden 2006).",
      axis_type());
  return svg.str();
}

std::string lab_walker_cord_picture(const std::vector<CordPoint>& points) {
  Svg svg(560, 330, "lab-walker-cord", "The cord alone",
          "Cycle, swing and stance of the half-centres over the tonic drive, no body.");
  svg.text({20, 24}, "The cord alone: drive shortens stance, swing stays",
           {16, palette::ink, "start", true, false});
  svg.text({20, 42}, "seconds; tonic drive is the only command, no body and no afferents",
           axis_type());
  Chart chart(svg, {52, 62, 380, 212}, {0, 1}, {0, 1.6});
  number_axis(chart, 4);
  gain_axis(chart, "tonic drive");
  struct Line {
    const char* words;
    double FictiveResult::*value;
    SvgInk ink;
  };
  const std::array<Line, 3> lines{
      {{"cycle", &FictiveResult::period_s, {palette::ink, 1.6, "6 4", ""}},
       {"stance", &FictiveResult::extensor_burst_s, {palette::leg, 2.6, "", ""}},
       {"swing", &FictiveResult::flexor_burst_s, {palette::arm, 2.6, "", ""}}}};
  for (const Line& line : lines) {
    std::vector<SvgPoint> data;
    for (const CordPoint& p : points) {
      if (p.cord.cycles > 0) data.push_back({p.drive, p.cord.*line.value});
    }
    if (data.empty()) continue;
    chart.line(data, line.ink);
    const SvgPoint end = chart.at(data.back().x, data.back().y);
    const double nudge = line.value == &FictiveResult::flexor_burst_s ? 9 : 0;
    svg.text({end.x + 8, end.y + 4 + nudge}, fmt::format("{} {:.2f} s", line.words, data.back().y),
             {12, line.ink.stroke, "start", true, false});
  }
  return svg.str();
}

}  // namespace relimb
