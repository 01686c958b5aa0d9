#include "cli/stop_signal.hpp"

#include <csignal>
#include <initializer_list>

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
  for (const int signal : {SIGINT, SIGTERM}) {
    struct sigaction before {};
    // A signal that was to be ignored (a job in the background of a script) stays ignored.
    if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler == SIG_IGN) continue;
    sigaction(signal, &action, nullptr);
  }
}

int stop_signal() { return came; }

}  // namespace relimb
