// Ctrl-C and requests to end, noted so that work can stop in good order. A second one ends at once.
#pragma once

namespace relimb {

void listen_for_stop_signals();

/// The signal that came; 0 when none has.
int stop_signal();

}  // namespace relimb
