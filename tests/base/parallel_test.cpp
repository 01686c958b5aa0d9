#include "base/parallel.hpp"

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace relimb {
namespace {

TEST(ParallelFor, DoesEveryPieceOnce) {
  for (const unsigned threads : {0U, 1U, 2U, 3U, 8U, 64U}) {
    for (const std::size_t pieces :
         {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{1000}}) {
      std::vector<std::atomic<int>> done(pieces);
      parallel_for(pieces, threads, [&](std::size_t piece) { ++done.at(piece); });
      for (std::size_t piece = 0; piece < pieces; ++piece) {
        EXPECT_EQ(done[piece], 1) << piece << " of " << pieces << " on " << threads;
      }
    }
  }
}

TEST(ParallelFor, ThrowsAgainWhatAPieceThrew) {
  for (const unsigned threads : {1U, 3U}) {
    std::atomic<int> done{0};
    std::string message;
    try {
      parallel_for(10'000, threads, [&](std::size_t piece) {
        if (piece == 5) throw std::runtime_error("piece 5");
        ++done;
      });
    } catch (const std::runtime_error& error) {
      message = error.what();
    }
    EXPECT_EQ(message, "piece 5");
    EXPECT_GE(done, 5);  // those before it had been handed out already
    if (threads == 1) {
      EXPECT_EQ(done, 5);
    }  // and none was begun after it
  }
}

}  // namespace
}  // namespace relimb
