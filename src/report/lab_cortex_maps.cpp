#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string>
#include <vector>

#include "report/lab_cortex.hpp"
#include "report/palette.hpp"
#include "report/text.hpp"

namespace relimb {
namespace {

using lab_cortex::ink_of;
using lab_cortex::PartInk;

// The drawing, in user units.
constexpr double page_width = 760;
constexpr double margin = 20;
constexpr double strip_width = page_width - 2 * margin;
constexpr double small_width = (strip_width - 20) / 2;
constexpr double seconds_a_frame = 3;

std::string day_words(int day) {
  if (day < 0) return "before the stroke";
  if (day == 0) return "right after";
  if (day % 7 == 0) return fmt::format("{} weeks after", day / 7);
  return fmt::format("{} days after", day);
}

// Units of one kind as one path in units of the sheet: runs along rows.
std::string path_of(const MotorMap& map, std::uint8_t kind) {
  std::string path;
  for (int row = 0; row < map.side; ++row) {
    for (int from = 0; from < map.side;) {
      const auto at = [&](int column) { return *(map.shown.begin() + row * map.side + column); };
      if (at(from) != kind) {
        ++from;
        continue;
      }
      int to = from;
      while (to < map.side && at(to) == kind) ++to;
      path += fmt::format("M{} {}h{}v1h-{}z", from, row, to - from, to - from);
      from = to;
    }
  }
  return path;
}

struct Spot {
  double x;
  double y;
  int units;
};

// Where a part's letter goes: its own unit that has most of its own kind around it, of equals the
// one nearest to the middle of the territory.
Spot letter_spot(const MotorMap& map, std::uint8_t kind, double strip) {
  const Place middle = centroid(map, static_cast<BodyPart>(kind));
  Spot best{0, 0, 0};
  double most = -1e9;
  const int reach_across = std::max(map.side / 8, 1);
  const int reach_along = std::max(static_cast<int>(std::lround(reach_across / strip)), 1);
  for (int row = 0; row < map.side; ++row) {
    for (int column = 0; column < map.side; ++column) {
      if (*(map.shown.begin() + row * map.side + column) != kind) continue;
      ++best.units;
      double own = 0;
      for (int r = row - reach_across; r <= row + reach_across; ++r) {
        for (int c = column - reach_along; c <= column + reach_along; ++c) {
          if (r < 0 || c < 0 || r >= map.side || c >= map.side) continue;
          if (*(map.shown.begin() + r * map.side + c) == kind) own += 1;
        }
      }
      own -= std::hypot(strip * ((column + .5) / map.side - middle.along),
                        (row + .5) / map.side - middle.across);
      if (own <= most) continue;
      most = own;
      best.x = column + .5;
      best.y = row + .5;
    }
  }
  return best;
}

// One map as a group, `side` units wide and high, to be stretched into place.
std::string group_of(const MotorMap& map, const std::string& id, const std::string& hatch) {
  std::string group = fmt::format("<g id=\"{}\" shape-rendering=\"crispEdges\">", id);
  for (std::size_t part = 0; part < part_count; ++part) {
    const std::string path = path_of(map, static_cast<std::uint8_t>(part));
    if (!path.empty())
      group += fmt::format("<path d=\"{}\" fill=\"{}\"/>", path, ink_of(part).area);
  }
  const std::string gone = path_of(map, silent);
  if (!gone.empty()) group += fmt::format("<path d=\"{}\" fill=\"{}\"/>", gone, hatch);
  return group + "</g>\n";
}

std::string text_at(double x, double y, double size, const char* colour, const char* anchor,
                    const std::string& words, bool bold = false) {
  return fmt::format(
      "<text x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{:g}\" fill=\"{}\" "
      "text-anchor=\"{}\"{}>{}</text>\n",
      x, y, size, colour, anchor, bold ? " font-weight=\"600\"" : "", escape_html(words));
}

struct Frame {
  double left;
  double top;
  double width;
  double height;
};

// A map in its frame, with letters; the words above it.
std::string panel(const CortexPicture& picture, const std::string& id, Frame at, double strip,
                  double letter_size) {
  const MotorMap& map = picture.map;
  const double sx = at.width / map.side;
  const double sy = at.height / map.side;
  std::string out = fmt::format(
      "<use href=\"#{}\" transform=\"translate({:.2f} {:.2f}) scale({:.5f} {:.5f})\"/>\n", id,
      at.left, at.top, sx, sy);
  for (std::size_t part = 0; part < part_count; ++part) {
    const Spot spot = letter_spot(map, static_cast<std::uint8_t>(part), strip);
    if (spot.units * sx * sy < letter_size * letter_size) continue;
    const PartInk& ink = ink_of(part);
    out += text_at(at.left + spot.x * sx, at.top + spot.y * sy + .36 * letter_size, letter_size,
                   ink.dark ? palette::paper : palette::ink, "middle", ink.letter, true);
  }
  return out + fmt::format(
                   "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" "
                   "fill=\"none\" stroke=\"{}\" stroke-width=\"1\"/>\n",
                   at.left, at.top, at.width, at.height, palette::soft_ink);
}

// Each frame of the moving map is seen for its turn; without animation the first one stays.
std::string motion_style(std::size_t frames) {
  const double turn = 100.0 / static_cast<double>(frames);
  std::string style = fmt::format(
      "<style>@keyframes cortex-turn{{0%{{opacity:0}}{:.2f}%{{opacity:1}}{:.2f}%{{opacity:1}}"
      "{:.2f}%{{opacity:0}}100%{{opacity:0}}}}\n"
      ".cortex-frame{{opacity:0;animation:cortex-turn {:g}s linear infinite}}\n"
      ".cortex-first{{opacity:1}}\n",
      .1 * turn, turn, 1.1 * turn, seconds_a_frame * static_cast<double>(frames));
  for (std::size_t k = 0; k < frames; ++k) {
    // The delay is negative, so that every frame is on its way from the start.
    style +=
        fmt::format(".cortex-frame-{}{{animation-delay:{:g}s}}\n", k,
                    seconds_a_frame * (static_cast<double>(k) - static_cast<double>(frames) - .1));
  }
  return style + "@media (prefers-reduced-motion:reduce){.cortex-frame{animation:none}}</style>\n";
}

std::string legend(double top) {
  std::string out;
  double x = margin;
  for (std::size_t part = 0; part < part_count; ++part) {
    const PartInk& ink = ink_of(part);
    out += fmt::format(
        "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"18\" height=\"16\" fill=\"{}\" "
        "stroke=\"{}\" stroke-width=\".7\"/>\n",
        x, top, ink.area, palette::soft_ink);
    out += text_at(x + 9, top + 12.2, 11.5, ink.dark ? palette::paper : palette::ink, "middle",
                   ink.letter, true);
    out += text_at(x + 23, top + 12.4, 12.5, palette::ink, "start", std::string(part_names[part]));
    x += 33 + 7.2 * static_cast<double>(part_names[part].size()) + 10;
  }
  out += fmt::format(
      "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"18\" height=\"16\" "
      "fill=\"url(#cortex-gone-legend)\" stroke=\"{}\" stroke-width=\".7\"/>\n",
      x, top, palette::soft_ink);
  return out + text_at(x + 23, top + 12.4, 12.5, palette::ink, "start", "dead or cut off");
}

// Dark with light stripes; `sx`, `sy` undo the stretching of the map it fills.
std::string gone_pattern(const char* id, double sx, double sy) {
  return fmt::format(
      "<pattern id=\"{}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
      "patternTransform=\"scale({:.5f} {:.5f}) rotate(45)\"><rect width=\"6\" height=\"6\" "
      "fill=\"{}\"/><line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\" stroke=\"{}\" "
      "stroke-width=\"1.6\"/></pattern>",
      id, 1 / sx, 1 / sy, palette::ink, palette::typical_half);
}

std::string description(const CortexResult& result) {
  std::string text;
  const std::size_t part = index(result.settings.lesion.target);
  for (const CortexPicture& picture : result.pictures) {
    text += fmt::format("{}, {} shows on {:.0f} % of the map. ", day_words(picture.day),
                        part_names[part], 100 * shares(picture.map)[part]);
  }
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

}  // namespace

std::string cortex_maps_svg(const CortexResult& result) {
  const double strip = std::clamp(result.settings.sheet.strip, 1.0, 8.0);
  const double big_height = strip_width / strip;
  const double small_height = small_width / strip;
  const double top = 62;
  const double small_top = top + big_height + 44;
  const std::size_t rows = (result.pictures.size() + 1) / 2;
  const double small_step = small_height + 30;
  const double height = small_top + static_cast<double>(rows) * small_step + 34;

  const int side = result.pictures.empty() ? 1 : result.pictures.front().map.side;
  std::string defs = gone_pattern("cortex-gone", strip_width / side, big_height / side) +
                     gone_pattern("cortex-gone-legend", 1, 1);
  std::string moving;
  std::string still;
  for (std::size_t k = 0; k < result.pictures.size(); ++k) {
    const CortexPicture& picture = result.pictures[k];
    const std::size_t row = k / 2;  // two to a row
    const std::string id = fmt::format("cortex-map-{}", k);
    defs += group_of(picture.map, id, "url(#cortex-gone)");
    moving += fmt::format("<g class=\"cortex-frame cortex-frame-{}{}\">\n", k,
                          k == 0 ? " cortex-first" : "");
    moving += panel(picture, id, {margin, top, strip_width, big_height}, strip, 17);
    moving += text_at(page_width - margin, top - 9, 14, palette::ink, "end", day_words(picture.day),
                      true);
    moving += "</g>\n";
    const double left = margin + static_cast<double>(k % 2) * (small_width + 20);
    const double at = small_top + static_cast<double>(row) * small_step;
    still += text_at(left, at - 6, 12.5, palette::ink, "start", day_words(picture.day), true);
    const std::size_t part = index(result.settings.lesion.target);
    still += text_at(left + small_width, at - 6, 12, palette::soft_ink, "end",
                     fmt::format("{} {:.0f} %", part_names[part], 100 * shares(picture.map)[part]));
    still += panel(picture, id, {left, at, small_width, small_height}, strip, 11.5);
  }
  std::string out = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {:g} {:.0f}\" role=\"img\" "
      "aria-labelledby=\"cortex-maps-title cortex-maps-desc\" font-family=\"system-ui, "
      "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif\">\n"
      "<title id=\"cortex-maps-title\">Motor map before and after a stroke</title>\n"
      "<desc id=\"cortex-maps-desc\">{}</desc>\n",
      page_width, height, escape_html(description(result)));
  out += motion_style(std::max<std::size_t>(result.pictures.size(), 1));
  out += "<defs>" + defs + "</defs>\n";
  out += fmt::format("<rect x=\"0\" y=\"0\" width=\"{:g}\" height=\"{:.0f}\" fill=\"{}\"/>\n",
                     page_width, height, palette::paper);
  out +=
      text_at(margin, 28, 16, palette::ink, "start", "What moves when a place is stimulated", true);
  out += text_at(margin, top - 9, 12.5, palette::soft_ink, "start",
                 "motor strip, unrolled; each cell shows its strongest output");
  out += moving + still;
  out += text_at(margin, top + big_height + 16, 11.5, palette::soft_ink, "start", "\u2190 medial");
  out += text_at(page_width - margin, top + big_height + 16, 11.5, palette::soft_ink, "end",
                 "lateral \u2192");
  out += legend(height - 28);
  return out + "</svg>\n";
}

}  // namespace relimb
