#include "records/closeups_file.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

#include "base/error.hpp"

namespace relimb {
namespace {

std::string written(const std::string& text) {
  const std::string path = ::testing::TempDir() + "closeups_test.toml";
  std::ofstream(path) << text;
  return path;
}

Closeup example() {
  return {"forced_use",
          "cortical gain, share",
          "use, share",
          "5 runs a point",
          {0, 0.5, 1},
          {0.4, 0.6, 1},
          {0.1, 0, 0},
          {0.4, 0.7, 1},
          {{"forced_use.forced_share", 0.4}}};
}

TEST(CloseupsFile, WhatIsWrittenReadsBackTheSame) {
  const auto read = load_closeups(written(closeups_text({example(), example()}, "relimb lab fit")));
  ASSERT_EQ(read.size(), 2U);
  const Closeup want = example();
  EXPECT_EQ(read[1].name, want.name);
  EXPECT_EQ(read[1].x_is, want.x_is);
  EXPECT_EQ(read[1].y_is, want.y_is);
  EXPECT_EQ(read[1].method, want.method);
  EXPECT_EQ(read[1].x, want.x);
  EXPECT_EQ(read[1].measured, want.measured);
  EXPECT_EQ(read[1].spread, want.spread);
  EXPECT_EQ(read[1].law, want.law);
  EXPECT_EQ(read[1].parameters, want.parameters);
}

TEST(CloseupsFile, TheWorstErrorIsTheLargestDistance) {
  EXPECT_DOUBLE_EQ(worst_error(example()), 0.7 - 0.6);
  EXPECT_EQ(worst_error(Closeup{}), 0);
}

TEST(CloseupsFile, RefusesListsOfUnequalLength) {
  std::string text = closeups_text({example()}, "relimb lab fit");
  text.replace(text.find("measured = [0.4, 0.6, 1]"), 24, "measured = [0.4, 0.6]");
  EXPECT_THROW(load_closeups(written(text)), InputError);
}

}  // namespace
}  // namespace relimb
