#include "records/scales_file.hpp"

#include <limits>
#include <string>

#include <gtest/gtest.h>

#include "records/score.hpp"
#include "support/files.hpp"

namespace relimb {
namespace {

const std::string path = RELIMB_SOURCE_DIR "/laws/scales.toml";

ScaleTable shipped() { return load_scales(path); }

TEST(ScalesFile, HoldsThePublishedNumbers) {
  const ScaleTable scales = shipped();
  const ScaleInfo& arm = scales[index(Scale::fma_ue)];
  EXPECT_EQ(arm.scale, Scale::fma_ue);
  EXPECT_EQ(arm.label, "FMA-UE");
  EXPECT_EQ(arm.maximum, 66);
  EXPECT_EQ(arm.step, 1);
  EXPECT_EQ(arm.sem, 2.46);
  EXPECT_EQ(arm.sem_grade, "S");
  EXPECT_EQ(at_stage(arm.mdc, 20)->value, 6.82);
  EXPECT_EQ(at_stage(arm.mcid, 20)->value, 12);
  EXPECT_EQ(at_stage(arm.mcid, 100)->value, 9.5);
  EXPECT_EQ(at_stage(arm.mcid, 20000)->value, 5.75);
  const ScaleInfo& leg = scales[index(Scale::fma_le)];
  EXPECT_EQ(leg.maximum, 34);
  EXPECT_EQ(leg.sem, 1.76);
  EXPECT_EQ(at_stage(leg.mcid, 400)->value, 6);
  const ScaleInfo& arat = scales[index(Scale::arat)];
  ASSERT_EQ(arat.thresholds.size(), 3U);
  EXPECT_EQ(arat.thresholds[0].value, 13);
  EXPECT_EQ(arat.thresholds[1].value, 34);
  EXPECT_EQ(arat.thresholds[2].value, 50);
  EXPECT_NE(arat.thresholds[2].source.find("[R-high]"), std::string::npos);
  EXPECT_EQ(arat.sem_grade, "guess");
  const ScaleInfo& speed = scales[index(Scale::gait_speed_m_per_s)];
  EXPECT_EQ(speed.step, 0);
  ASSERT_EQ(speed.thresholds.size(), 2U);
  EXPECT_EQ(speed.thresholds[0].value, 0.4);
  EXPECT_EQ(speed.thresholds[1].value, 0.8);
  const ScaleInfo& fac = scales[index(Scale::fac)];
  ASSERT_EQ(fac.thresholds.size(), 1U);
  EXPECT_EQ(fac.thresholds[0].value, 4);
  EXPECT_EQ(fac.thresholds[0].label, "independent walking");
}

TEST(ScalesFile, EveryScaleIsWhole) {
  for (const ScaleInfo& info : shipped()) {
    EXPECT_GT(info.sem, 0) << info.label;
    EXPECT_LT(info.sem, (info.maximum - info.minimum) / 4) << info.label;
    EXPECT_FALSE(info.sem_source.empty()) << info.label;
    for (const int day : {0, 10, 30, 100, 200, 3650, 20000}) {
      EXPECT_NE(at_stage(info.mdc, day), nullptr) << info.label << " day " << day;
      const bool outcome = info.scale != Scale::safe && info.scale != Scale::finger_extension;
      EXPECT_EQ(at_stage(info.mcid, day) != nullptr, outcome) << info.label << " day " << day;
    }
  }
}

/// The shipped file with one piece of text replaced.
std::string refused(const std::string& from, const std::string& to) {
  std::string text = testing::bytes_of(path);
  const std::size_t place = text.find(from);
  if (place == std::string::npos) return "not in the file: " + from;
  text.replace(place, from.size(), to);
  std::string message =
      testing::refusal([&] { read_scales(TomlTable::parse(text, "scales.toml")); });
  // The line is the file's business; that there is one is checked once below.
  const std::size_t colon = message.find(": ");
  return colon == std::string::npos ? message : message.substr(colon + 2);
}

TEST(ScalesFile, RefusesWrongTables) {
  EXPECT_EQ(refused("version = 1", "version = 2"), "version: got 2; allowed: 1");
  EXPECT_EQ(refused("[fac]\n", "[fca]\n").substr(0, 28), "fca: got an unknown field; a");
  EXPECT_EQ(refused("label = \"FAC\"", "lable = \"FAC\""),
            "fac.lable: got an unknown field; allowed: label, unit, minimum, maximum, step, range, "
            "sem, threshold, mdc, mcid (did you mean label?)");
  EXPECT_EQ(refused("maximum = 66", "maximum = 0"),
            "fma_ue.maximum: got 0; allowed: above the minimum, 0");
  EXPECT_EQ(refused("step = 1\n", "step = -1\n"),
            "fma_ue.step: got -1; allowed: a number from 0 to 66");
  EXPECT_EQ(refused("value = 2.46", "value = -2.46"),
            "fma_ue.sem.value: got -2.46; allowed: a number from 0 to 66");
  EXPECT_EQ(refused("value = 48\n", "value = 20\n"),
            "fma_ue.threshold[2].value: got 20; allowed: above the threshold before, 20");
  EXPECT_EQ(refused("value = 48\n", "value = 67\n"),
            "fma_ue.threshold[2].value: got 67; allowed: a number from 0 to 66");
  EXPECT_EQ(refused("from_day = 42", "from_day = 41"),
            "fma_ue.mcid[2].from_day: got 41; allowed: not before the end of the stage before");
  EXPECT_EQ(refused("to_day = 42", "to_day = 0"),
            "fma_ue.mcid[1].to_day: got 0; allowed: after from_day");
  EXPECT_EQ(refused("grade = \"S\"", "grade = \"A\""),
            "fma_ue.range.grade: got \"A\"; allowed: S, C, R-high, R-med, R-low, guess "
            "(did you mean S?)");
  EXPECT_EQ(refused("grade = \"S\"", "grade = \"guess\""),
            "fma_ue.range.source: got \"Fugl-Meyer Assessment, upper extremity (RehabMeasures)\"; "
            "allowed: `because` for a guess, `source` for every other grade");
  EXPECT_EQ(refused("source = \"Fugl-Meyer Assessment, upper extremity (RehabMeasures)\"\n", ""),
            "fma_ue.range.source: got nothing; allowed: a text in quotes, not empty");
}

TEST(ScalesFile, NamesFileAndLine) {
  const testing::TempFolder folder;
  EXPECT_EQ(folder.refusal([&] { load_scales(folder.write("s.toml", "version = 1\n[fma_ue]\n")); }),
            "s.toml:2: fma_ue.label: got nothing; allowed: a text in quotes, not empty");
  EXPECT_EQ(folder.refusal([&] { load_scales(folder.write("s.toml", "version = 1\n")); }),
            "s.toml: fma_ue: got nothing; allowed: a table, [fma_ue]");
}

TEST(Score, IsPossibleOnTheGridOnly) {
  const ScaleTable scales = shipped();
  const auto possible = [&](double value, Scale scale) {
    return is_possible(value, scales[index(scale)]);
  };
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double infinity = std::numeric_limits<double>::infinity();
  for (const Scale scale : all_scales()) {
    const ScaleInfo& info = scales[index(scale)];
    EXPECT_TRUE(possible(info.minimum, scale));
    EXPECT_TRUE(possible(info.maximum, scale));
    EXPECT_FALSE(possible(info.minimum - 1, scale));
    EXPECT_FALSE(possible(info.maximum + 0.001, scale));
    EXPECT_FALSE(possible(nan, scale));
    EXPECT_FALSE(possible(infinity, scale));
  }
  EXPECT_TRUE(possible(20.5, Scale::fma_ue));
  EXPECT_FALSE(possible(20.25, Scale::fma_ue));
  EXPECT_TRUE(possible(0.123, Scale::gait_speed_m_per_s));
  EXPECT_TRUE(possible(1.5, Scale::mas_leg));
}

// One rule: what a visit of one file may hold, one of the other may too, and it is the same score.
TEST(Score, IsTheSameInTomlAndCsv) {
  const ScaleTable scales = shipped();
  const testing::TempFolder folder;
  const auto of_toml = [&](const std::string& written, const ScaleInfo& info) {
    return read_score(TomlTable::parse("score = " + written, "p.toml"), "score", info);
  };
  const auto of_csv = [&](const std::string& written, const ScaleInfo& info) {
    CsvReader rows(folder.write("v.csv", "score\n" + written + "\n"), {"score"});
    rows.next();
    return read_score(rows, 0, info);
  };
  const auto refused = [&](const auto& read, const std::string& written, Scale scale) {
    return folder.refusal([&] { read(written, scales[index(scale)]); });
  };
  const ScaleInfo& ashworth = scales[index(Scale::mas_arm)];
  EXPECT_EQ(of_toml("\"1+\"", ashworth), 1.5);
  EXPECT_EQ(of_csv("1+", ashworth), 1.5);
  EXPECT_EQ(of_toml("1.5", ashworth), 1.5);
  EXPECT_EQ(of_csv("1.5", ashworth), 1.5);
  for (const double half : {20.5, 66.0}) {
    const ScaleInfo& arm = scales[index(Scale::fma_ue)];
    EXPECT_EQ(of_toml(std::to_string(half), arm), half);
    EXPECT_EQ(of_csv(std::to_string(half), arm), half);
  }
  const std::string grades =
      "allowed: 0, 1, 1+ (or 1.5), 2, 3, 4 or half way between two (MAS elbow flexors)";
  EXPECT_EQ(refused(of_toml, "\"2+\"", Scale::mas_arm), "p.toml:1: score: got \"2+\"; " + grades);
  EXPECT_EQ(refused(of_toml, "4.5", Scale::mas_arm), "p.toml:1: score: got 4.5; " + grades);
  EXPECT_EQ(refused(of_csv, "4.5", Scale::mas_arm), "v.csv:2: score: got \"4.5\"; " + grades);
  EXPECT_EQ(refused(of_toml, "\"1+\"", Scale::fac),
            "p.toml:1: score: got \"1+\"; allowed: a multiple of 0.5 from 0 to 5 (FAC)");
}

}  // namespace
}  // namespace relimb
