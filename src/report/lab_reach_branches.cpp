// Use against capacity: two branches between two folds.
#include <fmt/format.h>

#include <cmath>
#include <string>
#include <vector>

#include "report/lab_reach.hpp"
#include "report/lab_reach_axes.hpp"
#include "report/palette.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

constexpr double width = 560;
constexpr double height = 400;
constexpr ChartFrame branches_frame{56, 52, 484, 270};

std::vector<SvgPoint> branch(const Branches& branches, double BranchPoint::*use) {
  std::vector<SvgPoint> line;
  for (const BranchPoint& point : branches.points)
    line.push_back({100 * point.capacity, point.*use});
  return line;
}

std::vector<SvgPoint> each(const Branches& branches, std::vector<double> BranchPoint::*use,
                           double aside) {
  std::vector<SvgPoint> dots;
  for (const BranchPoint& point : branches.points) {
    for (const double one : point.*use) dots.push_back({100 * point.capacity + aside, one});
  }
  return dots;
}

void draw_fold_span(Chart& chart, const Branches& branches) {
  if (!std::isfinite(branches.lower_fold)) return;
  const SvgPoint from = chart.at(100 * branches.lower_fold, 1);
  const SvgPoint to = chart.at(100 * branches.upper_fold, 0);
  chart.svg().rect(from, to.x - from.x, to.y - from.y, {"", 0, "", palette::wash});
  for (const double fold : {branches.lower_fold, branches.upper_fold}) {
    chart.svg().line(chart.at(100 * fold, 0), chart.at(100 * fold, 1),
                     {palette::soft_ink, 1, "1.5 3", ""});
  }
  chart.svg().text({(from.x + to.x) / 2, from.y + 96}, "two fates at one capacity",
                   {12, palette::soft_ink, "middle", false, true});
}

std::string description(const Branches& branches) {
  std::string text =
      "Use of the affected arm after a high and a low start, by share of cells left:";
  for (const BranchPoint& point : branches.points) {
    text += fmt::format(" {:.0f} %: {:.2f} and {:.2f};", 100 * point.capacity, point.use_high,
                        point.use_low);
  }
  text.back() = '.';
  if (std::isfinite(branches.lower_fold)) {
    text += fmt::format(" The branches are apart between {:.0f} % and {:.0f} % of cells left.",
                        100 * branches.lower_fold, 100 * branches.upper_fold);
  }
  return text;
}

}  // namespace

std::string reach_branches_svg(const Branches& branches) {
  Svg svg(width, height, "reach-branches", "Use against capacity: two branches",
          description(branches));
  Chart chart(svg, branches_frame, {-2, 102}, {0, 1});
  svg.text({14, 20}, "The same arm, used or not used: it depends on where it starts",
           {14, palette::ink, "start", true});
  draw_fold_span(chart, branches);
  percent_axis(chart, fmt::format("use after {} free reaches",
                                  thousands(static_cast<std::size_t>(branches.settings.reaches))));
  chart.points(each(branches, &BranchPoint::each_use_high, -0.7), palette::arm_half, 3);
  chart.points(each(branches, &BranchPoint::each_use_low, 0.7), palette::leg_half, 3);
  chart.line(branch(branches, &BranchPoint::use_high), {palette::paper, 5, "", ""});
  chart.line(branch(branches, &BranchPoint::use_low), {palette::paper, 5, "", ""});
  chart.line(branch(branches, &BranchPoint::use_high), {palette::arm, 2.6, "", ""});
  chart.line(branch(branches, &BranchPoint::use_low), {palette::leg, 2.6, "6 4", ""});
  number_axis(chart, {0, 20, 40, 60, 80, 100}, "cells of the affected quarter left, %");
  double x = key_entry(svg, {56, height - 18}, {{palette::arm, 2.6, "", ""}, false},
                       "values as in health");
  x = key_entry(svg, {x, height - 18}, {{palette::leg, 2.6, "6 4", ""}, false},
                "values of an arm that failed");
  key_entry(svg, {x, height - 18}, {{palette::paper, 1, "", palette::typical_half}, true},
            "one run");
  return svg.str();
}

}  // namespace relimb
