// Axes with nice ticks, and the marks of a chart: band, line, points.
#pragma once

#include <string>
#include <vector>

#include "report/svg.hpp"

namespace relimb {

/// Ticks at 1, 2 or 5 times a power of ten within [low, high], about `wanted` of them (2 to twice
/// as many). low < high.
std::vector<double> nice_ticks(double low, double high, int wanted);

/// Days of whole weeks within [from_day, to_day], at most `most` of them, at an even step; the
/// last one moves to the end of the range when that is a whole week.
std::vector<int> week_ticks(int from_day, int to_day, int most);

/// The part of a drawing that holds the data: x grows to the right, y upwards.
struct ChartFrame {
  double left;
  double top;
  double width;
  double height;
};

struct ChartRange {
  double low;
  double high;
};

/// The type of ticks, captions and legends.
SvgType axis_type(std::string anchor = "start");

class Chart {
 public:
  Chart(Svg& svg, ChartFrame frame, ChartRange x, ChartRange y)
      : svg_(svg), frame_(frame), x_(x), y_(y) {}

  SvgPoint at(double x, double y) const;
  const ChartFrame& frame() const { return frame_; }
  ChartRange x_range() const { return x_; }
  ChartRange y_range() const { return y_; }
  Svg& svg() { return svg_; }

  /// Horizontal grid lines with their numbers.
  void y_axis(const std::vector<double>& ticks, const std::vector<std::string>& labels);
  /// The base line with weeks since the stroke under it: "0", "4", ... "26 wk".
  void week_axis(const std::vector<int>& days);
  void line(const std::vector<SvgPoint>& data, const SvgInk& ink);
  void band(const std::vector<SvgPoint>& upper, const std::vector<SvgPoint>& lower,
            const SvgInk& ink);
  /// Dots with a white rim, so that they stand out from what lies under them.
  void points(const std::vector<SvgPoint>& data, std::string_view colour, double radius = 4);
  /// A dotted upright line with words at its top; over the frame, which needs 12 of room there,
  /// where marks inside may come that high.
  void upright(double x, std::string_view words, bool over_the_frame = false);

 private:
  std::vector<SvgPoint> placed(const std::vector<SvgPoint>& data) const;

  Svg& svg_;
  ChartFrame frame_;
  ChartRange x_;
  ChartRange y_;
};

}  // namespace relimb
