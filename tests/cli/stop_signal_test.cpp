// A first signal is noted, its echo changes nothing, and a second one in earnest ends the process.
#include "cli/stop_signal.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

namespace relimb {
namespace {

void wait_out_the_echo() {
  std::this_thread::sleep_for(std::chrono::duration<double>(echo_s + 0.1));
}

TEST(StopSignalDeathTest, AnEchoIsTheFirstSignal) {
  EXPECT_EXIT(
      {
        listen_for_stop_signals();
        std::raise(SIGINT);
        std::raise(SIGINT);
        std::raise(SIGTERM);
        std::_Exit(stop_signal());
      },
      ::testing::ExitedWithCode(SIGINT), "");
}

TEST(StopSignalDeathTest, ASecondOneEndsAtOnce) {
  for (const int second : {SIGINT, SIGTERM}) {
    EXPECT_EXIT(
        {
          listen_for_stop_signals();
          std::raise(SIGTERM);
          wait_out_the_echo();
          std::raise(second);
          std::_Exit(0);
        },
        ::testing::KilledBySignal(second), "");
  }
}

}  // namespace
}  // namespace relimb
