#include "report/chart.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "base/error.hpp"
#include "report/palette.hpp"

namespace relimb {
namespace {

constexpr int days_per_week = 7;

}  // namespace

SvgType axis_type(std::string anchor) { return {11.5, palette::soft_ink, std::move(anchor)}; }

std::vector<double> nice_ticks(double low, double high, int wanted) {
  RELIMB_CHECK(low < high && wanted >= 2);
  const double rough = (high - low) / wanted;
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  double step = 10 * power;
  for (const double factor : {5.0, 2.0, 1.0}) {
    if (factor * power >= rough * 0.999999) step = factor * power;
  }
  std::vector<double> ticks;
  const double slack = 1e-9 * step;
  for (double k = std::ceil((low - slack) / step); k * step <= high + slack; ++k) {
    ticks.push_back(k * step);
  }
  return ticks;
}

std::vector<int> week_ticks(int from_day, int to_day, int most) {
  RELIMB_CHECK(from_day <= to_day && most >= 2);
  constexpr std::array<int, 11> steps{1, 2, 4, 8, 13, 26, 52, 104, 260, 520, 1040};
  std::vector<int> days;
  for (const int weeks : steps) {
    days.clear();
    const int step = weeks * days_per_week;
    int first = from_day / step * step;
    if (first < from_day) first += step;
    for (int day = first; day <= to_day; day += step) days.push_back(day);
    if (days.size() <= static_cast<std::size_t>(most)) break;
  }
  const bool ends_on_a_week = to_day % days_per_week == 0;
  if (ends_on_a_week && days.size() > 2) days.back() = to_day;
  return days;
}

SvgPoint Chart::at(double x, double y) const {
  return {frame_.left + frame_.width * (x - x_.low) / (x_.high - x_.low),
          frame_.top + frame_.height * (y_.high - y) / (y_.high - y_.low)};
}

std::vector<SvgPoint> Chart::placed(const std::vector<SvgPoint>& data) const {
  std::vector<SvgPoint> points;
  points.reserve(data.size());
  for (const SvgPoint& point : data) points.push_back(at(point.x, point.y));
  return points;
}

void Chart::y_axis(const std::vector<double>& ticks, const std::vector<std::string>& labels) {
  RELIMB_CHECK(ticks.size() == labels.size());
  for (std::size_t i = 0; i < ticks.size(); ++i) {
    const SvgPoint start = at(x_.low, ticks[i]);
    svg_.line(start, at(x_.high, ticks[i]), {palette::grid, 1, "", ""});
    svg_.text({start.x - 7, start.y + 4}, labels[i], axis_type("end"));
  }
}

void Chart::week_axis(const std::vector<int>& days) {
  const double floor = frame_.top + frame_.height;
  svg_.line({frame_.left, floor}, {frame_.left + frame_.width, floor},
            {palette::soft_ink, 1, "", ""});
  for (std::size_t i = 0; i < days.size(); ++i) {
    const double x = at(days[i], y_.low).x;
    svg_.line({x, floor}, {x, floor + 4}, {palette::soft_ink, 1, "", ""});
    const bool last = i + 1 == days.size();
    svg_.text({x, floor + 17}, fmt::format("{}{}", days[i] / days_per_week, last ? " wk" : ""),
              axis_type("middle"));
  }
}

void Chart::line(const std::vector<SvgPoint>& data, const SvgInk& ink) {
  svg_.polyline(placed(data), ink);
}

void Chart::band(const std::vector<SvgPoint>& upper, const std::vector<SvgPoint>& lower,
                 const SvgInk& ink) {
  svg_.area(placed(upper), placed(lower), ink);
}

void Chart::points(const std::vector<SvgPoint>& data, std::string_view colour, double radius) {
  for (const SvgPoint& point : placed(data)) {
    svg_.circle(point, radius, {palette::paper, 1.5, "", std::string(colour)});
  }
}

void Chart::upright(double x, std::string_view words, bool over_the_frame) {
  const double place = at(x, y_.low).x;
  const double raised = over_the_frame ? 10 : 0;
  svg_.line({place, frame_.top - 2 - raised}, {place, frame_.top + frame_.height},
            {palette::soft_ink, 1, "1.5 3", ""});
  const bool left_half = place < frame_.left + 0.75 * frame_.width;
  svg_.text({place + (left_half ? 5 : -5), frame_.top + 7 - raised}, words,
            {11, palette::soft_ink, left_half ? "start" : "end", false, true});
}

}  // namespace relimb
