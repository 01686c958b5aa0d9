#include "records/posterior_file.hpp"

#include <gtest/gtest.h>

#include "support/files.hpp"

namespace relimb {
namespace {

class PosteriorFile : public ::testing::Test {
 protected:
  auto load(const std::string& text) {
    folder.write("posterior.csv", text);
    return load_posterior(folder.path("."), free);
  }
  std::string fault(const std::string& text) {
    return folder.refusal([&] { load(text); });
  }
  const std::vector<ParameterInfo> free{{"cortex.a", 1, "share", 0, 2, "calibrated", "arm", ""},
                                        {"tone.b", 5, "1/day", 1, 10, "calibrated", "tone", ""}};
  const testing::TempFolder folder;
};

TEST_F(PosteriorFile, ReadsColumnsInAnyOrder) {
  const auto drawn = load("tone.b,cortex.a\n5,1\n3,0\n10,2\n4.5,0.25\n");
  ASSERT_EQ(drawn.size(), 2U);
  EXPECT_EQ(drawn[0], (std::vector<double>{0, 2, 0.25}));
  EXPECT_EQ(drawn[1], (std::vector<double>{3, 10, 4.5}));
}

TEST_F(PosteriorFile, SaysWhatIsWrongAndWhere) {
  const std::string head = "cortex.a,tone.b\n1,5\n";
  EXPECT_EQ(fault(head + "1,11\n"),
            "./posterior.csv:3: tone.b: got \"11\"; allowed: a number from 1 to 10");
  EXPECT_EQ(fault(head + "x,2\n"), "./posterior.csv:3: cortex.a: got \"x\"; allowed: a number");
  EXPECT_NE(fault(head + "1,2\n").find("two draws or more"), std::string::npos);
  EXPECT_EQ(fault("cortex.a,tone.b\n1,4\n1,2\n1,3\n"),
            "./posterior.csv:2: tone.b: got \"4\"; allowed: 5, as in the law: this posterior is "
            "another's");
  EXPECT_NE(fault("cortex.a\n1\n2\n").find("tone.b"), std::string::npos);
  EXPECT_NE(fault("cortex.a,tone.b,gone.c\n1,2,3\n1,2,3\n").find("gone.c"), std::string::npos);
  EXPECT_NE(folder.refusal([&] { load_posterior(folder.path("none"), free); }), "no error");
}

}  // namespace
}  // namespace relimb
