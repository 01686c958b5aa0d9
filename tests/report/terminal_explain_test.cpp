// The explanation on a terminal: numbers, words and width.
#include "report/terminal_explain.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "report/explain_sentences.hpp"
#include "report/text.hpp"

namespace relimb {
namespace {

const std::vector<Counterfactual> two{{"map", "large map", "the hand's map", "a small map", {}, {}},
                                      {"tone", "stiffness", "being stiff", "stiff legs", {}, {}}};

Attribution of(OutcomeLimb limb, int day, double map, double tone, double rest) {
  const auto spread = [](double mean) { return Spread{mean, mean - 0.1, mean + 0.1}; };
  return {{limb, OutcomeKind::function, day, day == 84 ? "" : "now"},
          spread(map + tone + rest),
          {{"map", spread(map)}, {"tone", spread(tone)}, {rest_name, spread(rest)}},
          {}};
}

Explanation some() {
  Explanation told;
  told.today = 9;
  told.ahead = 84;
  told.lives = 2048;
  told.effective_sample_size = 2048;
  for (const int day : {84, 9}) {
    told.attributions.push_back(of(OutcomeLimb::arm, day, 0.2, 0.004, 0.3));
    told.attributions.push_back(of(OutcomeLimb::leg, day, -0.15, 0.05, 0.4));
    told.attributions.push_back(of(OutcomeLimb::gap, day, 0.2, -0.02, 0.02));
  }
  NextMeasurement safe;
  safe.name = "safe";
  for (std::size_t t = 0; t < safe.narrowing.size(); ++t) {
    safe.narrowing[t] = {forecast_targets[t], 10, 9};
  }
  told.next = {safe};
  return told;
}

TEST(TerminalExplain, SaysWhatIsInTheNumbers) {
  const std::string text = terminal_explanation(some(), two, {"P-1", "Day 9."}, 9);
  const auto says = [&](const char* what) {
    EXPECT_NE(text.find(what), std::string::npos) << what << "\n" << text;
  };
  says("ARM lacks");
  says("50 (40..60)");
  says("large map");
  says("damage, healing");
  says("Arm: at 12 weeks 50 of 100 are missing (40 to 60)");
  says("SAFE");
  says("10.0 %");
  says("not a medical device");
}

TEST(TerminalExplain, SaysWhatIsNotWorthMeasuringAndWhatIsUnusual) {
  Explanation told = some();
  for (Narrowing& one : told.next.front().narrowing) one.sd_after = 9.95;
  told.surprise = 0.001;
  told.attributions.front().pairs = {{"map", "tone", {0.03, 0.01, 0.05}}};
  ExplainedSubject measured{"P-1", "Day 9."};
  measured.measured = true;
  const std::string text = terminal_explanation(told, two, measured, 9);
  EXPECT_EQ(text.find("SAFE"), std::string::npos) << text;
  EXPECT_NE(text.find("nothing that is not in the file"), std::string::npos) << text;
  EXPECT_NE(text.find("Careful: These measurements are unusual"), std::string::npos) << text;
  EXPECT_NE(text.find("large map with stiffness 3."), std::string::npos) << text;
  EXPECT_EQ(terminal_explanation(some(), two, measured, 9).find("Careful"), std::string::npos);
}

TEST(TerminalExplain, NoLineIsWiderThanTheTerminal) {
  for (const int width : {40, 60, 80, 120}) {
    TerminalStyle style;
    style.width = width;
    std::istringstream lines(terminal_explanation(some(), two, {"P-1", "Day 9."}, 9, style));
    for (std::string line; std::getline(lines, line);) {
      EXPECT_LE(display_width(line), width) << line;
    }
  }
}

TEST(ExplainSentences, NameTheStrongestWithTheirSigns) {
  EXPECT_EQ(
      held_back_sentence(of(OutcomeLimb::leg, 84, -0.15, 0.05, 0.4), two),
      "at 12 weeks 30 of 100 are missing (20 to 40). What holds it back most: stiff legs (5). "
      "It would lack more without a small map (15). With all seven replaced 40 would be missing.");
  EXPECT_EQ(held_back_sentence(of(OutcomeLimb::arm, 84, 0.001, 0, 0.3), two),
            "at 12 weeks 30 of 100 are missing (20 to 40). No mechanism moves it by as much as 1. "
            "With all seven replaced 30 would be missing.");
}

TEST(ExplainSentences, TheGapSaysWhoIsAhead) {
  EXPECT_EQ(held_back_sentence(of(OutcomeLimb::gap, 84, 0.2, -0.02, -0.3), two),
            "at 12 weeks the arm is ahead by 12 of 100 (2 to 22). What sets the arm back against "
            "the leg: the hand's map (20). The gap is narrowed by being stiff (2). With all "
            "seven replaced the arm would be ahead by 30.");
}

TEST(ExplainSentences, HundredthsSayLittleAsLittle) {
  EXPECT_EQ(hundredths(0.451), "45");
  EXPECT_EQ(hundredths(-0.12), "-12");
  EXPECT_EQ(hundredths(0.004), "<1");
  EXPECT_EQ(hundredths(-0.004), ">-1");
  EXPECT_EQ(hundredths(0), "0");
}

TEST(ExplainSentences, ARangeOfNextToNothingIsNoRange) {
  EXPECT_EQ(hundredths_range(0.31, 0.55), "31 to 55");
  EXPECT_EQ(hundredths_range(0.001, 0.12), "<1 to 12");
  EXPECT_EQ(hundredths_range(0.311, 0.314), "31");
  EXPECT_EQ(hundredths_range(0.001, 0.004), "under 1");
  EXPECT_EQ(hundredths_range(0, 0.004), "under 1");
  EXPECT_EQ(hundredths_range(-0.004, 0.004), "within \u00b11");
  EXPECT_EQ(hundredths_range(-0.004, -0.001), "above -1");
  EXPECT_EQ(hundredths_range(0, 0), "0");
}

}  // namespace
}  // namespace relimb
