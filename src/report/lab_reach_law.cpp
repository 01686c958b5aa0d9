// The bridge: the law's fixed points beside the close-up's, and the threshold of therapy.
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

constexpr double law_width = 760;
constexpr double law_height = 372;
constexpr ChartFrame left_frame{52, 56, 312, 232};
constexpr ChartFrame right_frame{432, 56, 308, 232};
constexpr int law_line_points = 80;

void draw_fixed_points(Svg& svg, const ReachCurve& curve) {
  Chart chart(svg, left_frame, {0, 1}, {0, 1});
  svg.text({14, 20}, "Use at a fixed competence", {14, palette::ink, "start", true});
  percent_axis(chart, fmt::format("use after {} reaches",
                                  thousands(static_cast<std::size_t>(curve.curve.fixed.reaches))));
  std::vector<SvgPoint> high;
  std::vector<SvgPoint> low;
  for (int i = 0; i <= law_line_points; ++i) {
    const double competence = double(i) / law_line_points;
    const int reaches = curve.curve.fixed.reaches;
    high.push_back({competence, law_tries_after(curve.law, competence, curve.high_start, reaches)});
    low.push_back({competence, law_tries_after(curve.law, competence, curve.low_start, reaches)});
  }
  chart.line(high, {palette::arm, 2.2, "", ""});
  chart.line(low, {palette::leg, 2.2, "6 4", ""});
  for (const FixedPoint& point : curve.fixed_points) {
    chart.points({{point.competence, point.closeup_high}}, palette::arm, 5);
    const SvgPoint at = chart.at(point.competence, point.closeup_low);
    svg.polygon({{at.x - 5, at.y + 4.5}, {at.x + 5, at.y + 4.5}, {at.x, at.y - 5}},
                {palette::paper, 1, "", palette::leg});
  }
  number_axis(chart, {0, 0.2, 0.4, 0.6, 0.8, 1}, "competence: success of the affected arm");
  svg.text({52, law_height - 28}, "line: the law, solid from high values, dashed from low",
           {12, palette::ink, "start"});
  svg.text({52, law_height - 12}, "dots and triangles: the close-up, cortex held fixed",
           {12, palette::ink, "start"});
}

void draw_threshold(Svg& svg, const ReachThreshold& threshold) {
  const ThresholdSettings& s = threshold.settings;
  const double from = s.least_forced - s.step;
  const double to = s.most_forced + s.step;
  Chart chart(svg, right_frame, {from, to}, {0, 1});
  svg.text({394, 20}, "Who goes on recovering after therapy", {14, palette::ink, "start", true});
  percent_axis(chart, "persons above 50 % use at the end");
  std::vector<SvgPoint> line;
  for (int forced = s.least_forced; forced <= s.most_forced; forced += s.step) {
    line.push_back({double(forced), recovered_share(threshold, forced)});
  }
  chart.line(line, {palette::ink, 2.2, "", ""});
  chart.points(line, palette::ink, 4);
  if (std::isfinite(threshold.forced)) {
    chart.upright(threshold.forced, fmt::format("{:.0f}", threshold.forced));
  }
  number_axis(chart, nice_ticks(from, to, 5), "forced reaches");
  svg.text({432, law_height - 28},
           fmt::format("recovers if success passes {:.2f} ({:.0f} % told wrong)", threshold.success,
                       100 * threshold.success_wrong),
           {12, palette::ink, "start"});
  svg.text({432, law_height - 12},
           fmt::format("or use passes {:.2f} ({:.0f} % told wrong) by the end of it", threshold.use,
                       100 * threshold.use_wrong),
           {12, palette::ink, "start"});
}

}  // namespace

std::string reach_law_svg(const ReachCurve& curve) {
  Svg svg(law_width, law_height, "reach-law", "The law of a day beside the close-up of reaching",
          fmt::format("Mean error of the law's use {:.3f}, worst {:.3f}, over living courses. "
                      "Threshold at {:.0f} forced reaches, success {:.2f}, use {:.2f}.",
                      curve.plastic_course_error.mean, curve.plastic_course_error.worst,
                      curve.threshold.forced, curve.threshold.success, curve.threshold.use));
  draw_fixed_points(svg, curve);
  draw_threshold(svg, curve.threshold);
  return svg.str();
}

}  // namespace relimb
