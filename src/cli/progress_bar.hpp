// A bar on standard error for work that takes longer than two seconds, when a person is looking;
// and the place where Ctrl-C reaches the work.
#pragma once

#include <chrono>
#include <string>

#include "base/progress.hpp"

namespace relimb {

class ProgressBar {
 public:
  explicit ProgressBar(std::string what);
  /// Takes the bar away.
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  /// To hand to the work; must not outlive the bar.
  Progress watcher();

  /// Takes the bar away until it is next shown, so that something else can be printed.
  void hide();

 private:
  using Clock = std::chrono::steady_clock;

  void show(double share_done);

  std::string what_;
  Clock::time_point start_ = Clock::now();
  double shown_at_s_ = -1;  // since the start
  bool visible_ = false;
};

}  // namespace relimb
