#include "cli/stop_signal.hpp"

#include <csignal>

namespace relimb {
namespace {

// The one global of the program: a signal handler can reach nothing else.
volatile std::sig_atomic_t came = 0;

void note(int signal) { came = signal; }

}  // namespace

void listen_for_stop_signals() {
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

int stop_signal() { return came; }

}  // namespace relimb
