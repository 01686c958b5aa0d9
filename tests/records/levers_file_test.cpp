// The levers file: what stands in it is what is planned with, and every slip is told.
#include "records/levers_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/plan.hpp"

namespace relimb {
namespace {

constexpr const char* sound = R"(version = 1
[[lever]]
name = "practice"
label = "Practice"
unit = "hour"
gives = [{ therapy = "task_practice", hours = 1.0 }]
step = 0.5
most_per_week = 5
therapist_hours = 1
effect = { spread = 0.2, grade = "guess", because = "for the test" }
mechanism = "practice"
grade = "S"
source = "somebody"
why = "because"
[[need]]
label = "pain"
levers = ["practice"]
scale = "pain_nrs"
highest = 5
grade = "guess"
because = "for the test"
[[goal]]
name = "arat"
label = "ARAT"
unit = "points"
scale = "arat"
)";

std::string with(std::string text, const std::string& old, const std::string& now) {
  const std::size_t at = text.find(old);
  EXPECT_NE(at, std::string::npos) << old;
  return text.replace(at, old.size(), now);
}

void expect_refused(const std::string& text, const std::string& field) {
  try {
    read_levers(TomlTable::parse(text, "levers.toml"), testing::laws().care);
    ADD_FAILURE() << "not refused: " << field;
  } catch (const InputError& error) {
    EXPECT_EQ(error.field, field) << error.what();
  }
}

TEST(LeversFile, ReadsWhatStandsThere) {
  const LeverBook book = read_levers(TomlTable::parse(sound, "levers.toml"), testing::laws().care);
  ASSERT_EQ(book.levers.size(), 1U);
  EXPECT_EQ(book.levers[0].effect_spread, 0.2);
  EXPECT_EQ(book.levers[0].lasts_weeks, 1);
  ASSERT_EQ(book.needs.size(), 1U);
  EXPECT_EQ(book.needs[0].highest, 5);
}

TEST(LeversFile, SlipsAreTold) {
  expect_refused(with(sound, "\"task_practice\"", "\"magic\""), "lever[1].gives[1].therapy");
  expect_refused(with(sound, "step = 0.5", "step = 0"), "lever[1].step");
  expect_refused(with(sound, "most_per_week", "most_a_week"), "lever[1].most_a_week");
  expect_refused(with(sound, "source = \"somebody\"", "because = \"x\""), "lever[1].because");
  expect_refused(with(sound, "levers = [\"practice\"]", "levers = [\"practise\"]"),
                 "need[1].levers");
  expect_refused(with(sound, "scale = \"pain_nrs\"", "scale = \"pane\""), "need[1].scale");
  expect_refused(with(sound, "scale = \"arat\"", "scale = \"arat\"\nthreshold = 3"),
                 "goal[1].difference");
  expect_refused(with(sound, "version = 1", "version = 2"), "version");
}

TEST(LeversFile, OursHasARuleForEachThatTheTrialsAskFor) {
  const LeverBook& book = testing::levers();
  const auto needs = [&](const char* lever, Scale scale) {
    return std::ranges::any_of(book.needs, [&](const LeverNeed& need) {
      return need.scale == scale && std::ranges::find(need.levers, lever) != need.levers.end();
    });
  };
  EXPECT_TRUE(needs("constraint", Scale::finger_extension));
  EXPECT_TRUE(needs("arm_practice", Scale::pain_nrs));
  EXPECT_TRUE(needs("toxin", Scale::mas_arm));
  const auto toxin = std::ranges::find(book.levers, "toxin", &Lever::name);
  ASSERT_NE(toxin, book.levers.end());
  EXPECT_EQ(toxin->lasts_weeks, 12);
}

}  // namespace
}  // namespace relimb
