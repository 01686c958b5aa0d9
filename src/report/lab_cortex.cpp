#include "report/lab_cortex.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

#include "report/chart.hpp"
#include "report/palette.hpp"
#include "report/svg.hpp"

namespace relimb {
namespace lab_cortex {

const PartInk& ink_of(std::size_t part) {
  // Neighbours on the strip differ most in lightness.
  static constexpr std::array<PartInk, part_count> inks{{
      {"#a65a1e", "#a65a1e", "", "L", true},
      {"#f3e3c8", "#8d7b55", "2 3", "T", false},
      {"#c99b63", "#b5803f", "6 3", "S", false},
      {"#e3eef7", "#6f8494", "2 3", "E", false},
      {"#8dbbe0", "#4f8fc0", "6 3", "W", false},
      {"#143f63", "#143f63", "", "H", true},
      {"#b7cfa4", "#577a3c", "", "F", false},
  }};
  return inks[part];
}

}  // namespace lab_cortex

namespace {

using lab_cortex::ink_of;

struct Label {
  double y;
  std::size_t part;
  double share;
};

// Moves labels apart, keeping their order and the middle of each crowd.
void spread_labels(std::vector<Label>& labels, double gap, double low, double high) {
  std::sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) { return a.y < b.y; });
  for (int round = 0; round < 200; ++round) {
    for (std::size_t i = 1; i < labels.size(); ++i) {
      const double lack = gap - (labels[i].y - labels[i - 1].y);
      if (lack <= 0) continue;
      labels[i - 1].y -= lack / 2;
      labels[i].y += lack / 2;
    }
    for (Label& label : labels) label.y = std::clamp(label.y, low, high);
  }
}

std::string uses_label(double uses) { return fmt::format("{:.0f}", uses + 0.0); }

}  // namespace

std::string cortex_shares_svg(const CortexResult& result) {
  double most = .1;
  for (const CortexDay& day : result.days) {
    most = std::max(most, *std::max_element(day.share.begin(), day.share.end()));
  }
  for (const double share : result.before.share) most = std::max(most, share);
  const double last = std::max<double>(7, static_cast<double>(result.days.size()) - 1);
  constexpr ChartFrame frame{52, 46, 450, 240};
  // Room to the left of day 0 for the map before.
  const ChartRange x{-.07 * last, last};
  const ChartRange y{0, 100 * most * 1.04};

  const std::size_t target = index(result.settings.lesion.target);
  const double end_share = result.days.empty() ? 0 : result.days.back().share[target];
  Svg svg(620, 336, "cortex-shares", "Shares of the motor map over days",
          fmt::format("{}: {:.0f} % of the map before, {:.0f} % on day {}.", part_names[target],
                      100 * result.before.share[target], 100 * end_share,
                      result.days.empty() ? 0 : result.days.back().day));
  svg.rect({0, 0}, 620, 336, {"", 0, "", palette::paper});
  svg.text({16, 24}, "Share of the surviving map, %", {14.5, palette::ink, "start", true, false});
  Chart chart(svg, frame, x, y);
  const std::vector<double> ticks = nice_ticks(0, y.high, 5);
  std::vector<std::string> labels;
  labels.reserve(ticks.size());
  for (const double tick : ticks) labels.push_back(fmt::format("{:g}", tick + 0.0));
  chart.y_axis(ticks, labels);
  chart.week_axis(week_ticks(0, static_cast<int>(last), 8));
  chart.upright(0, "stroke");

  std::vector<Label> ends;
  for (std::size_t part = 0; part < part_count; ++part) {
    std::vector<SvgPoint> line;
    line.reserve(result.days.size());
    for (const CortexDay& day : result.days) {
      line.push_back({static_cast<double>(day.day), 100 * day.share[part]});
    }
    const auto& ink = ink_of(part);
    const double width = part == target ? 3.2 : 2;
    if (!line.empty()) {
      const SvgPoint before{x.low, 100 * result.before.share[part]};
      chart.line({before, {0, before.y}, line.front()}, {ink.line, 1, "1.5 2.5", ""});
      chart.line(line, {ink.line, width, ink.dash, ""});
      ends.push_back({chart.at(last, line.back().y).y, part, line.back().y});
    }
  }
  spread_labels(ends, 15, frame.top + 6, frame.top + frame.height - 2);
  for (const Label& label : ends) {
    svg.text({frame.left + frame.width + 10, label.y + 4.5},
             fmt::format("{}  {:.0f}", part_names[label.part], label.share),
             {12.5, ink_of(label.part).line, "start", label.part == target, false});
  }
  svg.text({frame.left + frame.width / 2, frame.top + frame.height + 38}, "weeks since the stroke",
           {12, palette::soft_ink, "middle", false, false});
  return svg.str();
}

