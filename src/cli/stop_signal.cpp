#include "cli/stop_signal.hpp"

#include <atomic>
#include <csignal>
#include <ctime>
#include <initializer_list>

namespace relimb {
namespace {

// The globals of the program: a signal handler can reach nothing else.
std::atomic<int> came = 0;
std::atomic<double> came_at_s = 0;
static_assert(std::atomic<double>::is_always_lock_free);  // what a handler may touch

double now_s() {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// Both signals are blocked while it runs; any thread may be the one it runs on.
void note(int signal) {
  if (came == 0) {
    came_at_s = now_s();
    came = signal;
  } else if (now_s() - came_at_s > echo_s) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);  // delivered when this handler returns
  }
}

}  // namespace

void listen_for_stop_signals() {
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = SA_RESTART;
  for (const int signal : {SIGINT, SIGTERM}) sigaddset(&action.sa_mask, signal);
  for (const int signal : {SIGINT, SIGTERM}) {
    struct sigaction before {};
    // A signal that was to be ignored (a job in the background of a script) stays ignored.
    if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN) continue;
    sigaction(signal, &action, nullptr);
  }
}

int stop_signal() { return came; }

}  // namespace relimb
