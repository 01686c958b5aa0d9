#include "report/use_chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "report/chart.hpp"
#include "report/palette.hpp"
#include "report/sentences.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

constexpr double use_chart_width = 400;
constexpr double use_chart_height = 184;
constexpr ChartFrame use_frame{44, 12, 322, 142};

// Days both curves know, from the first that is drawn.
std::vector<UseGap> gaps_of(const Forecast& forecast) {
  const int from_day = first_drawn_day(forecast);
  std::vector<UseGap> gaps;
  for (const Prediction& prediction : forecast.curves[index(Scale::arat)]) {
    if (prediction.day < from_day) continue;
    const auto gap = use_gap(forecast, prediction.day);
    if (gap) gaps.push_back(*gap);
  }
  return gaps;
}

template <class Percent>
std::vector<SvgPoint> measured(const Forecast& forecast, Scale scale, double from,
                               Percent&& percent) {
  std::vector<SvgPoint> points;
  for (const Visit& visit : visits_of(forecast, scale)) {
    if (visit.day >= from) points.push_back({double(visit.day), percent(visit.value)});
  }
  return points;
}

void annotate(Chart& chart, const UseGap& gap) {
  constexpr double worth_words_percent = 8;
  const double unused = gap.capacity_percent - gap.use_percent;
  if (unused < worth_words_percent) return;
  const SvgPoint top = chart.at(gap.day, gap.capacity_percent);
  const SvgPoint bottom = chart.at(gap.day, gap.use_percent);
  chart.svg().line({top.x, top.y + 2}, {bottom.x, bottom.y - 2}, {palette::paper, 4.5, "", ""});
  chart.svg().line({top.x, top.y + 2}, {bottom.x, bottom.y - 2}, {palette::ink, 1.4, "", ""});
  chart.svg().text({top.x + 7, (top.y + bottom.y) / 2 + 4},
                   fmt::format("{:.0f} points idle", unused),
                   {12.5, palette::ink, "start", true, true});
}

// "can do" and "is used for", on the outer sides of the two lines, near their end; on the inner side
// where the outer one would leave the chart.
void name_lines(Chart& chart, const std::vector<UseGap>& gaps) {
  constexpr double place = 0.91;  // along the line: clear of "points idle" and of the margin
  const double day = std::lerp(double(gaps.front().day), double(gaps.back().day), place);
  const auto reached = [&](const UseGap& gap) { return gap.day >= day; };
  const UseGap& late = *std::ranges::find_if(gaps, reached);
  const double top = chart.frame().top + 6;
  const double floor = chart.frame().top + chart.frame().height - 3;
  const auto name = [&](double percent, bool above, std::string_view words, const char* colour) {
    const SvgPoint line = chart.at(late.day, percent);
    const double higher = line.y - 9;
    const double lower = line.y + 17;
    const bool higher_fits = higher >= top;
    const bool lower_fits = lower <= floor;
    const double y = (above && higher_fits) || !lower_fits ? higher : lower;
    chart.svg().text({line.x, y}, words, {12.5, colour, "middle", true, true});
  };
  const bool can_on_top = late.capacity_percent >= late.use_percent;
  name(late.capacity_percent, can_on_top, "can do", palette::arm);
  name(late.use_percent, !can_on_top, "is used for", palette::ink);
}

}  // namespace

std::string use_chart(const Forecast& forecast, int day) {
  const std::vector<UseGap> gaps = gaps_of(forecast);
  if (gaps.size() < 2 || gaps.front().day >= gaps.back().day) return "";
  std::vector<SvgPoint> capacity;
  std::vector<SvgPoint> use;
  std::vector<SvgPoint> gap_top;
  for (const UseGap& gap : gaps) {
    capacity.push_back({double(gap.day), gap.capacity_percent});
    use.push_back({double(gap.day), gap.use_percent});
    gap_top.push_back({double(gap.day), std::max(gap.capacity_percent, gap.use_percent)});
  }
  const ChartRange x{double(gaps.front().day), double(gaps.back().day)};
  const auto can = measured(forecast, Scale::arat, x.low,
                            [&](double arat) { return able_percent(forecast, arat); });
  const auto does = measured(forecast, Scale::use_ratio, x.low,
                             [](double ratio) { return 100 * ratio / healthy_use_ratio; });
  double high = 100;
  for (const auto* points : {&std::as_const(gap_top), &can, &does}) {
    for (const SvgPoint& point : *points) high = std::max(high, point.y);
  }
  const auto told = use_gap(forecast, day);
  Svg svg(
      use_chart_width, use_chart_height, "use", "Use of the arm against its capacity",
      told ? use_sentence(*told) : "Percent of a healthy arm, over the weeks after the stroke.");
  Chart chart(svg, use_frame, x, {0, high});
  chart.y_axis({0, 25, 50, 75, 100}, {"0 %", "25 %", "50 %", "75 %", "100 %"});
  chart.band(gap_top, use, {"", 0, "", palette::arm_most});
  chart.band(gap_top, use, {"", 0, "", svg.hatch(palette::arm_half)});
  chart.line(capacity, {palette::arm, 2.4, "", ""});
  chart.line(use, {palette::ink, 2.2, "6 3.5", ""});
  chart.week_axis(week_ticks(gaps.front().day, gaps.back().day, 8));
  if (forecast.today > gaps.front().day && forecast.today <= x.high)
    chart.upright(forecast.today, "today");
  chart.points(can, palette::arm);
  chart.points(does, palette::ink);
  if (told) annotate(chart, *told);

  name_lines(chart, gaps);
  return svg.str();
}

}  // namespace relimb
