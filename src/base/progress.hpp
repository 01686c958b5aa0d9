// Telling a waiting person how far along a long piece of work is.
#pragma once

#include <functional>

namespace relimb {

/// Called now and then with the share done, 0..1, from one thread at a time. Returning false asks
/// the work to stop: it ends with Cancelled. Empty: nobody is watching.
using Progress = std::function<bool(double share_done)>;

/// Thrown by work whose watcher asked it to stop.
struct Cancelled {};

inline void tell(const Progress& progress, double share_done) {
  if (progress && !progress(share_done)) throw Cancelled{};
}

}  // namespace relimb
