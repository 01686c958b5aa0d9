#include "report/posterior_picture.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/density.hpp"
#include "report/palette.hpp"
#include "report/posterior_pairs.hpp"
#include "report/svg.hpp"
#include "study/calibrate/learned.hpp"

namespace relimb {
namespace {

/// Lengths of the picture.
namespace layout {
constexpr double margin = 20;
constexpr double width = 980;
constexpr double column_gap = 28;
constexpr double column_width = (width - 2 * margin - column_gap) / 2;
constexpr double top = 118;
constexpr double row_height = 27;
constexpr double heading_gap = 12;
constexpr double strip_left = 204;  // within a column
constexpr double strip_width = 142;
constexpr double strip_height = 17;
}  // namespace layout
constexpr const char* prior_fill = "#d3d1ca";

/// The blocks of laws/law.toml in the order of the picture; others follow.
struct PictureBlock {
  std::string_view name;
  const char* words;
  const char* colour;
};
constexpr std::array<PictureBlock, 8> known_blocks{{
    {"arm", "Arm: map, window, strata", palette::arm},
    {"hand", "Hand: skill and load", palette::arm},
    {"use", "Use of the arm", palette::arm},
    {"coaching", "Coaching", palette::arm},
    {"leg", "Leg", palette::leg},
    {"gait", "Gait and balance", palette::leg},
    {"tone", "Tone and pain", palette::typical},
    {"cst", "Corticospinal tract", palette::typical},
}};

struct ParameterGroup {
  std::string words;
  const char* colour;
  std::vector<std::size_t> rows;  // of the parameters
};

/// Known blocks first; none empty.
std::vector<ParameterGroup> groups_of(const Posterior& posterior) {
  std::vector<std::string> names;
  for (const PictureBlock& block : known_blocks) names.emplace_back(block.name);
  for (const FreeValue& free : posterior.parameters) {
    if (std::ranges::find(names, free.info.block) == names.end()) names.push_back(free.info.block);
  }
  std::vector<ParameterGroup> groups;
  for (std::size_t b = 0; b < names.size(); ++b) {
    const bool known = b < known_blocks.size();
    ParameterGroup group{known ? known_blocks[b].words : names[b],
                         known ? known_blocks[b].colour : palette::typical,
                         {}};
    for (std::size_t i = 0; i < posterior.parameters.size(); ++i) {
      if (posterior.parameters[i].info.block == names[b]) group.rows.push_back(i);
    }
    if (!group.rows.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

/// Lines a group takes: its rows and its heading.
std::size_t lines_of(const ParameterGroup& group) { return group.rows.size() + 1; }

double height_of(std::span<const ParameterGroup> groups) {
  double height = 0;
  for (const ParameterGroup& group : groups) {
    height += layout::row_height * static_cast<double>(lines_of(group)) + layout::heading_gap;
  }
  return height;
}

/// How many groups stand in the left column, so that both are as nearly equal as may be.
std::size_t groups_on_the_left(const std::vector<ParameterGroup>& groups) {
  long all = 0;
  for (const ParameterGroup& group : groups) all += static_cast<long>(lines_of(group));
  long before = 0, best = all;
  std::size_t cut = 0;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    before += static_cast<long>(lines_of(groups[g]));
    if (std::abs(all - 2 * before) < best) best = std::abs(all - 2 * before), cut = g + 1;
  }
  return cut;
}

/// A shape over the strip at `left`, its foot at `foot`, `scale` high where the density is 1.
/// Heights are square roots: beside a narrow posterior a wide prior would else be a hair.
void draw_density(Svg& svg, double left, double foot, const std::vector<double>& density,
                  double scale, const SvgInk& ink) {
  std::vector<SvgPoint> corners{{left, foot}};
  for (std::size_t i = 0; i < density.size(); ++i) {
    const double share = static_cast<double>(i) / static_cast<double>(density.size() - 1);
    corners.push_back({left + layout::strip_width * share, foot - scale * std::sqrt(density[i])});
  }
  corners.push_back({left + layout::strip_width, foot});
  svg.polygon(corners, ink);
}

/// The bar of a mode at a bound, the line of the 90 % and the dot of the mode.
void draw_marks(Svg& svg, double left, double foot, const PosteriorValue& value,
                const FreeValue& free) {
  const auto x = [&](double natural) {
    return left + layout::strip_width * free.place_of(natural);
  };
  const double y = foot + 4.5;
  for (const double end : {left, left + layout::strip_width}) {
    svg.line({end, foot - layout::strip_height}, {end, y + 3.5}, {palette::hairline, 1});
  }
  svg.line({x(value.lower), y}, {x(value.upper), y}, {palette::ink, 1.6});
  const Wall wall = wall_of(value);
  if (wall != Wall::none) {
    const double at = wall == Wall::lower ? left : left + layout::strip_width;
    svg.line({at, foot - layout::strip_height}, {at, y + 3.5}, {palette::ink, 3});
  }
  svg.circle({x(value.mode), y}, 3.1, {palette::paper, 1, "", palette::ink});
}

class PosteriorRows {
 public:
  PosteriorRows(Svg& svg, const Posterior& posterior, double prior_spread)
      : svg_(svg),
        posterior_(posterior),
        prior_spread_(prior_spread),
        values_(learned_values(posterior, prior_spread)) {}

  void draw(double left, double foot, std::size_t row, const char* colour) {
    constexpr std::size_t points = 61;
    const FreeValue& free = posterior_.parameters[row];
    const PosteriorValue& value = values_[row];
    const std::vector<double> drawn = density_within(places_of(posterior_, row), points);
    const PriorDensity prior(free.place_of(free.info.value), prior_spread_);
    std::vector<double> before(points);
    for (std::size_t i = 0; i < points; ++i) {
      before[i] = prior(static_cast<double>(i) / static_cast<double>(points - 1));
    }
    const double scale = layout::strip_height /
                         std::sqrt(std::max(std::ranges::max(drawn), std::ranges::max(before)));
    const double strip = left + layout::strip_left;
    const bool pinned = pinned_down(value);
    draw_density(svg_, strip, foot, before, scale, {"", 1, "", prior_fill});
    draw_density(svg_, strip, foot, drawn, scale,
                 {colour, 1, "", pinned ? std::string(colour) : svg_.hatch(colour)});
    draw_marks(svg_, strip, foot, value, free);
    svg_.text({left, foot}, value.name, {11.5, pinned ? palette::ink : palette::soft_ink});
    svg_.text({strip - 6, foot + 1}, fmt::format("{:g}", free.info.lower),
              {10, palette::soft_ink, "end"});
    svg_.text(
        {strip + layout::strip_width + 6, foot + 1},
        fmt::format("{:g} {}{}", free.info.upper, value.unit, free.logarithmic() ? ", log" : ""),
        {10, palette::soft_ink});
  }

  /// How many the data do not pin down, and how many stand at a bound.
  std::size_t loose() const { return values_.size() - std::ranges::count_if(values_, pinned_down); }
  std::size_t at_walls() const {
    return std::ranges::count_if(
        values_, [](const PosteriorValue& value) { return wall_of(value) != Wall::none; });
  }

 private:
  Svg& svg_;
  const Posterior& posterior_;
  double prior_spread_;
  std::vector<PosteriorValue> values_;
};

void draw_parameter_groups(PosteriorRows& rows, Svg& svg, std::span<const ParameterGroup> groups,
                           double left) {
  double foot = layout::top;
  for (const ParameterGroup& group : groups) {
    svg.text({left, foot}, group.words, {13, group.colour, "start", true});
    svg.line({left, foot + 7}, {left + layout::column_width, foot + 7}, {palette::hairline, 1});
    foot += layout::row_height;
    for (const std::size_t row : group.rows) {
      rows.draw(left, foot, row, group.colour);
      foot += layout::row_height;
    }
    foot += layout::heading_gap;
  }
}

void draw_posterior_legend(Svg& svg, std::size_t laws, const PosteriorRows& rows) {
  const double y = 74;
  const SvgType words{11.5, palette::ink};
  double x = layout::margin;
  const auto swatch = [&](const SvgInk& ink, std::string_view text, double width) {
    svg.rect({x, y - 10}, 22, 11, ink);
    svg.text({x + 28, y}, text, words);
    x += width;
  };
  swatch({"", 1, "", prior_fill}, "prior", 76);
  swatch({"", 1, "", palette::arm}, fmt::format("posterior, {} laws drawn", laws), 188);
  swatch({palette::arm, 1, "", svg.hatch(palette::arm)},
         fmt::format("not pinned down ({})", rows.loose()), 160);
  svg.line({x, y - 4}, {x + 26, y - 4}, {palette::ink, 1.6});
  svg.circle({x + 15, y - 4}, 3.1, {palette::paper, 1, "", palette::ink});
  svg.text({x + 32, y}, "value in laws/, 90 % of the laws", words);
  x += 216;
  svg.line({x + 2, y - 14}, {x + 2, y + 3}, {palette::ink, 3});
  svg.text({x + 10, y}, fmt::format("value at a bound ({})", rows.at_walls()), words);
}

}  // namespace

std::string posterior_picture(const Posterior& posterior, double prior_spread) {
  const std::vector<ParameterGroup> groups = groups_of(posterior);
  const std::size_t cut = groups_on_the_left(groups);
  const std::span<const ParameterGroup> all(groups);
  const double pairs_top =
      layout::top + std::max(height_of(all.first(cut)), height_of(all.subspan(cut))) + 26;
  Svg svg(
      layout::width, pairs_top + height_of_pairs() + layout::margin, "posterior",
      "Prior and posterior of the free parameters",
      "One row a parameter: light, the prior over its bounds; dark, the posterior; hatched, not "
      "pinned down by the data; dot and line, the value in use and 90 percent of the laws drawn; "
      "a bar, a value at a bound. Below, scatter plots of the pairs that trade off most.");
  svg.rect({0, 0}, svg.width(), svg.height(), {"", 0, "", palette::paper});
  PosteriorRows rows(svg, posterior, prior_spread);
  svg.text(
      {layout::margin, 30},
      fmt::format("What the data say of the law's {} free values", posterior.parameters.size()),
      {17, palette::ink, "start", true});
  svg.text({layout::margin, 50},
           fmt::format("Strips run from bound to bound (log: on a log scale); heights are square "
                       "roots of density. Prior: normal around the value, sd {:g} of the strip, "
                       "cut to it.",
                       prior_spread),
           {11.5, palette::soft_ink});
  draw_posterior_legend(svg, static_cast<std::size_t>(posterior.members.cols()), rows);
  draw_parameter_groups(rows, svg, all.first(cut), layout::margin);
  draw_parameter_groups(rows, svg, all.subspan(cut),
                        layout::margin + layout::column_width + layout::column_gap);
  svg.text({layout::margin, pairs_top - 14},
           "What the data tell apart least: pairs of values over the laws drawn",
           {13, palette::ink, "start", true});
  draw_pairs(svg, {layout::margin, pairs_top}, layout::width - 2 * layout::margin, posterior);
  return svg.str();
}

}  // namespace relimb
