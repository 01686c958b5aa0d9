#include "base/output_file.hpp"

#include <sys/stat.h>

#include <cmath>
#include <filesystem>
#include <limits>
#include <string>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "support/files.hpp"

namespace relimb {
namespace {

using testing::bytes_of;

TEST(OutputFile, AppearsOnlyWhenCommitted) {
  const testing::TempFolder folder;
  OutputFile file(folder.path("out.csv"));
  file.append("a,b\n").append(1.25, 1).append(",").append(std::nan(""), 3).append("\n");
  EXPECT_FALSE(std::filesystem::exists(folder.path("out.csv")));
  file.commit();
  EXPECT_EQ(bytes_of(folder.path("out.csv")), "a,b\n1.2,\n");
  EXPECT_EQ(folder.count(), 1U);  // no temporary is left
}

TEST(OutputFile, LeavesNothingAndHarmsNothingWithoutCommit) {
  const testing::TempFolder folder;
  folder.write("out.csv", "old");
  {
    OutputFile file(folder.path("out.csv"));
    file.append(std::string(1 << 20, 'x'));  // beyond the buffer: some of it is on disk
    EXPECT_EQ(folder.count(), 2U);
    EXPECT_TRUE(
        std::filesystem::exists(folder.path("out.csv.partial-" + std::to_string(getpid()))));
  }
  EXPECT_EQ(folder.count(), 1U);
  EXPECT_EQ(bytes_of(folder.path("out.csv")), "old");
}

TEST(OutputFile, ReplacesWholeAndKeepsPermissions) {
  const testing::TempFolder folder;
  folder.write("out", "a much longer old content");
  ::chmod(folder.path("out").c_str(), 0640);
  OutputFile file(folder.path("out"));
  file.append("new");
  file.commit();
  EXPECT_EQ(bytes_of(folder.path("out")), "new");
  struct stat status {};
  ASSERT_EQ(::stat(folder.path("out").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0640U);
}

TEST(OutputFile, FollowsLinks) {
  const testing::TempFolder folder;
  folder.write("real", "old");
  std::filesystem::create_symlink("real", folder.path("link"));
  OutputFile file(folder.path("link"));
  file.append("new");
  file.commit();
  EXPECT_TRUE(std::filesystem::is_symlink(folder.path("link")));
  EXPECT_EQ(bytes_of(folder.path("real")), "new");
}

TEST(OutputFile, NeverWritesIntoALeftover) {
  const testing::TempFolder folder;
  const std::string leftover = "out.partial-" + std::to_string(getpid());
  folder.write(leftover, "of a killed run");
  OutputFile file(folder.path("out"));
  file.append("mine");
  file.commit();
  EXPECT_EQ(bytes_of(folder.path("out")), "mine");
  EXPECT_EQ(bytes_of(folder.path(leftover)), "of a killed run");
}

TEST(OutputFile, MovesWithItsTemporary) {
  const testing::TempFolder folder;
  OutputFile first(folder.path("out"));
  first.append("a");
  OutputFile second(std::move(first));
  second.append("b");
  second.commit();
  EXPECT_EQ(bytes_of(folder.path("out")), "ab");
  EXPECT_EQ(folder.count(), 1U);
}

TEST(OutputFile, SaysWhyItCannotWrite) {
  const testing::TempFolder folder;
  const std::string allowed =
      "; allowed: a path in an existing folder, with the right to write and room on the disk";
  EXPECT_EQ(folder.refusal([&] { OutputFile(folder.path("no/out")); }),
            "no/out: output file: got No such file or directory" + allowed);
  std::filesystem::create_directory(folder.path("sub"));
  EXPECT_EQ(folder.refusal([&] { OutputFile(folder.path("sub")); }),
            "sub: output file: got Is a directory" + allowed);
  EXPECT_EQ(testing::refusal([&] { OutputFile(""); }),
            "output file: got No such file or directory" + allowed);
}

TEST(OutputFile, DevicesAreWrittenToAndNotReplaced) {
  OutputFile nothing("/dev/null");
  nothing.append("x");
  nothing.commit();
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
  EXPECT_NE(testing::refusal([] {
              OutputFile full("/dev/full");
              full.append("x");
              full.commit();
            }).find("No space left on device"),
            std::string::npos);
}

std::string number(double value, int decimals) {
  std::string text;
  append_number(text, value, decimals);
  return text;
}

TEST(AppendNumber, WritesFixedDecimals) {
  EXPECT_EQ(number(9.5, 2), "9.50");
  EXPECT_EQ(number(9.5, 0), "10");
  EXPECT_EQ(number(-0.004, 2), "0.00");
  EXPECT_EQ(number(-0.0, 0), "0");
  EXPECT_EQ(number(-0.5, 1), "-0.5");
  EXPECT_EQ(number(std::nan(""), 2), "");
  EXPECT_EQ(number(std::numeric_limits<double>::max(), 60).size(), 309U + 1 + 60);
  EXPECT_THROW(number(1, 61), Defect);
}

RC_GTEST_PROP(AppendNumber, IsWithinHalfALastDigit, ()) {
  const double value = *rc::gen::arbitrary<int>() / 1024.0;
  const int decimals = *rc::gen::inRange(0, 9);
  RC_ASSERT(std::abs(std::stod(number(value, decimals)) - value) <=
            0.5 * std::pow(10.0, -decimals) + 1e-9);
}

}  // namespace
}  // namespace relimb
