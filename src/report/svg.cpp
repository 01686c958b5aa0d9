#include "report/svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "report/text.hpp"

namespace relimb {
namespace {

bool is_finite(SvgPoint point) { return std::isfinite(point.x) && std::isfinite(point.y); }

// A coordinate with one decimal, "12" rather than "12.0", never "-0".
std::string number(double value) {
  std::string text = fmt::format("{:.1f}", value);
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text == "-0" ? "0" : text;
}

std::string pair(SvgPoint point) { return number(point.x) + "," + number(point.y); }

std::string attributes(const SvgInk& ink) {
  std::string text = fmt::format(" fill=\"{}\"", ink.fill.empty() ? "none" : escape_html(ink.fill));
  if (ink.stroke.empty()) return text;
  text += fmt::format(" stroke=\"{}\" stroke-width=\"{}\"", escape_html(ink.stroke),
                      fmt::format("{:g}", ink.width));
  if (!ink.dash.empty()) text += fmt::format(" stroke-dasharray=\"{}\"", escape_html(ink.dash));
  return text;
}

std::string path_of(const std::vector<SvgPoint>& points) {
  std::string path;
  bool pen_down = false;
  for (const SvgPoint& point : points) {
    if (!is_finite(point)) {
      pen_down = false;
      continue;
    }
    path += (pen_down ? "L" : "M") + pair(point);
    pen_down = true;
  }
  return path;
}

}  // namespace

Svg::Svg(double width, double height, std::string_view id, std::string_view title,
         std::string_view description)
    : width_(width), height_(height), id_(id), title_(title), description_(description) {
  RELIMB_CHECK(width > 0 && height > 0 && !id_.empty());
}

void Svg::line(SvgPoint from, SvgPoint to, const SvgInk& ink) {
  if (!is_finite(from) || !is_finite(to)) return;
  body_ += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"{}/>\n", number(from.x),
                       number(from.y), number(to.x), number(to.y), attributes(ink));
}

void Svg::polyline(const std::vector<SvgPoint>& points, const SvgInk& ink) {
  const std::string path = path_of(points);
  if (path.empty()) return;
  body_ += fmt::format("<path d=\"{}\" stroke-linejoin=\"round\" stroke-linecap=\"round\"{}/>\n",
                       path, attributes(ink));
}

void Svg::area(const std::vector<SvgPoint>& upper, const std::vector<SvgPoint>& lower,
               const SvgInk& ink) {
  RELIMB_CHECK(upper.size() == lower.size());
  std::string path;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= upper.size(); ++i) {
    if (i < upper.size() && is_finite(upper[i]) && is_finite(lower[i])) continue;
    if (i >= begin + 2) {
      for (std::size_t k = begin; k < i; ++k) path += (k == begin ? "M" : "L") + pair(upper[k]);
      for (std::size_t k = i; k > begin; --k) path += "L" + pair(lower[k - 1]);
      path += "Z";
    }
    begin = i + 1;
  }
  if (!path.empty()) body_ += fmt::format("<path d=\"{}\"{}/>\n", path, attributes(ink));
}

void Svg::rect(SvgPoint corner, double width, double height, const SvgInk& ink, double radius) {
  if (!is_finite(corner) || !std::isfinite(width) || !std::isfinite(height)) return;
  body_ += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"{}/>\n",
                       number(corner.x), number(corner.y), number(std::max(width, 0.0)),
                       number(std::max(height, 0.0)), number(radius), attributes(ink));
}

void Svg::circle(SvgPoint centre, double radius, const SvgInk& ink) {
  if (!is_finite(centre)) return;
  body_ += fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>\n", number(centre.x),
                       number(centre.y), number(radius), attributes(ink));
}

void Svg::polygon(const std::vector<SvgPoint>& corners, const SvgInk& ink) {
  std::string points;
  for (const SvgPoint& corner : corners) {
    if (!is_finite(corner)) return;
    points += (points.empty() ? "" : " ") + pair(corner);
  }
  body_ += fmt::format("<polygon points=\"{}\"{}/>\n", points, attributes(ink));
}

void Svg::text(SvgPoint at, std::string_view words, const SvgType& type) {
  if (!is_finite(at)) return;
  std::string style =
      fmt::format(" font-size=\"{:g}\" fill=\"{}\"", type.size, escape_html(type.colour));
  if (type.anchor != "start") style += fmt::format(" text-anchor=\"{}\"", escape_html(type.anchor));
  if (type.bold) style += " font-weight=\"600\"";
  if (type.halo) {
    style +=
        " paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\"3.5\" stroke-linejoin=\"round\"";
  }
  body_ += fmt::format("<text x=\"{}\" y=\"{}\"{}>{}</text>\n", number(at.x), number(at.y), style,
                       escape_html(words));
}

std::string Svg::hatch(std::string_view colour) {
  const std::string name = fmt::format("{}-hatch{}", id_, ++hatches_);
  definitions_ += fmt::format(
      "<pattern id=\"{}\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
      "patternTransform=\"rotate(45)\"><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"5\" stroke=\"{}\" "
      "stroke-width=\"1.6\"/></pattern>",
      escape_html(name), escape_html(colour));
  return fmt::format("url(#{})", name);
}

namespace {

// The strokes of a tile of 8 by 8.
std::string_view strokes_of(SvgTexture kind) {
  switch (kind) {
    case SvgTexture::solid: return "M0 4H8";
    case SvgTexture::diagonal: return "M-2 6L2 10M-2 -2L10 10M6 -2L10 2";
    case SvgTexture::counter: return "M-2 2L2 -2M-2 10L10 -2M6 10L10 6";
    case SvgTexture::level: return "M0 2H8M0 6H8";
    case SvgTexture::upright: return "M2 0V8M6 0V8";
    case SvgTexture::crossed: return "M-2 -2L10 10M-2 10L10 -2";
    case SvgTexture::grid: return "M0 4H8M4 0V8";
    case SvgTexture::dotted: return "M2 2h.01M6 6h.01";
  }
  return "";
}

}  // namespace

std::string Svg::texture(SvgTexture kind, std::string_view colour, std::string_view ground) {
  if (kind == SvgTexture::solid) return std::string(colour);
  const bool dots = kind == SvgTexture::dotted;
  const std::string name = fmt::format("{}-texture{}", id_, ++hatches_);
  definitions_ += fmt::format(
      "<pattern id=\"{}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
      "<rect width=\"8\" height=\"8\" fill=\"{}\"/><path d=\"{}\" stroke=\"{}\" "
      "stroke-width=\"{}\" stroke-linecap=\"{}\"/></pattern>",
      escape_html(name), escape_html(ground), strokes_of(kind), escape_html(colour),
      dots ? "3" : "1.5", dots ? "round" : "butt");
  return fmt::format("url(#{})", name);
}

std::string Svg::str() const {
  const std::string id = escape_html(id_);
  std::string out = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" role=\"img\" "
      "aria-labelledby=\"{}-title {}-desc\" font-family=\"system-ui, -apple-system, 'Segoe UI', "
      "Roboto, 'Noto Sans', sans-serif\">\n<title id=\"{}-title\">{}</title>\n"
      "<desc id=\"{}-desc\">{}</desc>\n",
      number(width_), number(height_), id, id, id, escape_html(title_), id,
      escape_html(description_));
  if (!definitions_.empty()) out += "<defs>" + definitions_ + "</defs>\n";
  return out + body_ + "</svg>\n";
}

}  // namespace relimb
