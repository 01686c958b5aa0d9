#include "records/batch.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "records/scales_file.hpp"
#include "records/targets_file.hpp"
#include "support/files.hpp"

namespace relimb {
namespace {

class Batch : public ::testing::Test {
 protected:
  std::vector<MeasuredPerson> load(const std::string& visits,
                                   const std::optional<std::string>& persons = std::nullopt,
                                   const std::optional<std::string>& care = std::nullopt) {
    const auto write = [&](const char* name, const std::optional<std::string>& rows) {
      return rows ? std::optional(folder.write(name, *rows)) : std::nullopt;
    };
    return load_batch(folder.write("visits.csv", "patient_id,day,scale,value\n" + visits),
                      write("persons.csv", persons), write("care.csv", care), scales,
                      {"task_practice", "gait_training"});
  }

  std::string refused(const std::string& visits,
                      const std::optional<std::string>& persons = std::nullopt,
                      const std::optional<std::string>& care = std::nullopt) {
    return folder.refusal([&] { load(visits, persons, care); });
  }

  std::vector<ForecastTarget> targets(const std::string& rows) {
    return load_targets(folder.write("targets.csv", "patient_id,day,scale\n" + rows),
                        load("a,1,fac,2\n"));
  }

  const testing::TempFolder folder;
  const ScaleTable scales = load_scales(RELIMB_SOURCE_DIR "/laws/scales.toml");
};

TEST_F(Batch, GathersPeopleInFileOrder) {
  const auto people = load("b,9,fma_ue,39.5\na,3,fac,2\nb,2,fma_ue,30\nb,2,arat,5\n",
                           "patient_id,mep,age,paretic_side,safe\nc,1,70,left,4\na,False,,,\n",
                           "patient_id,from_day,to_day,therapy,hours_per_week\n"
                           "c,7,35,task_practice,5\nb,0,20000,gait_training,0.5\n"
                           "c,9,12,gait_training,1\n");
  ASSERT_EQ(people.size(), 3U);
  EXPECT_EQ(people[0].id, "b");
  EXPECT_EQ(people[1].id, "a");
  EXPECT_EQ(people[2].id, "c");  // known from the persons file only
  const std::vector<Visit>& visits = people[0].visits;
  ASSERT_EQ(visits.size(), 3U);
  EXPECT_TRUE(visits[0].day == 2 && visits[0].scale == Scale::fma_ue && visits[0].value == 30);
  EXPECT_TRUE(visits[1].day == 2 && visits[1].scale == Scale::arat && visits[1].value == 5);
  EXPECT_TRUE(visits[2].day == 9 && visits[2].scale == Scale::fma_ue && visits[2].value == 39.5);
  EXPECT_FALSE(people[0].age_years || people[0].mep);
  EXPECT_EQ(people[1].mep, false);
  EXPECT_FALSE(people[1].age_years || people[1].paretic_side);
  EXPECT_EQ(people[2].mep, true);
  EXPECT_EQ(people[2].age_years, 70);
  EXPECT_EQ(people[2].paretic_side, Side::left);
  ASSERT_EQ(people[2].visits.size(), 1U);  // SAFE is a score of day 3
  EXPECT_TRUE(people[2].visits[0].day == 3 && people[2].visits[0].scale == Scale::safe &&
              people[2].visits[0].value == 4);
  ASSERT_EQ(people[2].care.size(), 2U);
  EXPECT_EQ(people[2].care[0].therapy, "task_practice");
  EXPECT_EQ(people[2].care[0].from_day, 7);
  EXPECT_EQ(people[2].care[0].to_day, 35);
  EXPECT_EQ(people[2].care[0].hours_per_week, 5);
  EXPECT_EQ(people[0].care[0].hours_per_week, 0.5);
}

TEST_F(Batch, HeaderOnlyIsNobody) { EXPECT_TRUE(load("").empty()); }

TEST_F(Batch, RefusesWrongVisits) {
  EXPECT_EQ(refused("a,-1,fac,2\n"),
            "visits.csv:2: day: got \"-1\"; allowed: a whole number from 0 to 20000");
  EXPECT_EQ(refused("a,20001,fac,2\n"),
            "visits.csv:2: day: got \"20001\"; allowed: a whole number from 0 to 20000");
  EXPECT_EQ(refused("a,20000,fac,2\n"), "no error");
  EXPECT_EQ(refused("a,1,FMA,2\n"), "visits.csv:2: scale: got \"FMA\"; allowed: " + scale_names());
  EXPECT_EQ(refused("a,1,fma_ue,67\n"),
            "visits.csv:2: value: got \"67\"; allowed: a multiple of 0.5 from 0 to 66 (FMA-UE)");
  EXPECT_EQ(refused("a,1,fma_ue,20.25\n"),
            "visits.csv:2: value: got \"20.25\"; allowed: a multiple of 0.5 from 0 to 66 (FMA-UE)");
  EXPECT_EQ(refused("a,1,fma_ue,nan\n"),
            "visits.csv:2: value: got \"nan\"; allowed: a multiple of 0.5 from 0 to 66 (FMA-UE)");
  EXPECT_EQ(refused("a,1,fma_ue,\n"),
            "visits.csv:2: value: got nothing; allowed: a multiple of 0.5 from 0 to 66 (FMA-UE)");
  EXPECT_EQ(refused("a,1,fma_ue,\"21,5\"\n"),
            "visits.csv:2: value: got \"21,5\"; allowed: a multiple of 0.5 from 0 to 66 (FMA-UE)");
  EXPECT_EQ(refused(",1,fma_ue,3\n"),
            "visits.csv:2: patient_id: got nothing; allowed: a text, not empty");
  EXPECT_EQ(refused("a,1,fac,2\nb,1,fac,2\na,1,fac,3\n"),
            "visits.csv:4: value: got \"3\"; allowed: one value per patient, scale and day; line 2 "
            "gives one already");
}

TEST_F(Batch, RefusesWrongPersons) {
  EXPECT_EQ(
      refused("", "patient_id,ages\na,70\n"),
      "persons.csv:1: header: got an unknown column \"ages\"; allowed: patient_id, age, nihss, "
      "mep, cst_load, paretic_side, dominant_hand, safe, finger_extension (did you mean age?)");
  const auto person = [&](const std::string& column, const std::string& value) {
    return refused("a,3,safe,4\n", "patient_id," + column + "\na," + value + "\n");
  };
  EXPECT_EQ(person("age", "17"),
            "persons.csv:2: age: got \"17\"; allowed: a number from 18 to 110");
  EXPECT_EQ(person("nihss", "4.5"),
            "persons.csv:2: nihss: got \"4.5\"; allowed: a whole number from 0 to 42");
  EXPECT_EQ(person("mep", "yes"), "persons.csv:2: mep: got \"yes\"; allowed: true, false, 1, 0");
  EXPECT_EQ(person("cst_load", "2"),
            "persons.csv:2: cst_load: got \"2\"; allowed: a number from 0 to 1");
  EXPECT_EQ(person("paretic_side", "L"),
            "persons.csv:2: paretic_side: got \"L\"; allowed: left, right");
  EXPECT_EQ(person("finger_extension", "6"),
            "persons.csv:2: finger_extension: got \"6\"; allowed: a multiple of 0.5 from 0 to 5 "
            "(Finger extension)");
  EXPECT_EQ(person("safe", "4"), "no error");  // agrees with the visits
  EXPECT_EQ(person("safe", "5"),
            "persons.csv:2: safe: got \"5\"; allowed: 4, the score of day 3 among the visits, "
            "or nothing");
  EXPECT_EQ(refused("", "patient_id,age\na,70\na,70\n"),
            "persons.csv:3: patient_id: got \"a\"; allowed: one row per patient; line 2 describes "
            "this one already");
}

TEST_F(Batch, RefusesWrongCare) {
  const auto care = [&](const std::string& row) {
    return refused("a,1,fac,2\n", std::nullopt,
                   "patient_id,from_day,to_day,therapy,hours_per_week\n" + row + "\n");
  };
  EXPECT_EQ(care("z,1,9,gait_training,2"),
            "care.csv:2: patient_id: got \"z\"; allowed: a patient of the visits or persons file");
  EXPECT_EQ(care("a,9,9,gait_training,2"),
            "care.csv:2: to_day: got \"9\"; allowed: after the start, day 9");
  EXPECT_EQ(care("a,1,9,gait,2"),
            "care.csv:2: therapy: got \"gait\"; allowed: task_practice, gait_training");
  EXPECT_EQ(care("a,1,9,gait_training,112.5"),
            "care.csv:2: hours_per_week: got \"112.5\"; allowed: a number from 0 to 112");
  EXPECT_EQ(care("a,1,9,gait_training,100\na,8,20,task_practice,80"),
            "care.csv:3: hours_per_week: got \"80\"; allowed: at most 68, as other care has 100 of "
            "168 hours a week on day 8");
}

TEST_F(Batch, ReadsTargetsInFileOrder) {
  const auto wanted = targets("a,90,fma_ue\na,30,fac\na,90,fma_ue\n");
  ASSERT_EQ(wanted.size(), 3U);
  EXPECT_EQ(wanted[1].patient_id, "a");
  EXPECT_EQ(wanted[1].day, 30);
  EXPECT_EQ(wanted[1].scale, Scale::fac);
  EXPECT_EQ(wanted[1].line, 3);
}

TEST_F(Batch, RefusesWrongTargets) {
  EXPECT_EQ(
      folder.refusal([&] { targets("z,90,fma_ue\n"); }),
      "targets.csv:2: patient_id: got \"z\"; allowed: a patient of the visits or persons file");
  EXPECT_EQ(folder.refusal([&] { targets("a,90,fma\n"); }),
            "targets.csv:2: scale: got \"fma\"; allowed: " + scale_names());
  EXPECT_EQ(folder.refusal([&] { targets("a,ninety,fac\n"); }),
            "targets.csv:2: day: got \"ninety\"; allowed: a whole number from 0 to 20000");
}

}  // namespace
}  // namespace relimb
