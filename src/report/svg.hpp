// A small SVG drawing, self-contained and readable by a screen reader.
//
// Lengths are user units; the drawing scales to the width it is given. Points that are not finite
// are left out, so that a gap in the data is a gap in the picture. All text is escaped here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relimb {

struct SvgPoint {
  double x;
  double y;
};

/// How a shape is inked. Empty colour: none.
struct SvgInk {
  std::string stroke;
  double width = 1;
  std::string dash{};  // "4 3"; empty: solid
  std::string fill{};
};

struct SvgType {
  double size = 12;
  std::string colour;
  std::string anchor = "start";  // start, middle, end
  bool bold = false;
  bool halo = false;  // a white rim, to be read on top of lines
};

/// Ways to fill a shape that stay apart in a grey print.
enum class SvgTexture { solid, diagonal, counter, level, upright, crossed, grid, dotted };

class Svg {
 public:
  /// `id` is unique on the page the drawing goes to; letters, digits and dashes.
  Svg(double width, double height, std::string_view id, std::string_view title,
      std::string_view description);

  void line(SvgPoint from, SvgPoint to, const SvgInk& ink);
  void polyline(const std::vector<SvgPoint>& points, const SvgInk& ink);
  /// Between two lines with the same x; a pair with a value that is not finite cuts it in two.
  void area(const std::vector<SvgPoint>& upper, const std::vector<SvgPoint>& lower,
            const SvgInk& ink);
  void rect(SvgPoint corner, double width, double height, const SvgInk& ink, double radius = 0);
  void circle(SvgPoint centre, double radius, const SvgInk& ink);
  void polygon(const std::vector<SvgPoint>& corners, const SvgInk& ink);
  void text(SvgPoint at, std::string_view words, const SvgType& type);

  /// Diagonal hatching to fill with: the value for SvgInk::fill.
  std::string hatch(std::string_view colour);

  /// A texture of `colour` on `ground`: the value for SvgInk::fill.
  std::string texture(SvgTexture kind, std::string_view colour, std::string_view ground);

  double width() const { return width_; }
  double height() const { return height_; }

  /// <svg role="img" ...>...</svg>
  std::string str() const;

 private:
  double width_;
  double height_;
  std::string id_;
  std::string title_;
  std::string description_;
  std::string definitions_;
  std::string body_;
  int hatches_ = 0;
};

}  // namespace relimb
