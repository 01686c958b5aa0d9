// Axes with plain numbers and titles, shared by the pictures of lab_reach.hpp.
#pragma once

#include <string_view>
#include <vector>

#include "report/chart.hpp"

namespace relimb {

/// The base line with ticks, their numbers (thousands with a comma) and a title with its unit.
void number_axis(Chart& chart, const std::vector<double>& ticks, std::string_view title);

/// Grid at 0, 25 .. 100 % for a share 0..1, and a title above the axis (none if empty).
void percent_axis(Chart& chart, std::string_view title);

/// A horizontal key: a stroke or a dot, then its words; returns where the next one begins.
struct KeyMark {
  SvgInk ink;
  bool dot = false;
};
double key_entry(Svg& svg, SvgPoint at, const KeyMark& mark, std::string_view words);

}  // namespace relimb
