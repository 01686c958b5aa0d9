// Ctrl-C and requests to end, noted so that work can stop in good order. A second one, by a person
// who does not want to wait, ends at once.
//
// The same request often comes twice within moments: `timeout` signals its child and then the
// child's whole group, a service manager and a terminal may both pass one on. Such an echo, within
// `echo_s` of the first, is the first.
#pragma once

namespace relimb {

inline constexpr double echo_s = 0.5;

void listen_for_stop_signals();

/// The signal that came; 0 when none has.
int stop_signal();

}  // namespace relimb
