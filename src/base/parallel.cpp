#include "base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace relimb {

unsigned processor_count() { return std::max(1U, std::thread::hardware_concurrency()); }

void parallel_for(std::size_t pieces, unsigned threads,
                  const std::function<void(std::size_t)>& work) {
  if (threads == 0) threads = processor_count();
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_lock;
  const auto run = [&] {
    for (std::size_t piece = next++; piece < pieces; piece = next++) {
      try {
        work(piece);
      } catch (...) {
        const std::lock_guard lock(failure_lock);
        if (!failure) failure = std::current_exception();
        next = pieces;
      }
    }
  };
  const std::size_t helpers = std::min<std::size_t>(threads, pieces) - (pieces > 0 ? 1 : 0);
  {
    std::vector<std::jthread> crew;
    crew.reserve(helpers);
    for (std::size_t i = 0; i < helpers; ++i) crew.emplace_back(run);
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

void parallel_for(std::size_t pieces, unsigned threads,
                  const std::function<void(std::size_t)>& work, const Progress& progress) {
  std::mutex telling;
  std::size_t done = 0;
  parallel_for(pieces, threads, [&](std::size_t piece) {
    work(piece);
    const std::lock_guard lock(telling);
    tell(progress, static_cast<double>(++done) / static_cast<double>(pieces));
  });
}

}  // namespace relimb
