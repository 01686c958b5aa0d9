#include "report/progress.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "report/text.hpp"

namespace relimb {
namespace {

int count(const std::string& text, const std::string& piece) {
  int found = 0;
  for (auto at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++found;
  return found;
}

TEST(ReportProgress, SaysHowFarAndHowLong) {
  EXPECT_EQ(progress_line("living twins", 0.5, 4, {60, false}),
            "living twins #######-------  50 %  4.0 s, 4.0 s left");
}

TEST(ReportProgress, FillsTheBarInStepWithTheFraction) {
  const auto full = [](double fraction) {
    return count(progress_line("x", fraction, 1, {80, false}), "#");
  };
  EXPECT_EQ(full(0), 0);
  EXPECT_EQ(full(0.25), 10);
  EXPECT_EQ(full(0.999), 39);  // not full before it is done
  EXPECT_EQ(full(1), 40);
  EXPECT_NE(progress_line("x", 0.999, 1).find(" 99 %"), std::string::npos);
}

TEST(ReportProgress, GuessesTheTimeLeftOnlyWhenThereIsSomethingToGoBy) {
  EXPECT_EQ(progress_line("x", 0.01, 10).find("left"), std::string::npos);
  EXPECT_EQ(progress_line("x", 0.5, 0.1).find("left"), std::string::npos);
  EXPECT_EQ(progress_line("x", 1, 10).find("left"), std::string::npos);
  EXPECT_NE(progress_line("x", 0.25, 60).find("1:00 min, 3:00 min left"), std::string::npos);
  EXPECT_NE(progress_line("x", 0.5, 7200).find("2:00 h, 2:00 h left"), std::string::npos);
}

TEST(ReportProgress, KeepsToTheWidthAndToOneLine) {
  for (const int width : {-3, 0, 20, 33, 47, 60, 80, 200}) {
    for (const double fraction : {-1.0, 0.0, 0.3, 0.777, 1.0, 7.0}) {
      for (const double elapsed : {0.0, 9.99, 59.9, 3599.9, 400000.0}) {
        for (const char* what :
             {"", "living twins", "a name so long that it leaves no room at all"}) {
          const std::string line = progress_line(what, fraction, elapsed, {width, true});
          EXPECT_LE(display_width(line), std::max(width, 20)) << line;
          EXPECT_EQ(line.find_first_of("\r\n\x1b"), std::string::npos);
        }
      }
    }
  }
}

TEST(ReportProgress, ToleratesNonsense) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double infinity = std::numeric_limits<double>::infinity();
  for (const double odd : {nan, infinity, -infinity}) {
    const std::string line = progress_line("x\x1b[2J", odd, odd, {60, false});
    EXPECT_EQ(line.find("nan"), std::string::npos);
    EXPECT_EQ(line.find("inf"), std::string::npos);
    EXPECT_EQ(line.find('\x1b'), std::string::npos);
    EXPECT_NE(line.find(" 0 %"), std::string::npos);
  }
}

}  // namespace
}  // namespace relimb
