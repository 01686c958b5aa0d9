// One line that says how far a run has come. The face prints it; nothing here does.
#pragma once

#include <string>
#include <string_view>

namespace relimb {

struct ProgressStyle {
  int width = 60;  // at most this many columns; below 20 counts as 20
  bool unicode = true;
};

/// "living twins ━━━━━━━━━━━━──────── 62 %  3 s, 2 s left". `fraction` 0..1 (clamped; not finite
/// counts as 0), `elapsed_s` seconds since the start. The time left is a straight line through the
/// past, said from 5 % and half a second on. No colour, no carriage return, no newline.
std::string progress_line(std::string_view what, double fraction, double elapsed_s,
                          const ProgressStyle& style = {});

}  // namespace relimb
