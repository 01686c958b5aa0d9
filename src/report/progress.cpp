#include "report/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/text.hpp"

namespace relimb {
namespace {

std::string duration(double seconds) {
  constexpr double longest_s = 360000;  // beyond 100 hours nobody waits
  const double s = std::clamp(seconds, 0.0, longest_s);
  if (s < 10) return fmt::format("{:.1f} s", s);
  const long whole = std::lround(s);
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{}:{:02} min", whole / 60, whole % 60);
  return fmt::format("{}:{:02} h", whole / 3600, whole / 60 % 60);
}

std::string repeat(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

// The times after the bar, as much of them as `room` columns hold.
std::string times(double fraction, double elapsed_s, int room) {
  const std::string spent = "  " + duration(elapsed_s);
  const bool can_tell = fraction >= 0.05 && fraction < 1 && elapsed_s >= 0.5;
  const std::string left =
      can_tell ? fmt::format(", {} left", duration(elapsed_s * (1 - fraction) / fraction)) : "";
  const int spent_width = display_width(spent);
  if (spent_width + display_width(left) <= room) return spent + left;
  return spent_width <= room ? spent : "";
}

}  // namespace

std::string progress_line(std::string_view what, double fraction, double elapsed_s,
                          const ProgressStyle& style) {
  constexpr int narrowest = 20;
  constexpr int shortest_bar = 8;
  constexpr int longest_bar = 40;
  constexpr int room_for_times = 27;  // "  59:59 min, 59:59 min left"
  const int width = std::max(style.width, narrowest);
  const double done = std::isfinite(fraction) ? std::clamp(fraction, 0.0, 1.0) : 0.0;
  const double elapsed = std::isfinite(elapsed_s) ? std::max(elapsed_s, 0.0) : 0.0;

  std::string label = terminal_text(what, style.unicode);
  const std::string percent = fmt::format(" {:3.0f} %", std::floor(100 * done));
  const int percent_width = display_width(percent);
  if (label.empty() || display_width(label) + 1 + shortest_bar + percent_width > width) {
    label.clear();
  } else {
    label += ' ';
  }
  // The bar keeps its length while the times beside it grow and shrink.
  const int room = width - display_width(label) - percent_width;
  const int bar = std::clamp(room - room_for_times, shortest_bar, longest_bar);
  const std::string clock = times(done, elapsed, room - bar);
  const int full = static_cast<int>(std::floor(done * bar));
  return label + repeat(style.unicode ? "\u2501" : "#", full) +
         repeat(style.unicode ? "\u2500" : "-", bar - full) + percent + clock;
}

}  // namespace relimb
