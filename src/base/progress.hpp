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

/// What a part of the work tells: its own 0..1 is `from`..`to` of the whole. Must not outlive
/// `whole`.
inline Progress part(const Progress& whole, double from, double to) {
  if (!whole) return {};
  return [&whole, from, to](double done) { return whole(from + (to - from) * done); };
}

}  // namespace relimb