std::string cortex_curve_svg(const CortexCurve& curve) {
  const std::vector<double>& uses = curve.settings.uses;
  const double most = *std::max_element(uses.begin(), uses.end());
  double low = -.1;
  double high = .1;
  for (const LimbCurve* limb : {&curve.arm, &curve.leg}) {
    for (const double value : limb->regained) {
      low = std::min(low, value);
      high = std::max(high, value);
    }
  }
  constexpr ChartFrame frame{58, 70, 430, 250};
  const ChartRange x{0, most * 1.03};
  const ChartRange y{100 * (low - .06 * (high - low)), 100 * (high + .06 * (high - low))};
  const int weeks = curve.settings.days.back() / 7;
  Svg svg(620, 372, "cortex-curve", "Practice and regained territory, arm against leg",
          fmt::format("The arm needs {:.1f} times the practice of the leg for the same speed of "
                      "regrowth (seeds {:.1f} to {:.1f}).",
                      curve.arm_magnification, curve.magnification_low, curve.magnification_high));
  svg.rect({0, 0}, 620, 372, {"", 0, "", palette::paper});
  svg.text({16, 24}, fmt::format("Lost ground regained after {} weeks, %", weeks),
           {14.5, palette::ink, "start", true, false});
  svg.text(
      {16, 41},
      fmt::format("points: sheet, mean of {} seeds. thick: the law's form, M arm / M leg = {:.1f}; "
                  "thin: each limb fitted alone",
                  curve.settings.seeds, curve.arm_magnification),
      {12, palette::soft_ink, "start", false, false});
  svg.text({16, 56}, "hollow points and dots: beyond the limb's everyday use, not fitted",
           {12, palette::soft_ink, "start", false, false});
  Chart chart(svg, frame, x, y);
  const std::vector<double> ticks = nice_ticks(y.low, y.high, 6);
  std::vector<std::string> labels;
  labels.reserve(ticks.size());
  for (const double tick : ticks) labels.push_back(fmt::format("{:.0f}", tick + 0.0));
  chart.y_axis(ticks, labels);
  chart.line({{0, 0}, {x.high, 0}}, {palette::soft_ink, 1, "", ""});
  svg.text({frame.left + frame.width - 4, chart.at(0, 0).y + 14}, "as right after the stroke",
           {11, palette::soft_ink, "end", false, true});
  const double floor = frame.top + frame.height;
  svg.line({frame.left, floor}, {frame.left + frame.width, floor}, {palette::soft_ink, 1, "", ""});
  for (const double tick : nice_ticks(0, x.high, 5)) {
    const double at = chart.at(tick, y.low).x;
    svg.line({at, floor}, {at, floor + 4}, {palette::soft_ink, 1, "", ""});
    svg.text({at, floor + 17}, uses_label(tick), {11, palette::soft_ink, "middle", false, false});
  }
  svg.text({frame.left + frame.width / 2, floor + 36},
           "skilled uses a day (a stride counts .3 of one)",
           {12, palette::soft_ink, "middle", false, false});

  std::vector<Label> ends;
  for (const int limb : {0, 1}) {
    const LimbCurve& measured = limb == 0 ? curve.arm : curve.leg;
    const char* colour = limb == 0 ? palette::arm : palette::leg;
    const double lost = 1 - measured.after;
    const auto drawn = [&](const LawForm& form, double from, double to) {
      std::vector<SvgPoint> line;
      constexpr int steps = 100;
      for (int i = 0; i <= steps && lost > 0 && from < to; ++i) {
        const double dose = from + (to - from) * i / steps;
        const double territory = territory_of(
            form, {limb, dose, static_cast<double>(curve.settings.days.back()), measured.after, 0});
        line.push_back({dose, 100 * (territory - measured.after) / lost});
      }
      return line;
    };
    const double everyday = std::min(measured.everyday_uses, most);
    const LawForm& own = curve.own[static_cast<std::size_t>(limb)];
    if (own.ceiling > 0 && own.rewiring_rate > 0) {
      chart.line(drawn(own, 0, everyday), {colour, 1.1, "", ""});
    }
    chart.line(drawn(curve.form, 0, everyday), {colour, 2.6, limb == 0 ? "" : "7 4", ""});
    chart.line(drawn(curve.form, everyday, most), {colour, 1.6, "1.5 3.5", ""});
    for (std::size_t k = 0; k < uses.size(); ++k) {
      const SvgPoint at = chart.at(uses[k], 100 * measured.regained[k]);
      const bool fitted = uses[k] <= measured.everyday_uses;
      const SvgInk ink{fitted ? palette::paper : colour, 1.5, "", fitted ? colour : palette::paper};
      if (limb == 0) {
        svg.circle(at, 5, ink);
      } else {
        svg.rect({at.x - 4.5, at.y - 4.5}, 9, 9, ink);
      }
    }
    const std::vector<SvgPoint> line = drawn(curve.form, 0, most);
    const double end = line.empty() ? 0 : line.back().y;
    ends.push_back({chart.at(most, end).y, static_cast<std::size_t>(limb), 0});
  }
  spread_labels(ends, 17, frame.top + 6, floor - 2);
  for (const Label& label : ends) {
    const bool arm = label.part == 0;
    svg.text({frame.left + frame.width + 8, label.y + 4.5}, arm ? "arm (hand area)" : "leg",
             {13, arm ? palette::arm : palette::leg, "start", true, false});
  }
  return svg.str();
}

}  // namespace relimb
