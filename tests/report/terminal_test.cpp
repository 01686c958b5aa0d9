#include "report/terminal.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <sstream>

#include "report/fixture.hpp"
#include "report/markup.hpp"
#include "report/text.hpp"

namespace relimb {
namespace {

using namespace report_fixture;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string line_starting(const std::string& text, const std::string& start) {
  for (const std::string& line : lines_of(text)) {
    if (line.starts_with(start)) return line;
  }
  return "";
}

std::string joined(const std::string& text) {
  std::string out;
  for (const std::string& line : lines_of(text)) out += line + ' ';
  return out;
}

struct Case {
  Forecast forecast;
  std::vector<int> days;
};

std::vector<Case> all_cases() {
  const std::vector<int> usual{28, 84, 182};
  Forecast odd = moderate();
  odd.person.id = "\u60a3\u8005-" + std::string(200, 'x') + " \x1b[31m";
  odd.plan = "plan with a very long name: " + std::string(90, 'y');
  odd.surprise = 0.001;
  odd.effective_sample_size = 7;
  for (ThresholdChance& chance : odd.chances) chance.label = std::string(40, 'z');
  return {{moderate(), usual},           {unmeasured(), usual},
          {chronic(), chronic_days()},   {chronic(), usual},
          {odd, {28, 56, 84, 112, 182}}, {only_measured(Scale::safe), usual},
          {Forecast{}, usual},           {moderate(), {}}};
}

TEST(ReportTerminal, KeepsToTheWidth) {
  for (const Case& each : all_cases()) {
    for (const int width : {40, 47, 60, 72, 79, 80, 81, 100, 132, 200}) {
      for (const bool unicode : {true, false}) {
        const std::string text =
            terminal_forecast(each.forecast, scales(), {false, width, unicode}, each.days);
        for (const std::string& line : lines_of(text)) {
          EXPECT_LE(display_width(line), width) << line;
        }
      }
    }
  }
}

TEST(ReportTerminal, FitsTheTableInto80Columns) {
  const std::string text = terminal_forecast(moderate(), scales(), {false, 80, true});
  const std::string row = line_starting(text, "FMA-UE /66");
  EXPECT_NE(row.find("(30-59)"), std::string::npos) << row;  // all days on one line,
  EXPECT_NE(row.find("%"), std::string::npos) << row;        // the chance too
}

TEST(ReportTerminal, HasNoEscapeCodeUnlessColourIsAsked) {
  for (const Case& each : all_cases()) {
    const std::string plain =
        terminal_forecast(each.forecast, scales(), {false, 80, true}, each.days);
    EXPECT_EQ(plain.find('\x1b'), std::string::npos);
    const std::string coloured =
        terminal_forecast(each.forecast, scales(), {true, 80, true}, each.days);
    EXPECT_NE(coloured.find("\x1b[1m"), std::string::npos);
  }
}

TEST(ReportTerminal, SaysTheSameWithColour) {
  for (const Case& each : all_cases()) {
    std::string coloured = terminal_forecast(each.forecast, scales(), {true, 80, true}, each.days);
    for (const std::string code : {"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[1;33m"}) {
      for (auto at = coloured.find(code); at != std::string::npos; at = coloured.find(code)) {
        coloured.erase(at, code.size());
      }
    }
    EXPECT_EQ(coloured, terminal_forecast(each.forecast, scales(), {false, 80, true}, each.days));
  }
}

TEST(ReportTerminal, IsAsciiWhenAsked) {
  for (const Case& each : all_cases()) {
    const std::string text =
        terminal_forecast(each.forecast, scales(), {true, 80, false}, each.days);
    for (const char c : text) EXPECT_LT(static_cast<unsigned char>(c), 0x80) << text;
  }
}

TEST(ReportTerminal, ShowsTheValuesOfTheForecast) {
  Forecast forecast = moderate();
  for (Prediction& prediction : forecast.curves[index(Scale::arat)]) {
    if (prediction.day != 84) continue;
    prediction.quantiles.fill(31);
    prediction.quantiles.front() = 17;
    prediction.quantiles.back() = 49;
  }
  for (ThresholdChance& chance : forecast.chances) {
    if (chance.scale == Scale::arat && chance.threshold == 34) {
      chance.probability = chance.day == 182 ? 0.67 : 0.11;
    }
  }
  const std::string text = terminal_forecast(forecast, scales(), {false, 80, false});
  const std::string row = line_starting(text, "ARAT /57");
  EXPECT_NE(row.find("22 d30"), std::string::npos) << row;
  EXPECT_NE(row.find(" 31 (17-49)"), std::string::npos) << row;
  EXPECT_NE(row.find(">=34  67%"), std::string::npos) << row;
  EXPECT_NE(line_starting(text, "MAL /5").find(" ~1.0 "), std::string::npos);
}

TEST(ReportTerminal, ShowsPastDaysAsPast) {
  const std::string text = terminal_forecast(moderate(), scales(), {false, 80, true});
  const std::string row = line_starting(text, "FMA-UE /66");
  EXPECT_NE(row.find("33 d30     \u2013 "), std::string::npos) << row;
  EXPECT_NE(text.find("past   in 8 wk"), std::string::npos) << text;
  const std::string gone = terminal_forecast(chronic(), scales(), {false, 80, false});
  EXPECT_TRUE(
      line_starting(gone, "FMA-UE /66").starts_with("FMA-UE /66   42 d900     -      -       -  "));
  EXPECT_NE(joined(gone).find("no day after day 900 was asked for."), std::string::npos);
}

TEST(ReportTerminal, SaysWhatIsMissing) {
  Forecast forecast = moderate();
  forecast.curves[index(Scale::steps_per_day)].clear();
  const std::string text = terminal_forecast(forecast, scales(), {false, 80, true});
  EXPECT_NE(line_starting(text, "steps/day").find("none"), std::string::npos);
}

TEST(ReportTerminal, MovesTheChancesBelowWhenTheyDoNotFit) {
  const std::string text = terminal_forecast(moderate(), scales(), {false, 66, false});
  EXPECT_EQ(line_starting(text, "FMA-UE /66").find('%'), std::string::npos);
  EXPECT_NE(joined(text).find("Chance at 26 wk: FMA-UE >=48 36%, ARAT >=34 62%"), std::string::npos)
      << text;
}

TEST(ReportTerminal, StacksWhenNarrow) {
  const std::string text = terminal_forecast(moderate(), scales(), {false, 40, false});
  EXPECT_NE(text.find("ARAT /57  now 22 d30\n  4 wk   -\n  12 wk  33 (18-48)\n"), std::string::npos)
      << text;
}

TEST(ReportTerminal, NamesThresholdsWhenWide) {
  const std::string narrow = terminal_forecast(moderate(), scales(), {false, 80, true});
  const std::string wide = terminal_forecast(moderate(), scales(), {false, 140, true});
  EXPECT_EQ(line_starting(narrow, "ARAT /57").find("good or better"), std::string::npos);
  EXPECT_NE(line_starting(wide, "ARAT /57").find("good or better"), std::string::npos);
}

TEST(ReportTerminal, CautionsAndIsHonest) {
  Forecast forecast = moderate();
  EXPECT_EQ(joined(terminal_forecast(forecast, scales())).find("Careful"), std::string::npos);
  forecast.surprise = 0.002;
  const std::string text = joined(terminal_forecast(forecast, scales()));
  EXPECT_NE(text.find("Careful: These measurements are unusual"), std::string::npos);
  EXPECT_NE(text.find("Research and planning software, not a medical device."), std::string::npos);
  EXPECT_NE(text.find("count as 2,384 people"), std::string::npos);
}

TEST(ReportTerminal, TellsTheFourWeekMilestones) {
  const std::string text = joined(terminal_forecast(moderate(), scales()));
  EXPECT_NE(text.find("FMA-UE, 4 weeks after day 9: gained +16 against usual care's +9.5: ahead"),
            std::string::npos)
      << text;
  EXPECT_EQ(text.find("12 weeks after day 9"), std::string::npos);
  Forecast later = moderate();
  for (Milestone& milestone : later.milestones) milestone.actual = std::nullopt;
  EXPECT_NE(
      joined(terminal_forecast(later, scales())).find("ARAT, 4 weeks after day 9: on day 9 it"),
      std::string::npos);
  later.today = 60;
  EXPECT_EQ(joined(terminal_forecast(later, scales())).find("4 weeks after"), std::string::npos);
}

TEST(ReportTerminal, NeverShowsANumberThatIsNone) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  Forecast forecast = moderate();
  for (auto& curve : forecast.curves) {
    for (Prediction& prediction : curve) prediction.quantiles[prediction.day % 19] = nan;
  }
  for (ThresholdChance& chance : forecast.chances) chance.probability = nan;
  for (Milestone& milestone : forecast.milestones) {
    milestone.expected.quantiles[9] = nan;
    milestone.chance_ahead = nan;
    milestone.usual_care = nan;
    milestone.actual = nan;
  }
  forecast.effective_sample_size = nan;
  forecast.surprise = nan;
  forecast.person.age_years = nan;
  forecast.person.visits.push_back({30, Scale::pain_nrs, nan});
  for (const int width : {40, 80, 140}) {
    const std::string text = terminal_forecast(forecast, scales(), {false, width, true});
    EXPECT_FALSE(says_no_number(text)) << text;
  }
}

}  // namespace
}  // namespace relimb
