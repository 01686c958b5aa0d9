#include "report/plan_pictures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/chart.hpp"
#include "report/palette.hpp"
#include "report/plan_words.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

constexpr double width = 420;
constexpr double height = 258;
constexpr ChartFrame frame{52, 14, 346, 196};

void hours_axis(Chart& chart, const std::vector<double>& ticks, const std::string& words) {
  Svg& svg = chart.svg();
  const double floor = frame.top + frame.height;
  svg.line({frame.left, floor}, {frame.left + frame.width, floor}, {palette::soft_ink, 1});
  for (const double tick : ticks) {
    const double x = chart.at(tick, 0).x;
    svg.line({x, floor}, {x, floor + 4}, {palette::soft_ink, 1});
    svg.text({x, floor + 18}, with_minus_signs(short_number(tick, 2)), axis_type("middle"));
  }
  svg.text({frame.left + frame.width / 2, floor + 40}, words, {12.5, palette::soft_ink, "middle"});
}

void value_axis(Chart& chart, const std::vector<double>& ticks) {
  std::vector<std::string> labels;
  for (const double tick : ticks) labels.push_back(with_minus_signs(short_number(tick, 2)));
  chart.y_axis(ticks, labels);
}

std::string dose_description(const RehabPlan& plan) {
  std::string text;
  for (const DosePoint& point : plan.dose) {
    text += fmt::format("{}{} h a week: {} ({} to {})", text.empty() ? "" : "; ",
                        plan_figure(point.hours), goal_figure(point.gain.mean, plan.goal),
                        goal_figure(point.gain.lower, plan.goal),
                        goal_figure(point.gain.upper, plan.goal));
  }
  return text + ".";
}

}  // namespace

std::string dose_picture(const RehabPlan& plan) {
  const auto finite = [](const DosePoint& point) {
    return std::isfinite(point.hours) && std::isfinite(point.gain.mean);
  };
  if (plan.dose.size() < 2 || !std::ranges::all_of(plan.dose, finite)) return "";
  const double most_hours = plan.dose.back().hours;
  if (!(most_hours > 0)) return "";
  // A chance is drawn in hundredths.
  const double unit = plan.goal.unit == "chance" ? 100 : 1;
  const double matters = unit * plan.goal.difference();
  ChartRange y{0, 0.2 * matters};
  std::vector<SvgPoint> middle, low, high;
  for (const DosePoint& point : plan.dose) {
    middle.push_back({point.hours, unit * point.gain.mean});
    low.push_back({point.hours, unit * point.gain.lower});
    high.push_back({point.hours, unit * point.gain.upper});
    y.low = std::min(y.low, low.back().y);
    y.high = std::max(y.high, high.back().y);
  }
  const double air = 0.06 * (y.high - y.low);
  y = {y.low < 0 ? y.low - air : 0, y.high + air};
  Svg svg(width, height, "dose", "Hours of a therapist and what they win", dose_description(plan));
  Chart chart(svg, frame, {0, most_hours}, y);
  value_axis(chart, nice_ticks(y.low, y.high, 4));
  chart.band(high, low, {"", 1, "", palette::arm_most});
  for (const auto* edge : {&low, &high}) chart.line(*edge, {palette::arm_half, 1});
  hours_axis(chart, nice_ticks(0, most_hours, 5), "hours of a therapist a week");
  chart.line({{0, 0}, {most_hours, 0}}, {palette::soft_ink, 1});
  if (matters < y.high) {
    chart.line({{0, matters}, {most_hours, matters}}, {palette::caution, 1.4, "5 4"});
    const bool below = middle.back().y > matters;  // the curve ends above: words below
    svg.text({frame.left + frame.width - 4, chart.at(0, matters).y + (below ? 14 : -6)},
             "what matters (MCID)", {11.5, palette::caution, "end", false, true});
  }
  chart.line(middle, {palette::arm, 2.6});
  chart.points(middle, palette::arm);
  const auto own = std::ranges::find(plan.dose, 1.0, &DosePoint::share);
  if (plan.worthwhile && own != plan.dose.end()) {
    const SvgPoint at = chart.at(own->hours, unit * own->gain.mean);
    svg.circle(at, 8, {palette::ink, 1.6});
    const double to_line = at.y - chart.at(0, matters).y;  // > 0: the plan is below what matters
    const bool above = to_line < 0 || to_line > 40;
    svg.text({at.x, at.y + (above ? -14 : 24)}, "this plan",
             {12, palette::ink, "middle", true, true});
  }
  return svg.str();
}

std::string front_picture(const RehabPlan& plan, const LeverBook& book) {
  const auto finite = [](const FrontPoint& point) {
    return std::isfinite(point.arm) && std::isfinite(point.leg);
  };
  if (plan.front.size() < 2 || !std::ranges::all_of(plan.front, finite)) return "";
  std::vector<const FrontPoint*> points;
  for (const FrontPoint& point : plan.front) points.push_back(&point);
  std::ranges::stable_sort(points, {}, [](const FrontPoint* point) { return point->leg; });
  ChartRange x{0, 0.1}, y{0, 0.1};
  std::string description;
  std::vector<SvgPoint> line;
  for (const FrontPoint* point : points) {
    line.push_back({point->leg, point->arm});
    x = {std::min(x.low, point->leg), std::max(x.high, point->leg)};
    y = {std::min(y.low, point->arm), std::max(y.high, point->arm)};
    const Lever* lever = main_lever(point->schedule, book);
    description += fmt::format("{}Arm {}, leg {}{}", description.empty() ? "" : "; ",
                               plan_figure(point->arm), plan_figure(point->leg),
                               lever == nullptr ? "" : ", most hours: " + lever->label);
  }
  x.high += 0.12 * (x.high - x.low);
  y.high += 0.2 * (y.high - y.low);
  if (x.low < 0) x.low -= 0.06 * (x.high - x.low);
  if (y.low < 0) y.low -= 0.06 * (y.high - y.low);
  Svg svg(width, height, "front", "Arm against leg for the same hours",
          description + ". 1 is a difference that matters.");
  Chart chart(svg, frame, x, y);
  value_axis(chart, nice_ticks(y.low, y.high, 4));
  hours_axis(chart, nice_ticks(x.low, x.high, 5), "leg: gain, 1 is what matters");
  svg.text({frame.left + 6, frame.top + 2}, "arm: gain, 1 is what matters",
           {12.5, palette::soft_ink, "start", false, true});
  chart.line(line, {palette::ink, 1.6, "2 4"});
  chart.points(line, palette::ink, 5);
  for (std::size_t i = 0; i < points.size(); ++i) {
    const SvgPoint at = chart.at(line[i].x, line[i].y);
    svg.text({at.x, at.y - 10}, std::to_string(i + 1), {12, palette::ink, "middle", true, true});
  }
  return svg.str();
}

}  // namespace relimb
