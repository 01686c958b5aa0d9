#include "cli/progress_bar.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "cli/console.hpp"
#include "cli/stop_signal.hpp"
#include "report/progress.hpp"

namespace relimb {
namespace {

constexpr double long_s = 2;           // what lasts longer deserves a bar
constexpr double guess_after_s = 0.4;  // when the pace so far is worth believing
constexpr double refresh_s = 0.1;

}  // namespace

ProgressBar::ProgressBar(std::string what) : what_(std::move(what)) {}

ProgressBar::~ProgressBar() { hide(); }

void ProgressBar::hide() {
  if (visible_) std::fputs("\r\033[K", stderr);
  visible_ = false;
}

Progress ProgressBar::watcher() {
  return [this, seen = errors_are_seen()](double share_done) {
    if (seen) show(share_done);
    return stop_signal() == 0;
  };
}

void ProgressBar::show(double share_done) {
  const double elapsed = std::chrono::duration<double>(Clock::now() - start_).count();
  if (!visible_) {
    const bool long_ahead = elapsed > guess_after_s && share_done * long_s < elapsed;
    if (elapsed < long_s && !long_ahead) return;
  } else if (elapsed - shown_at_s_ < refresh_s) {
    return;
  }
  visible_ = true;
  shown_at_s_ = elapsed;
  constexpr int widest = 72;
  ProgressStyle style;
  style.width = std::min(widest, error_width() - 1);
  style.unicode = speaks_unicode();
  std::fprintf(stderr, "\r%s\033[K", progress_line(what_, share_done, elapsed, style).c_str());
  std::fflush(stderr);
}

}  // namespace relimb
