// Parallel loop over numbered pieces of work.
//
// Pieces are handed out one by one to `threads` threads; which thread takes which piece is free, so
// a piece must write only what is its own. The first exception thrown by any piece ends the loop
// and is thrown again to the caller.
#pragma once

#include <cstddef>
#include <functional>

#include "base/progress.hpp"

namespace relimb {

/// Calls work(piece) for piece = 0 .. pieces-1, each exactly once. threads >= 1; 0 counts as
/// all processors of the machine.
void parallel_for(std::size_t pieces, unsigned threads,
                  const std::function<void(std::size_t)>& work);

/// The same, telling how many pieces are done.
void parallel_for(std::size_t pieces, unsigned threads,
                  const std::function<void(std::size_t)>& work, const Progress& progress);

/// Processors of this machine, at least 1.
unsigned processor_count();

}  // namespace relimb
