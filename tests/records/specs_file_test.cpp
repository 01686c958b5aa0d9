// Invented rows in the shape of the SPECS file: half points, missing scores, CRLF.
#include "records/specs_file.hpp"

#include <string>

#include <gtest/gtest.h>

#include "support/files.hpp"

namespace relimb {
namespace {

const std::string specs_header =
    "patient_id,study,treatment,visit,day,days_at_baseline,fma_ue,cahai,barthel,age,sex,"
    "affected_arm,dominant_hand\r\n";

class SpecsFile : public ::testing::Test {
 protected:
  std::vector<SpecsPatient> load(const std::string& rows) {
    return load_specs_patients(folder.write("specs.csv", specs_header + rows));
  }
  std::string refused(const std::string& rows) {
    return folder.refusal([&] { load(rows); });
  }
  const testing::TempFolder folder;
};

TEST_F(SpecsFile, GathersPatients) {
  const auto patients = load(
      "7,acute,c3w,m06,197,14,60,88,100,64,1,1,2\r\n"
      "7,acute,c3w,baseline,14,14,39.5,84.5,58,64,1,1,2\r\n"
      "2,chronic,RGS,baseline,1348,1348,,,,,2,2,\r\n"
      "7,acute,c3w,w03,35,14,,91,100,64,1,1,2\r\n");
  ASSERT_EQ(patients.size(), 2U);
  EXPECT_EQ(patients[0].person.id, "7");
  EXPECT_EQ(patients[0].study, "acute");
  EXPECT_EQ(patients[0].treatment, "c3w");
  EXPECT_EQ(patients[0].day_at_baseline, 14);
  EXPECT_EQ(patients[0].person.age_years, 64);
  EXPECT_FALSE(patients[0].person.paretic_side);  // the codes are not explained
  const auto& visits = patients[0].person.visits;
  ASSERT_EQ(visits.size(), 4U);  // day 35 has no FMA-UE
  EXPECT_TRUE(visits[0].day == 14 && visits[0].scale == Scale::fma_ue && visits[0].value == 39.5);
  EXPECT_TRUE(visits[1].day == 14 && visits[1].scale == Scale::cahai && visits[1].value == 84.5);
  EXPECT_TRUE(visits[2].day == 197 && visits[2].scale == Scale::fma_ue && visits[2].value == 60);
  EXPECT_TRUE(visits[3].day == 197 && visits[3].scale == Scale::cahai && visits[3].value == 88);
  EXPECT_EQ(patients[1].person.id, "2");
  EXPECT_FALSE(patients[1].person.age_years);
  EXPECT_TRUE(patients[1].person.visits.empty());
}

// Who has less than 13 was not assessed with 13 items, nor was anybody else of that study.
TEST_F(SpecsFile, LeavesShorterVersionsOfCahaiOut) {
  const auto patients = load(
      "1,acute,c3w,baseline,14,14,40,84,58,64,1,1,2\r\n"
      "2,chronicAM,AM,baseline,900,900,30,41,58,64,1,1,2\r\n"
      "3,chronicAM,AM,baseline,900,900,10,9,58,64,1,1,2\r\n");
  EXPECT_EQ(patients[0].person.visits.size(), 2U);
  ASSERT_EQ(patients[1].person.visits.size(), 1U);
  EXPECT_EQ(patients[1].person.visits[0].scale, Scale::fma_ue);
  EXPECT_EQ(patients[2].person.visits.size(), 1U);
  EXPECT_EQ(refused("1,acute,c3w,baseline,14,14,40,6,58,64,1,1,2\r\n"),
            "specs.csv:2: cahai: got \"6\"; allowed: a number from 7 to 91");
  EXPECT_EQ(refused("1,acute,c3w,baseline,14,14,40,84.3,58,64,1,1,2\r\n"),
            "specs.csv:2: cahai: got \"84.3\"; allowed: half or whole points, 7 to 91");
}

TEST_F(SpecsFile, TellsTheTherapyOfTheArm) {
  const auto care = [&](const std::string& treatment) {
    return load("7,acute," + treatment + ",baseline,14,14,40,84,58,64,1,1,2\r\n")
        .at(0)
        .person.care.at(0);
  };
  const auto expect = [&](const std::string& treatment, int weeks, double hours_per_week) {
    const CareSpan span = care(treatment);
    EXPECT_EQ(span.from_day, 14) << treatment;
    EXPECT_EQ(span.to_day, 14 + 7 * weeks) << treatment;
    EXPECT_EQ(span.hours_per_week, hours_per_week) << treatment;
  };
  EXPECT_TRUE(load("7,mixture,usual,day14,14,14,40,,,,,,\r\n").at(0).person.care.empty());
  expect("rgs12w", 12, 1);
  expect("cIOT", 12, 1);
  expect("cNSG", 12, 1);
  expect("c12w", 12, 2.5);
  expect("rgs3w", 3, 2.5);
  expect("RGS", 5, 2.5);
}

TEST_F(SpecsFile, RefusesWrongRows) {
  const std::string good = "7,acute,c3w,baseline,14,14,40,84,58,64,1,1,2\r\n";
  EXPECT_EQ(refused(good), "no error");
  EXPECT_EQ(refused("7,acute,c3w,baseline,14,14,67,84,58,64,1,1,2\r\n"),
            "specs.csv:2: fma_ue: got \"67\"; allowed: a number from 0 to 66");
  EXPECT_EQ(refused("7,acute,c3w,baseline,14,14,40.3,84,58,64,1,1,2\r\n"),
            "specs.csv:2: fma_ue: got \"40.3\"; allowed: half or whole points, 0 to 66");
  EXPECT_EQ(refused("7,acute,c3w,baseline,-1,14,40,84,58,64,1,1,2\r\n"),
            "specs.csv:2: day: got \"-1\"; allowed: a whole number from 0 to 20000");
  EXPECT_EQ(refused("7,acute,c3w,baseline,14,14,40,84,101,64,1,1,2\r\n"),
            "specs.csv:2: barthel: got \"101\"; allowed: a number from 0 to 100");
  EXPECT_EQ(refused("7,acute,c3w,baseline,14,14,40,84,58,64,1,3,2\r\n"),
            "specs.csv:2: affected_arm: got \"3\"; allowed: a whole number from 1 to 2");
  EXPECT_EQ(refused(good + "7,acute,c3w,w03,14,14,41,84,58,64,1,1,2\r\n"),
            "specs.csv:3: fma_ue: got \"41\"; allowed: one score a day; line 2 gives one already");
}

TEST_F(SpecsFile, RefusesTwoPatientsOfOneNumber) {
  const std::string good = "7,acute,c3w,baseline,14,14,40,84,58,64,1,1,2\r\n";
  EXPECT_EQ(refused(good + "7,late,c3w,w03,35,14,40,84,58,64,1,1,2\r\n"),
            "specs.csv:3: study: got \"late\"; allowed: acute, as in the patient's first row");
  EXPECT_EQ(refused(good + "7,acute,RGS,w03,35,14,40,84,58,64,1,1,2\r\n"),
            "specs.csv:3: treatment: got \"RGS\"; allowed: c3w, as in the patient's first row");
  EXPECT_EQ(
      refused(good + "7,acute,c3w,w03,35,15,40,84,58,64,1,1,2\r\n"),
      "specs.csv:3: days_at_baseline: got \"15\"; allowed: 14, as in the patient's first row");
  EXPECT_EQ(refused(good + "7,acute,c3w,w03,35,14,40,84,58,65,1,1,2\r\n"),
            "specs.csv:3: age: got \"65\"; allowed: 64, as in the patient's first row");
}

TEST_F(SpecsFile, RefusesAnotherHeader) {
  const std::string path = folder.write("visits.csv", "patient_id,day,scale,value\n");
  EXPECT_EQ(folder.refusal([&] { load_specs_patients(path); }),
            "visits.csv:1: header: got \"patient_id,day,scale,value\" without the column study; "
            "allowed: columns patient_id, study, treatment, visit, day, days_at_baseline, fma_ue, "
            "cahai, barthel, age, sex, affected_arm, dominant_hand");
}

}  // namespace
}  // namespace relimb
