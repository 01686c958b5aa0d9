#include "report/lab_reach_axes.hpp"

#include <cmath>

#include "report/palette.hpp"
#include "report/text.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

constexpr double key_stroke = 22;
constexpr double key_type = 12;

std::string tick_text(double tick) {
  return tick >= 1000 ? thousands(static_cast<std::size_t>(std::lround(tick)))
                      : short_number(tick, 2);
}

}  // namespace

void number_axis(Chart& chart, const std::vector<double>& ticks, std::string_view title) {
  const ChartFrame& frame = chart.frame();
  const double floor = frame.top + frame.height;
  chart.svg().line({frame.left, floor}, {frame.left + frame.width, floor},
                   {palette::soft_ink, 1, "", ""});
  for (const double tick : ticks) {
    const double x = chart.at(tick, chart.y_range().low).x;
    chart.svg().line({x, floor}, {x, floor + 4}, {palette::soft_ink, 1, "", ""});
    chart.svg().text({x, floor + 17}, tick_text(tick), {11.5, palette::soft_ink, "middle"});
  }
  chart.svg().text({frame.left + frame.width / 2, floor + 35}, title, {12, palette::ink, "middle"});
}

void percent_axis(Chart& chart, std::string_view title) {
  chart.y_axis({0, 0.25, 0.5, 0.75, 1}, {"0 %", "25 %", "50 %", "75 %", "100 %"});
  if (title.empty()) return;
  chart.svg().text({chart.frame().left - 38, chart.frame().top - 11}, title,
                   {12, palette::ink, "start"});
}

double key_entry(Svg& svg, SvgPoint at, const KeyMark& mark, std::string_view words) {
  if (mark.dot)
    svg.circle({at.x + key_stroke / 2, at.y - 4}, 4, mark.ink);
  else
    svg.line({at.x, at.y - 4}, {at.x + key_stroke, at.y - 4}, mark.ink);
  svg.text({at.x + key_stroke + 6, at.y}, words, {key_type, palette::ink, "start"});
  // About half the type's size a letter.
  return at.x + key_stroke + 6 + display_width(words) * key_type * 0.53 + 20;
}

}  // namespace relimb
