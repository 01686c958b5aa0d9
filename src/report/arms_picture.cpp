#include "report/arms_picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "report/chart.hpp"
#include "report/palette.hpp"
#include "report/svg.hpp"

namespace relimb {
namespace {

struct Panel {
  Scale scale;
  const char* title;
  int decimals;
  const char* colour;
};

constexpr std::array<Panel, 4> panels{{
    {Scale::fma_ue, "FMA-UE, points", 0, palette::arm},
    {Scale::arat, "ARAT, points", 0, palette::arm},
    {Scale::fma_le, "FMA-LE, points", 0, palette::leg},
    {Scale::gait_speed_m_per_s, "Gait speed, m/s", 1, palette::leg},
}};

constexpr double side = 230;
constexpr double gap = 62;
constexpr double left = 50;
constexpr double top = 46;

void draw(Svg& svg, const Panel& panel, ChartFrame frame, std::span<const TrialArm> arms,
          std::span<const ArmGain> gains) {
  double low = 0, high = 0;
  std::size_t fitted = 0, kept_out = 0;
  for (std::size_t i = 0; i < arms.size(); ++i) {
    if (arms[i].scale != panel.scale || !std::isfinite(gains[i].mean)) continue;
    low = std::min({low, arms[i].gain, gains[i].mean});
    high = std::max({high, arms[i].gain, gains[i].mean});
    (held_out(arms[i].trial) ? kept_out : fitted) += 1;
  }
  if (fitted + kept_out == 0) high = 1;
  const double margin = 0.06 * (high - low);
  const ChartRange range{low - margin, high + margin};
  Chart chart(svg, frame, range, range);
  std::vector<std::string> labels;
  const std::vector<double> ticks = nice_ticks(range.low, range.high, 4);
  for (const double tick : ticks)
    labels.push_back(fmt::format("{:.{}f}", tick + 0.0, panel.decimals));
  chart.y_axis(ticks, labels);
  const double floor = frame.top + frame.height;
  for (std::size_t i = 0; i < ticks.size(); ++i) {
    const double x = chart.at(ticks[i], range.low).x;
    svg.line({x, frame.top}, {x, floor}, {palette::grid, 1, "", ""});
    svg.text({x, floor + 16}, labels[i], {11.5, palette::soft_ink, "middle"});
  }
  chart.line({{range.low, range.low}, {range.high, range.high}}, {palette::soft_ink, 1, "4 3", ""});
  for (std::size_t i = 0; i < arms.size(); ++i) {
    if (arms[i].scale != panel.scale || !std::isfinite(gains[i].mean)) continue;
    const SvgPoint at = chart.at(gains[i].mean, arms[i].gain);
    const double error = arms[i].gain_error * frame.height / (range.high - range.low);
    svg.line({at.x, std::max(at.y - error, frame.top)}, {at.x, std::min(at.y + error, floor)},
             {palette::hairline, 1.2, "", ""});
  }
  for (std::size_t i = 0; i < arms.size(); ++i) {
    if (arms[i].scale != panel.scale || !std::isfinite(gains[i].mean)) continue;
    const SvgPoint at = chart.at(gains[i].mean, arms[i].gain);
    const bool open = held_out(arms[i].trial);
    svg.circle(at, 3.6, {panel.colour, 1.4, "", open ? palette::paper : panel.colour});
  }
  svg.text({frame.left, frame.top - 22}, panel.title, {13.5, palette::ink, "start", true});
  svg.text({frame.left, frame.top - 7},
           fmt::format("{} arms fitted, {} kept out", fitted, kept_out), {11.5, palette::soft_ink});
  svg.text({frame.left + frame.width / 2, floor + 33}, "predicted gain",
           {11.5, palette::soft_ink, "middle"});
}

}  // namespace

std::string arms_picture(std::span<const TrialArm> arms, std::span<const ArmGain> gains) {
  Svg svg(2 * left + 2 * side + gap - 30, top + 2 * side + 2 * gap + 66, "trial-arms",
          "Gains of trial arms, observed against predicted",
          "One panel each for FMA-UE, ARAT, FMA-LE and gait speed. Filled dots: arms the law was "
          "fitted on; open dots: arms kept out; dashed: observed equals predicted; upright lines: "
          "one standard error.");
  for (std::size_t p = 0; p < panels.size(); ++p) {
    const std::size_t column = p % 2;
    const std::size_t row = p / 2;
    const double x = left + static_cast<double>(column) * (side + gap);
    const double y = top + static_cast<double>(row) * (side + gap + 46);
    draw(svg, panels[p], {x, y, side, side}, arms, gains);
  }
  svg.text({left, svg.height() - 8},
           "Upwards: observed gain, with one standard error. Filled: fitted on. Open: kept out.",
           {11.5, palette::soft_ink});
  return svg.str();
}

}  // namespace relimb
