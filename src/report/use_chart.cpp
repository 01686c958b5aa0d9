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
constexpr ChartFrame use_frame{48, 12, 318, 142};
constexpr double name_gap = 9;      // from a line up to the foot of its name
constexpr double name_height = 14;  // of a line of words

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

// The points that lie idle, beside a line across the gap; under it where the gap is too narrow for
// words, to its left where the drawing ends on the right.
void annotate(Chart& chart, const UseGap& gap) {
  constexpr double worth_words_percent = 8;
  constexpr double room_for_words = 26;  // the lines are not level
  constexpr double a_letter = 7.4;       // its width, of the bold type at 12.5
  const double unused = gap.capacity_percent - gap.use_percent;
  if (unused < worth_words_percent) return;
  const SvgPoint top = chart.at(gap.day, gap.capacity_percent);
  const SvgPoint bottom = chart.at(gap.day, gap.use_percent);
  chart.svg().line({top.x, top.y + 2}, {bottom.x, bottom.y - 2}, {palette::paper, 4.5, "", ""});
  chart.svg().line({top.x, top.y + 2}, {bottom.x, bottom.y - 2}, {palette::ink, 1.4, "", ""});
  const std::string words = fmt::format("{:.0f} points idle", unused);
  const bool fits = top.x + 7 + a_letter * static_cast<double>(words.size()) < chart.svg().width();
  const bool inside = bottom.y - top.y >= room_for_words;
  // Outside a line of words is left free for the names of the curves.
  const double below = bottom.y + name_gap + 8 + name_height;
  const double floor = chart.frame().top + chart.frame().height - 3;
  const double y = inside           ? (top.y + bottom.y) / 2 + 4
                   : below <= floor ? below
                                    : top.y - name_gap - name_height;
  chart.svg().text({top.x + (fits ? 7 : -7), y}, words,
                   {12.5, palette::ink, fits ? "start" : "end", true, true});
}

// Where the lines have their names: near their end, clear of "points idle" and of the margin.
const UseGap& named_at(const std::vector<UseGap>& gaps) {
  constexpr double place = 0.91;  // along the line
  const double day = std::lerp(double(gaps.front().day), double(gaps.back().day), place);
  return *std::ranges::find_if(gaps, [&](const UseGap& gap) { return gap.day >= day; });
}

// The top of the percent axis: with room for a name over the higher line.
double room_above(double highest, const UseGap& late) {
  const double share = (name_gap + name_height) / use_frame.height;
  const double named = std::max(late.capacity_percent, late.use_percent);
  return std::max(highest, named / (1 - share));
}

// "can do" and "is used for": one over the higher line, the other under the lower one, or over the
// lower one where the floor is too near.
void name_lines(Chart& chart, const UseGap& late) {
  const bool can_on_top = late.capacity_percent >= late.use_percent;
  const SvgPoint can = chart.at(late.day, late.capacity_percent);
  const SvgPoint does = chart.at(late.day, late.use_percent);
  const double floor = chart.frame().top + chart.frame().height - 3;
  const double below = std::max(can.y, does.y) + name_gap + 8;
  const double under = below <= floor ? below : std::max(can.y, does.y) - name_gap;
  const double over =
      std::min(std::min(can.y, does.y) - name_gap, below <= floor ? under : under - name_height);
  const auto name = [&](double y, std::string_view words, const char* colour) {
    chart.svg().text({can.x, y}, words, {12.5, colour, "middle", true, true});
  };
  name(can_on_top ? over : under, "can do", palette::arm);
  name(can_on_top ? under : over, "is used for", palette::ink);
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
  const UseGap& late = named_at(gaps);
  Chart chart(svg, use_frame, x, {0, room_above(high, late)});
  chart.y_axis({0, 25, 50, 75, 100}, {"0 %", "25 %", "50 %", "75 %", "100 %"});
  chart.band(gap_top, use, {"", 0, "", palette::arm_most});
  chart.band(gap_top, use, {"", 0, "", svg.hatch(palette::arm_half)});
  chart.line(capacity, {palette::arm, 2.4, "", ""});
  chart.line(use, {palette::ink, 2.2, "6 3.5", ""});
  chart.week_axis(week_ticks(gaps.front().day, gaps.back().day, 8));
  if (forecast.today > gaps.front().day && forecast.today <= x.high)
    chart.upright(forecast.today, "today", true);
  chart.points(can, palette::arm);
  chart.points(does, palette::ink);
  if (told) annotate(chart, *told);

  name_lines(chart, late);
  return svg.str();
}

}  // namespace relimb
