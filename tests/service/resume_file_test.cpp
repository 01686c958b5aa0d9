#include "service/resume_file.hpp"

#include <gtest/gtest.h>

#include "support/files.hpp"

namespace relimb {
namespace {

const ResumeFile file{"run.txt", "state", "relimb x"};

/// What is said of a file with these lines below its head.
template <class Read>
std::string fault(const std::string& body, Read&& read) {
  ResumeLines lines(sealed("head 1\n" + body), file, "head 1\n");
  return testing::refusal([&] { read(lines); });
}

TEST(ResumeFile, ReadsItsLinesInOrder) {
  ResumeLines lines(sealed("head 1\ndone 12\nrows 00ff\nplaces 0,0.25,1e-3\n"), file, "head 1\n");
  EXPECT_EQ(lines.whole("done"), 12U);
  EXPECT_EQ(lines.whole("rows", 16), 255U);
  EXPECT_EQ(lines.shares("places", 3), (std::vector<double>{0, 0.25, 1e-3}));
}

TEST(ResumeFile, LinesThatNobodyWroteSoAreRefused) {
  const auto whole = [](ResumeLines& lines) { lines.whole("done"); };
  const auto two = [](ResumeLines& lines) { lines.shares("places", 2); };
  EXPECT_EQ(fault("done 12\n", whole), "no error");
  for (const char* body : {"", "done\n", "done 1x\n", "done -1\n", "done12\n", "other 1\n",
                           "done 99999999999999999999\n"}) {
    EXPECT_TRUE(fault(body, whole).starts_with("run.txt: state: got ")) << body;
  }
  EXPECT_EQ(fault("places 0,1\n", two), "no error");
  for (const char* body : {"places 0\n", "places 0,1,1\n", "places 0,1.5\n", "places nan,1\n",
                           "places 0;1\n", "places ,1\n", "places 0,\n"}) {
    EXPECT_TRUE(fault(body, two).starts_with("run.txt: state: got ")) << body;
  }
}

// The head is a line too many, or one too few: no loop, one clear line.
TEST(ResumeFile, ShorterAndLongerHeadsAreOthers) {
  const auto refused = [](const std::string& was, const std::string& asked) {
    return testing::refusal([&] { ResumeLines(sealed(was), file, asked); });
  };
  EXPECT_TRUE(refused("a\n", "a\nb\n").starts_with("run.txt: state: got \"\"; allowed: b, "));
  EXPECT_TRUE(refused("", "a\n").starts_with("run.txt: state: got \"\"; allowed: a, "));
  EXPECT_EQ(refused("a\nb\n", "a\n"), "no error");
}

}  // namespace
}  // namespace relimb
