#include "records/person_file.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "records/scales_file.hpp"
#include "support/files.hpp"

namespace relimb {
namespace {

const ScaleTable& table_of_scales() {
  static const ScaleTable table = load_scales(RELIMB_SOURCE_DIR "/laws/scales.toml");
  return table;
}

const std::vector<std::string> therapies = {"task_practice", "gait_training"};

MeasuredPerson read(const std::string& text) {
  return read_person(TomlTable::parse(text, "p.toml"), table_of_scales(), therapies);
}

std::string refused_person(const std::string& text) {
  return testing::refusal([&] { read(text); });
}

TEST(PersonFile, ReadsEverything) {
  const MeasuredPerson person = read(R"(version = 1
id = "example"
age = 67.5
paretic_side = "right"
dominant_hand = "left"
stroke_date = 2026-02-27
nihss = 11
mep = true
cst_load = 0.35
[[visit]]
date = 2026-03-08     # day 9
fma_ue = 24
mas_arm = "1+"
[[visit]]
day = 3
safe = 4
gait_speed_m_per_s = 0.22
grip_percent = 110    # the paretic hand may be the stronger one
[[care]]
therapy = "task_practice"
from_day = 7
to_date = 2026-04-03  # day 35
hours_per_week = 5
)");
  EXPECT_EQ(person.id, "example");
  EXPECT_EQ(person.age_years, 67.5);
  EXPECT_EQ(person.paretic_side, Side::right);
  EXPECT_EQ(person.dominant_hand, Side::left);
  EXPECT_EQ(person.nihss, 11);
  EXPECT_EQ(person.mep, true);
  EXPECT_EQ(person.cst_load, 0.35);
  const std::vector<Visit>& visits = person.visits;
  ASSERT_EQ(visits.size(), 5U);  // by ascending day
  EXPECT_TRUE(visits[0].day == 3 && visits[0].scale == Scale::safe && visits[0].value == 4);
  EXPECT_TRUE(visits[1].day == 3 && visits[1].scale == Scale::gait_speed_m_per_s &&
              visits[1].value == 0.22);
  EXPECT_TRUE(visits[2].day == 3 && visits[2].scale == Scale::grip_percent &&
              visits[2].value == 110);
  EXPECT_TRUE(visits[3].day == 9 && visits[3].scale == Scale::fma_ue && visits[3].value == 24);
  EXPECT_TRUE(visits[4].day == 9 && visits[4].scale == Scale::mas_arm && visits[4].value == 1.5);
  ASSERT_EQ(person.care.size(), 1U);
  EXPECT_EQ(person.care[0].therapy, "task_practice");
  EXPECT_EQ(person.care[0].from_day, 7);
  EXPECT_EQ(person.care[0].to_day, 35);
  EXPECT_EQ(person.care[0].hours_per_week, 5);
}

TEST(PersonFile, MissingIsMissing) {
  const MeasuredPerson person = read("version = 1\n");
  EXPECT_EQ(person.id, "");
  EXPECT_FALSE(person.age_years || person.paretic_side || person.dominant_hand || person.nihss ||
               person.mep || person.cst_load);
  EXPECT_TRUE(person.visits.empty());
  EXPECT_TRUE(person.care.empty());
}

TEST(PersonFile, RefusesWrongAttributes) {
  EXPECT_EQ(refused_person("age = 67\n"), "p.toml: version: got nothing; allowed: 1");
  EXPECT_EQ(refused_person("version = 2\n"), "p.toml:1: version: got 2; allowed: 1");
  const auto attribute = [](const std::string& line) {
    return refused_person("version = 1\n" + line);
  };
  EXPECT_EQ(attribute("age = 17\n"), "p.toml:2: age: got 17; allowed: a number from 18 to 110");
  EXPECT_EQ(attribute("age = 111\n"), "p.toml:2: age: got 111; allowed: a number from 18 to 110");
  EXPECT_EQ(attribute("nihss = 43\n"),
            "p.toml:2: nihss: got 43; allowed: a whole number from 0 to 42");
  EXPECT_EQ(attribute("nihss = 4.5\n"),
            "p.toml:2: nihss: got 4.5; allowed: a whole number from 0 to 42");
  EXPECT_EQ(attribute("mep = 1\n"), "p.toml:2: mep: got 1; allowed: true, false");
  EXPECT_EQ(attribute("cst_load = 1.01\n"),
            "p.toml:2: cst_load: got 1.01; allowed: a number from 0 to 1");
  EXPECT_EQ(attribute("paretic_side = \"Right\"\n"),
            "p.toml:2: paretic_side: got \"Right\"; allowed: left, right (did you mean right?)");
  EXPECT_EQ(attribute("dominant_hand = true\n"),
            "p.toml:2: dominant_hand: got true; allowed: left, right");
  EXPECT_EQ(attribute("name = \"Ann\"\n"),
            "p.toml:2: name: got an unknown field; allowed: version, id, age, paretic_side, "
            "dominant_hand, stroke_date, nihss, mep, cst_load, visit, care");
  EXPECT_EQ(attribute("visits = 3\n").substr(0, 40), "p.toml:2: visits: got an unknown field; ");
  EXPECT_EQ(attribute("stroke_date = \"2026-03-02\"\n"),
            "p.toml:2: stroke_date: got \"2026-03-02\"; allowed: a date without quotes, "
            "e.g. 2026-03-02");
}

TEST(PersonFile, RefusesImpossibleScores) {
  const auto score = [](const std::string& line) {
    return refused_person("version = 1\n[[visit]]\nday = 3\n" + line);
  };
  EXPECT_EQ(score("fma_ue = 67\n"),
            "p.toml:4: visit[1].fma_ue: got 67; allowed: a multiple of 0.5 from 0 to 66 (FMA-UE)");
  EXPECT_EQ(score("fma_ue = -1\n"),
            "p.toml:4: visit[1].fma_ue: got -1; allowed: a multiple of 0.5 from 0 to 66 (FMA-UE)");
  EXPECT_EQ(
      score("fma_ue = 20.4\n"),
      "p.toml:4: visit[1].fma_ue: got 20.4; allowed: a multiple of 0.5 from 0 to 66 (FMA-UE)");
  EXPECT_EQ(score("fma_ue = nan\n"),
            "p.toml:4: visit[1].fma_ue: got nan; allowed: a multiple of 0.5 from 0 to 66 (FMA-UE)");
  EXPECT_EQ(
      score("fma_ue = \"20\"\n"),
      "p.toml:4: visit[1].fma_ue: got \"20\"; allowed: a multiple of 0.5 from 0 to 66 (FMA-UE)");
  EXPECT_EQ(
      score("mas_arm = \"+1\"\n"),
      "p.toml:4: visit[1].mas_arm: got \"+1\"; allowed: 0, 1, 1+ (or 1.5), 2, 3, 4 or half way "
      "between two (MAS elbow flexors)");
  EXPECT_EQ(score("gait_speed_m_per_s = 3.01\n"),
            "p.toml:4: visit[1].gait_speed_m_per_s: got 3.01; allowed: a number from 0 to 3 "
            "(Gait speed)");
  const auto grip = [&](const std::string& value) {
    return score("grip_percent = " + value + "\n");
  };
  for (const char* value : {"300", "-1", "35.2"}) {
    EXPECT_EQ(grip(value), "p.toml:4: visit[1].grip_percent: got " + std::string(value) +
                               "; allowed: a multiple of 0.5 from 0 to 150 (Grip strength)");
  }
  EXPECT_EQ(grip("\"35 %\""),
            "p.toml:4: visit[1].grip_percent: got \"35 %\"; allowed: a multiple of 0.5 from 0 to "
            "150 (Grip strength)");
  EXPECT_EQ(score("fma_eu = 3\n").substr(0, 71),
            "p.toml:4: visit[1].fma_eu: got an unknown field; allowed: day, date, fm");
  EXPECT_EQ(score("fac = 0\nfac = 1\n").substr(0, 18), "p.toml:5: syntax: ");
  EXPECT_EQ(
      score(""),
      "p.toml:2: visit[1]: got a visit without a score; allowed: at least one of " + scale_names());
}

TEST(PersonFile, RefusesWrongDays) {
  const auto day = [](const std::string& line) {
    return refused_person("version = 1\n[[visit]]\nfac = 1\n" + line);
  };
  const std::string days = "; allowed: a whole number from 0 to 20000";
  EXPECT_EQ(day(""), "p.toml:2: visit[1].day: got nothing" + days);
  EXPECT_EQ(day("day = -1\n"), "p.toml:4: visit[1].day: got -1" + days);
  EXPECT_EQ(day("day = 20001\n"), "p.toml:4: visit[1].day: got 20001" + days);
  EXPECT_EQ(day("day = 2.5\n"), "p.toml:4: visit[1].day: got 2.5" + days);
  EXPECT_EQ(day("day = 3\ndate = 2026-03-05\n"),
            "p.toml:5: visit[1].date: got 2026-03-05; allowed: either day or date");
  EXPECT_EQ(day("date = 2026-03-05\n"),
            "p.toml:4: visit[1].date: got 2026-03-05; allowed: day instead, or a stroke_date to "
            "count from");
  const auto dated = [](const std::string& date) {
    return refused_person("version = 1\nstroke_date = 2026-03-02\n[[visit]]\nfac = 1\ndate = " +
                          date);
  };
  const std::string dates = "; allowed: a date from the stroke (2026-03-02) to 20000 days later";
  EXPECT_EQ(dated("2026-03-01\n"), "p.toml:5: visit[1].date: got 2026-03-01" + dates);
  EXPECT_EQ(dated("2080-12-03\n"), "no error");  // day 20000
  EXPECT_EQ(dated("2080-12-04\n"), "p.toml:5: visit[1].date: got 2080-12-04" + dates);
  EXPECT_EQ(dated("2026-02-30\n").substr(0, 18), "p.toml:5: syntax: ");
}

TEST(PersonFile, RefusesTwoScoresOfADay) {
  EXPECT_EQ(refused_person("version = 1\nstroke_date = 2026-03-02\n[[visit]]\nday = 3\nfac = 1\n"
                           "[[visit]]\ndate = 2026-03-05\nfma_ue = 9\nfac = 2\n"),
            "p.toml:9: visit[2].fac: got 2; allowed: one score a day; day 3 has one already");
  EXPECT_EQ(
      refused_person("version = 1\n[[visit]]\nday = 3\nfac = 1\n[[visit]]\nday = 4\nfac = 1\n"),
      "no error");
}

TEST(PersonFile, RefusesWrongCare) {
  const auto care = [](const std::string& therapy, const std::string& rest) {
    return refused_person("version = 1\n[[care]]\ntherapy = \"" + therapy + "\"\n" + rest);
  };
  EXPECT_EQ(care("task_practise", "from_day = 7\nto_day = 9\nhours_per_week = 5\n"),
            "p.toml:3: care[1].therapy: got \"task_practise\"; allowed: task_practice, "
            "gait_training (did you mean task_practice?)");
  EXPECT_EQ(care("task_practice", "from_day = 7\nto_day = 7\nhours_per_week = 5\n"),
            "p.toml:5: care[1].to_day: got 7; allowed: after the start, day 7");
  EXPECT_EQ(care("task_practice", "to_day = 7\nhours_per_week = 5\n"),
            "p.toml:2: care[1].from_day: got nothing; allowed: a whole number from 0 to 20000");
  EXPECT_EQ(care("task_practice", "from_day = 7\nto_day = 9\nhours_per_week = 113\n"),
            "p.toml:6: care[1].hours_per_week: got 113; allowed: a number from 0 to 112");
  EXPECT_EQ(care("task_practice", "from_day = 7\nto_day = 9\n"),
            "p.toml:2: care[1].hours_per_week: got nothing; allowed: a number from 0 to 112");
  EXPECT_EQ(care("task_practice", "from_day = 7\nto_day = 9\nhours_per_week = 5\nhours = 5\n"),
            "p.toml:7: care[1].hours: got an unknown field; allowed: therapy, from_day, from_date, "
            "to_day, to_date, hours_per_week");
  EXPECT_EQ(refused_person(
                "version = 1\nstroke_date = 2026-03-02\n[[care]]\ntherapy = \"gait_training\"\n"
                "from_date = 2026-03-05\nto_date = 2026-03-05\nhours_per_week = 1\n"),
            "p.toml:6: care[1].to_date: got 2026-03-05; allowed: after the start, day 3");
}

TEST(PersonFile, CareMayOverlap) {
  const std::string span =
      "[[care]]\ntherapy = \"gait_training\"\nfrom_day = 1\nto_day = 9\n"
      "hours_per_week = 2\n";
  EXPECT_EQ(read("version = 1\n" + span + span).care.size(), 2U);
}

// A restrained hand may well be practised beside; more hours than a week has are a slip.
TEST(PersonFile, OverlappingCareHasNoMoreHoursThanAWeek) {
  const auto span = [](int from, int to, const std::string& hours) {
    return "[[care]]\ntherapy = \"gait_training\"\nfrom_day = " + std::to_string(from) +
           "\nto_day = " + std::to_string(to) + "\nhours_per_week = " + hours + "\n";
  };
  const auto refused = [](const std::string& spans) {
    return refused_person("version = 1\n" + spans);
  };
  EXPECT_EQ(refused(span(0, 20, "56.3") + span(5, 9, "55.3") + span(5, 9, "56.4")), "no error");
  EXPECT_EQ(refused(span(0, 20, "112") + span(20, 40, "112")), "no error");
  EXPECT_EQ(
      refused(span(0, 20, "100") + span(9, 40, "80")),
      "p.toml:11: care[2].hours_per_week: got 80; allowed: at most 68, as other care has 100 of "
      "168 hours a week on day 9");
  EXPECT_EQ(
      refused(span(9, 40, "112") + span(9, 12, "56") + span(0, 20, "0.5")),
      "p.toml:16: care[3].hours_per_week: got 0.5; allowed: at most 0, as other care has 168 of "
      "168 hours a week on day 9");
}

TEST(PersonFile, NamesTheFile) {
  const testing::TempFolder folder;
  const std::string path = folder.write("ann.toml", "version = 1\nage = 300\n");
  EXPECT_EQ(folder.refusal([&] { load_person(path, table_of_scales(), therapies); }),
            "ann.toml:2: age: got 300; allowed: a number from 18 to 110");
}

/// Any set of possible whole scores on distinct days, written and read back.
RC_GTEST_PROP(PersonFile, ScoresSurviveTheRoundTrip, ()) {
  const auto days = *rc::gen::unique<std::vector<int>>(rc::gen::inRange(0, latest_day + 1));
  std::string text = "version = 1\n";
  std::vector<std::pair<int, int>> expected;
  for (const int day : days) {
    const int score = *rc::gen::inRange(0, 67);
    text +=
        "[[visit]]\nfma_ue = " + std::to_string(score) + "\nday = " + std::to_string(day) + "\n";
    expected.push_back({day, score});
  }
  std::sort(expected.begin(), expected.end());
  const MeasuredPerson person = read(text);
  RC_ASSERT(person.visits.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    RC_ASSERT(person.visits[i].day == expected[i].first);
    RC_ASSERT(person.visits[i].value == expected[i].second);
  }
}

/// Lines of a good file, some of them doubled, lost or swapped: read or refused, never a crash.
RC_GTEST_PROP(PersonFile, ShuffledLinesNeverCrash, ()) {
  const std::vector<std::string> lines = {"version = 1",
                                          "age = 67",
                                          "stroke_date = 2026-03-02",
                                          "mep = true",
                                          "[[visit]]",
                                          "day = 3",
                                          "fma_ue = 18",
                                          "safe = 4",
                                          "date = 2026-03-05",
                                          "[[care]]",
                                          "from_day = 7",
                                          "to_day = 35",
                                          "therapy = \"gait_training\"",
                                          "hours_per_week = 5",
                                          "nihss = 11",
                                          "[visit]"};
  std::string text = "version = 1\n";
  for (const std::string& line :
       *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(lines))) {
    text += line + "\n";
  }
  try {
    for (const Visit& visit : read(text).visits)
      RC_ASSERT(visit.day >= 0 && visit.day <= latest_day);
  } catch (const InputError& error) {
    RC_ASSERT(error.where.file == "p.toml");
    RC_ASSERT(!error.allowed.empty());
  }
}

}  // namespace
}  // namespace relimb
