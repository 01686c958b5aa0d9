#include "records/plain_words_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "records/counterfactuals_file.hpp"
#include "support/files.hpp"
#include "support/laws.hpp"
#include "support/plan.hpp"

namespace relimb {
namespace {

PlainWords shipped_words() {
  return load_plain_words(testing::laws_folder() + "/plain_words.toml", testing::laws().scales);
}

TEST(PlainWordsFile, HasWordsForEachLeverAndGoalAndForNoOther) {
  const PlainWords words = shipped_words();
  for (const Lever& lever : testing::levers().levers) {
    EXPECT_FALSE(plain_of(words.levers, lever.name).empty()) << lever.name;
  }
  for (const GoalInfo& goal : testing::levers().goals) {
    EXPECT_FALSE(plain_of(words.goals, goal.name).empty()) << goal.name;
  }
  EXPECT_EQ(words.levers.size(), testing::levers().levers.size());
  EXPECT_EQ(words.goals.size(), testing::levers().goals.size());
  EXPECT_EQ(plain_of(words.levers, "no such lever"), "");
}

TEST(PlainWordsFile, NamesMechanismsThatThereAre) {
  const auto all = load_counterfactuals(testing::laws_folder() + "/counterfactuals.toml");
  for (const PlainMechanism& one : shipped_words().mechanisms) {
    EXPECT_TRUE(std::ranges::any_of(all, [&](const auto& each) { return each.name == one.name; }))
        << one.name;
    EXPECT_FALSE(one.arm.empty() && one.leg.empty()) << one.name;
  }
}

TEST(PlainWordsFile, TellsTheEasierBeforeTheHarder) {
  const PlainWords words = shipped_words();
  for (std::size_t i = 0; i < words.thresholds.size(); ++i) {
    for (std::size_t k = i + 1; k < words.thresholds.size(); ++k) {
      if (words.thresholds[i].scale != words.thresholds[k].scale) continue;
      EXPECT_LT(words.thresholds[i].value, words.thresholds[k].value);
    }
  }
}

std::string refused_words(const std::string& rows) {
  const testing::TempFolder folder;
  const std::string path = folder.write("w.toml", "version = 1\n" + rows);
  return folder.refusal([&] { load_plain_words(path, testing::laws().scales); });
}

TEST(PlainWordsFile, RefusesWhatIsNotDefined) {
  const std::string good =
      "[[threshold]]\nscale = \"arat\"\nvalue = 13\ncan = \"a\"\nshort = \"a\"\nsource = \"a\"\n";
  EXPECT_EQ(refused_words(good), "no error");
  const auto says = [](const std::string& text, const char* what) {
    EXPECT_NE(text.find(what), std::string::npos) << text;
  };
  std::string other = good;
  other.replace(other.find("13"), 2, "14");
  says(refused_words(other), "a threshold of that scale in scales.toml");
  says(refused_words(good + good), "each threshold once");
  says(refused_words(
           "[[lever]]\nname = \"a\"\nplain = \"a\"\n[[lever]]\nname = \"a\"\nplain = \"b\"\n"),
       "each name once");
  says(refused_words("[[mechanism]]\nname = \"a\"\nfoot = \"a\"\n"), "foot");
  says(refused_words("[[general]]\nplain = \"a\"\n"), "source");
}

}  // namespace
}  // namespace relimb
