#include "cli/options.hpp"

#include <gtest/gtest.h>

#include "support/files.hpp"

namespace relimb {
namespace {

using testing::refusal;

TEST(Options, WholeNumbersWithinBounds) {
  std::uint64_t n = 5;
  Options options;
  options.whole("--n", "N", n, 1, 100, "help");
  const Option& option = options.all().front();
  EXPECT_EQ(option.preset, "5");
  option.take("100");
  EXPECT_EQ(n, 100U);
  for (const char* bad :
       {"0", "101", "", " 7", "7 ", "+7", "-7", "7.0", "0x7", "1e2", "99999999999999999999"}) {
    EXPECT_NE(refusal([&] { option.take(bad); }).find("allowed: a whole number from 1 to 100"),
              std::string::npos)
        << bad;
  }
  EXPECT_EQ(n, 100U);
}

TEST(Options, SeedTakesAll64Bits) {
  std::uint64_t seed = 1;
  Options options;
  options.seed(seed);
  options.all().front().take("18446744073709551615");
  EXPECT_EQ(seed, 18446744073709551615ULL);
}

TEST(Options, DaysComeOutAscendingAndOnce) {
  std::vector<int> days;
  Options options;
  options.days("--at", days, "help", "");
  const Option& option = options.all().front();
  option.take("84,28,84,0,20000");
  EXPECT_EQ(days, (std::vector{0, 28, 84, 20000}));
  for (const char* bad : {"", ",", "28,", ",28", "28;84", "28, 84", "-1", "20001", "4wk", "28.5"}) {
    EXPECT_TRUE(refusal([&] { option.take(bad); }).starts_with("--at: got ")) << bad;
  }
}

TEST(Options, ListsOfNames) {
  std::vector<std::string> blocks = {"arm", "leg"};
  Options options;
  options.list("--block", "BLOCKS", blocks, "help");
  const Option& option = options.all().front();
  EXPECT_EQ(option.preset, "arm,leg");
  option.take("hand");
  EXPECT_EQ(blocks, (std::vector<std::string>{"hand"}));
  EXPECT_TRUE(refusal([&] { option.take("arm,,leg"); }).starts_with("--block: got "));
}

TEST(Options, FoldIsPartAndParts) {
  std::optional<Fold> fold;
  Options options;
  options.fold("--leave-out", fold, "help");
  const Option& option = options.all().front();
  option.take("2/3");
  ASSERT_TRUE(fold);
  EXPECT_EQ(fold->number, 2U);
  EXPECT_EQ(fold->count, 3U);
  for (const char* bad : {"", "2", "2/", "/2", "0/2", "3/2", "1/1", "1/2/3", "a/b", "1 /2"}) {
    EXPECT_TRUE(refusal([&] { option.take(bad); }).starts_with("--leave-out: got ")) << bad;
  }
}

}  // namespace
}  // namespace relimb
