#include "report/posterior_pairs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "report/palette.hpp"
#include "study/calibrate/learned.hpp"

namespace relimb {
namespace {

constexpr std::size_t pair_columns = 3;
constexpr std::size_t pair_rows = (pairs_drawn + pair_columns - 1) / pair_columns;
constexpr double pair_square = 124;
constexpr double pair_gap = 22;

std::size_t parameter_named(const Posterior& posterior, const std::string& name) {
  const auto at = std::ranges::find(posterior.parameters, name,
                                    [](const FreeValue& free) { return free.info.name; });
  return static_cast<std::size_t>(at - posterior.parameters.begin());
}

/// One parameter along a side of a square: its laws, and the part of its places that is shown.
struct PairAxis {
  const FreeValue& free;
  std::vector<double> places;
  double mode;
  double low;
  double high;

  double share(double place) const { return (place - low) / (high - low); }
};

PairAxis axis_of(const Posterior& posterior, const std::string& name) {
  const std::size_t row = parameter_named(posterior, name);
  const FreeValue& free = posterior.parameters[row];
  std::vector<double> places = places_of(posterior, row);
  const double mode = free.place_of(posterior.mode[row]);
  const auto [least, most] = std::ranges::minmax(places);
  const double low = std::min(least, mode);
  const double high = std::max(most, mode);
  const double rim = 0.06 * std::max(high - low, 1e-3);
  return {free, std::move(places), mode, std::max(0.0, low - rim), std::min(1.0, high + rim)};
}

/// The axis's name and ends, two lines from `at` on.
void name_axis(Svg& svg, SvgPoint at, const char* arrow, const PairAxis& axis) {
  svg.text(at, fmt::format("{} {}", arrow, axis.free.info.name), {11.5, palette::ink});
  svg.text({at.x, at.y + 14},
           fmt::format("{:.3g} to {:.3g} {}{}", axis.free.at_place(axis.low),
                       axis.free.at_place(axis.high), axis.free.info.unit,
                       axis.free.logarithmic() ? ", log" : ""),
           {10, palette::soft_ink});
}

void draw_pair(Svg& svg, SvgPoint corner, const TradeOff& pair, const Posterior& posterior) {
  const PairAxis across = axis_of(posterior, pair.one);
  const PairAxis up = axis_of(posterior, pair.other);
  const auto at = [&](double x, double y) {
    return SvgPoint{corner.x + across.share(x) * pair_square,
                    corner.y + (1 - up.share(y)) * pair_square};
  };
  svg.rect(corner, pair_square, pair_square, {palette::hairline, 1, "", palette::wash});
  for (std::size_t i = 0; i < across.places.size(); ++i) {
    svg.circle(at(across.places[i], up.places[i]), 1.6, {"", 0, "", palette::soft_ink});
  }
  svg.circle(at(across.mode, up.mode), 4.2, {palette::ink, 1.6, "", palette::paper});
  const double words = corner.x + pair_square + 10;
  svg.text({words, corner.y + 14}, fmt::format("r = {:.2f}", pair.correlation),
           {13, palette::ink, "start", true});
  name_axis(svg, {words, corner.y + 42}, "↑", up);
  name_axis(svg, {words, corner.y + 82}, "→", across);
}

}  // namespace

double height_of_pairs() { return pair_rows * (pair_square + pair_gap) - pair_gap; }

void draw_pairs(Svg& svg, SvgPoint corner, double width, const Posterior& posterior) {
  const std::vector<TradeOff> pairs = trade_offs(posterior, pairs_drawn);
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto column = static_cast<double>(i % pair_columns);
    const std::size_t above = i / pair_columns;
    const auto row = static_cast<double>(above);
    draw_pair(svg,
              {corner.x + column * width / pair_columns, corner.y + row * (pair_square + pair_gap)},
              pairs[i], posterior);
  }
}

}  // namespace relimb
