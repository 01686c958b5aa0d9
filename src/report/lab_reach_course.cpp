// Courses of use: one panel a result.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "report/lab_reach.hpp"
#include "report/lab_reach_axes.hpp"
#include "report/palette.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

constexpr double course_width = 760;
constexpr double panel_height = 250;
constexpr double header = 22;
constexpr double top_margin = 34;
constexpr double bottom_margin = 48;

int all_reaches(const ReachSettings& settings) {
  const ReachProtocol& p = settings.protocol;
  return p.healthy + p.free + p.forced + p.follow_up;
}

struct CoursePhase {
  const char* words;
  int from;
  int to;
};

std::vector<CoursePhase> phases_of(const ReachProtocol& p) {
  const int lesion = p.healthy;
  const int therapy = lesion + p.free;
  const int after = therapy + p.forced;
  return {{"healthy", 0, lesion},
          {"free", lesion, therapy},
          {"sound arm held back", therapy, after},
          {"free again", after, after + p.follow_up}};
}

void draw_phases(Chart& chart, const ReachProtocol& protocol) {
  const double top = chart.frame().top;
  for (const CoursePhase& phase : phases_of(protocol)) {
    const double from = chart.at(phase.from, 0).x;
    const double to = chart.at(phase.to, 0).x;
    const bool therapy = phase.words[0] == 's';
    if (therapy) {
      chart.svg().rect({from, top}, to - from, chart.frame().height,
                       {"", 0, "", palette::caution_wash});
    }
    if (to - from < 30) continue;
    const bool roomy = to - from > 130;
    chart.svg().text({(from + to) / 2, top - 7}, therapy && !roomy ? "forced" : phase.words,
                     {11.5, therapy ? palette::caution : palette::soft_ink, "middle"});
  }
}

void draw_runs(Chart& chart, const ReachResult& result) {
  const auto line_of = [&](const std::vector<ReachProbe>& course) {
    std::vector<SvgPoint> line;
    for (std::size_t i = 0; i < course.size(); ++i) {
      line.push_back({double(result.course_reaches[i]), course[i].use});
    }
    return line;
  };
  for (const ReachRun& run : result.runs) {
    chart.line(line_of(run.course), {palette::arm_half, 0.8, "", ""});
  }
  chart.line(line_of(result.course), {palette::paper, 5, "", ""});
  chart.line(line_of(result.course), {palette::arm, 2.6, "", ""});
}

std::string panel_title(const ReachResult& result) {
  return fmt::format("{} forced reaches: {} of {} keep using the arm",
                     thousands(static_cast<std::size_t>(result.settings.protocol.forced)),
                     result.recovered, result.runs.size());
}

}  // namespace

std::string reach_course_svg(std::span<const ReachResult> results) {
  RELIMB_CHECK(!results.empty());
  int longest = 1;
  std::string description =
      "Share of reaches to the affected quarter that are made with the affected arm.";
  for (const ReachResult& result : results) {
    longest = std::max(longest, all_reaches(result.settings));
    description += fmt::format(
        " {}; use {:.2f} before, {:.2f} after the lesion, {:.2f} after "
        "therapy, {:.2f} at the end.",
        panel_title(result), result.use_before, result.use_after_lesion, result.use_after_forcing,
        result.use_late);
  }
  const double panels = static_cast<double>(results.size());
  Svg svg(course_width, header + panels * panel_height + 28, "reach-course",
          "Learned non-use and what therapy makes of it", description);
  svg.text({14, 20},
           "Use of the affected arm for targets in the affected quarter, share of reaches",
           {12, palette::ink, "start"});
  double top = header;
  for (const ReachResult& result : results) {
    const ChartFrame frame{52, top + top_margin + 14, course_width - 52 - 20,
                           panel_height - top_margin - bottom_margin - 14};
    Chart chart(svg, frame, {0, double(longest)}, {0, 1});
    svg.text({14, top + 20}, panel_title(result), {14, palette::ink, "start", true});
    draw_phases(chart, result.settings.protocol);
    percent_axis(chart, "");
    draw_runs(chart, result);
    chart.upright(result.settings.protocol.healthy, "lesion");
    number_axis(chart, nice_ticks(0, longest, 8), "reaches");
    top += panel_height;
  }
  const double next =
      key_entry(svg, {52, top + 14}, {{palette::arm, 2.6, "", ""}, false}, "mean of all runs");
  key_entry(svg, {next, top + 14}, {{palette::arm_half, 1.2, "", ""}, false}, "one run");
  return svg.str();
}

}  // namespace relimb
