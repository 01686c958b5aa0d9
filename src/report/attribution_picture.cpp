#include "report/attribution_picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/explain_sentences.hpp"
#include "report/mechanism_look.hpp"
#include "report/palette.hpp"
#include "report/words.hpp"

namespace relimb {
namespace {

namespace layout {
constexpr double width = 420;
constexpr double plot_left = 122;
constexpr double plot_width = 172;
constexpr double mean_right = 327;
constexpr double range_left = 334;  // the longest, "-100 to -100", needs 80
constexpr double top = 6;
constexpr double row = 25;
constexpr double bar = 14;
}  // namespace layout

struct Row {
  std::string label;
  Spread value;
  SvgInk ink;
  bool bold = false;
};

SvgInk bar_ink(Svg& svg, std::string_view name, double mean) {
  const MechanismLook look = mechanism_look(name);
  if (mean < 0) return {look.colour, 1, "3 2", look.tint};
  return {look.colour, 1, "", svg.texture(look.texture, look.colour, look.tint)};
}

std::vector<Row> rows_of(Svg& svg, const Attribution& attribution,
                         const std::vector<Counterfactual>& counterfactuals) {
  const bool gap = attribution.outcome.limb == OutcomeLimb::gap;
  std::vector<Row> rows{{gap ? "leg ahead by" : "missing in all",
                         attribution.total,
                         {"", 1, "", palette::ink},
                         true}};
  for (const MechanismPart& part : attribution.parts) {
    const auto of = std::ranges::find(counterfactuals, part.name, &Counterfactual::name);
    const std::string label = part.name == rest_name        ? "damage, healing"
                              : of == counterfactuals.end() ? spoken_name(part.name)
                                                            : of->label;
    rows.push_back({label, part.value, bar_ink(svg, part.name, part.value.mean)});
  }
  return rows;
}

std::string range_words(const Spread& value) {
  return with_minus_signs(hundredths_range(value.lower, value.upper));
}

std::string description_of(const std::vector<Row>& rows) {
  std::string text;
  for (const Row& row : rows) {
    text += fmt::format("{}{} {} ({})", text.empty() ? "" : "; ", row.label,
                        with_minus_signs(hundredths(row.value.mean)), range_words(row.value));
  }
  return text + ". In hundredths of full function; in brackets 90 of 100 lives.";
}

const char* title_of(OutcomeLimb limb) {
  switch (limb) {
    case OutcomeLimb::arm: return "What is missing of the arm's function, by mechanism";
    case OutcomeLimb::leg: return "What is missing of the leg's function, by mechanism";
    case OutcomeLimb::gap: return "How far the leg is ahead of the arm, by mechanism";
  }
  return "";
}

void draw_row(Chart& chart, double y, const Row& row) {
  Svg& svg = chart.svg();
  const double zero = chart.at(0, 0).x;
  const double end = chart.at(100 * row.value.mean, 0).x;
  svg.text({layout::plot_left - 10, y + 4.5}, row.label, {12.5, palette::ink, "end", row.bold});
  svg.rect({std::min(zero, end), y - layout::bar / 2}, std::abs(end - zero), layout::bar, row.ink);
  const double low = chart.at(100 * row.value.lower, 0).x;
  const double high = chart.at(100 * row.value.upper, 0).x;
  svg.line({low, y}, {high, y}, {palette::paper, 4.5});
  svg.line({low, y}, {high, y}, {palette::ink, 1.6});
  for (const double x : {low, high}) svg.line({x, y - 4}, {x, y + 4}, {palette::ink, 1.6});
  svg.text({layout::mean_right, y + 4.5}, with_minus_signs(hundredths(row.value.mean)),
           {13, palette::ink, "end", true});
  svg.text({layout::range_left, y + 4.5}, range_words(row.value), {11, palette::soft_ink});
}

}  // namespace

ChartRange common_hundredths(const std::vector<const Attribution*>& attributions) {
  ChartRange range{0, 10};
  const auto include = [&](const Spread& value) {
    for (const double share : {value.mean, value.lower, value.upper}) {
      if (!std::isfinite(share)) continue;
      range.low = std::min(range.low, 100 * share);
      range.high = std::max(range.high, 100 * share);
    }
  };
  for (const Attribution* one : attributions) {
    include(one->total);
    for (const MechanismPart& part : one->parts) include(part.value);
  }
  return {range.low - 2, range.high + 2};
}

std::string attribution_picture(const Attribution& attribution,
                                const std::vector<Counterfactual>& counterfactuals,
                                const ChartRange& hundredths_range, std::string_view id) {
  const double rows_height = layout::row * static_cast<double>(attribution.parts.size() + 1);
  const double height = layout::top + rows_height + 22;
  // Rows are made twice: the description is needed first, textures belong to the drawing.
  Svg none(1, 1, "none", "", "");
  Svg svg(layout::width, height, id, title_of(attribution.outcome.limb),
          description_of(rows_of(none, attribution, counterfactuals)));
  Chart chart(svg, {layout::plot_left, layout::top, layout::plot_width, rows_height},
              hundredths_range, {0, 1});
  const double foot = layout::top + rows_height;
  for (const double tick : nice_ticks(hundredths_range.low, hundredths_range.high, 4)) {
    const double x = chart.at(tick, 0).x;
    svg.line({x, layout::top}, {x, foot}, {tick == 0 ? palette::ink : palette::grid, 1});
    svg.text({x, foot + 15}, with_minus_signs(short_number(tick, 0)), axis_type("middle"));
  }
  double y = layout::top + layout::row / 2;
  for (const Row& row : rows_of(svg, attribution, counterfactuals)) {
    draw_row(chart, y, row);
    y += layout::row;
  }
  return svg.str();
}

}  // namespace relimb
