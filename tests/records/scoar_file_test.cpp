// Invented rows in the shape of the SCOAR table: tabs, other columns, other scales, other units.
#include "records/scoar_file.hpp"

#include <cmath>
#include <string>

#include <gtest/gtest.h>

#include "support/files.hpp"

namespace relimb {
namespace {

const std::string scoar_header =
    "index\tid\tgroup\tgroup_desc\ttime_MAX\ttime_MIN\texp_dur\tdays_ps\toutcome_name\t"
    "outcome_extremity\tle_subscale\tbase_m\tbase_sd\tterm_n\tterm_m\tterm_sd\n";

class ScoarFile : public ::testing::Test {
 protected:
  ScoarArms load(const std::string& rows) {
    return load_scoar_arms(folder.write("arms.tsv", scoar_header + rows));
  }
  const testing::TempFolder folder;
};

TEST_F(ScoarFile, ReadsAnArmOfConstraintTherapy) {
  const ScoarArms read = load(
      "1\ta2001\texp\t\"Modified CIMT, home\"\t66\t10\t14\t20.4\tFMA-UE "
      "\tue\t\t30\t12\t16\t38.5\t9\n");
  ASSERT_EQ(read.arms.size(), 1U);
  const TrialArm& arm = read.arms[0];
  EXPECT_EQ(arm.trial, "a2001");
  EXPECT_TRUE(arm.experimental);
  EXPECT_EQ(arm.scale, Scale::fma_ue);
  EXPECT_EQ(arm.from_day, 20);
  EXPECT_EQ(arm.to_day, 34);
  EXPECT_EQ(arm.n, 16);
  EXPECT_DOUBLE_EQ(arm.gain, 8.5);
  EXPECT_NEAR(arm.gain_error, std::sqrt(144 + 81 - 108.0) / 4, 1e-12);
  ASSERT_EQ(arm.care.size(), 2U);
  EXPECT_EQ(arm.care[0].therapy, "task_practice");
  EXPECT_DOUBLE_EQ(arm.care[0].hours_per_week, 5);
  EXPECT_EQ(arm.care[1].therapy, "forced_use");
  EXPECT_DOUBLE_EQ(arm.care[1].hours_per_week, 28);
}

TEST_F(ScoarFile, HalfOfConventionalTherapyIsPractice) {
  const ScoarArms read =
      load("1\tb\tctrl\tusual\t8\t8\t28\t40\t10mwt\tle\tspeed\t0.4\t0.2\t9\t0.6\t0.2\n");
  ASSERT_EQ(read.arms.size(), 1U);
  EXPECT_EQ(read.arms[0].scale, Scale::gait_speed_m_per_s);
  ASSERT_EQ(read.arms[0].care.size(), 1U);
  EXPECT_EQ(read.arms[0].care[0].therapy, "gait_training");
  EXPECT_DOUBLE_EQ(read.arms[0].care[0].hours_per_week, 1);
}

TEST_F(ScoarFile, LeavesOutWhatCannotBeUsed) {
  const ScoarArms read = load(
      "1\tc\texp\tx\t8\t8\t28\t40\t10mwt\tle\tspeed\t24.5\t9\t9\t18\t8\n"  // seconds
      "2\tc\texp\tx\t8\t8\t28\t40\tfma\tue\t\t2.4\t0.8\t9\t2.8\t0.8\n"     // another unit
      "3\tc\texp\tx\t8\t8\t28\t\tarat\tue\t\t20\t8\t9\t28\t8\n"            // no day
      "4\tc\texp\tx\t8\t8\t28\t40\tarat\tue\t\t20\t8\t9\t-1\t8\n"          // a change
      "5\tc\texp\tx\t8\t8\t28\t40\ttug\tle\tbalance\t20\t8\t9\t18\t8\n");  // another scale
  EXPECT_TRUE(read.arms.empty());
  EXPECT_EQ(read.rows, 4);
}

TEST_F(ScoarFile, RefusesATableWithoutItsColumns) {
  const std::string said =
      folder.refusal([&] { load_scoar_arms(folder.write("arms.tsv", "id,group\n1,ctrl\n")); });
  EXPECT_NE(said.find("header"), std::string::npos) << said;
}

}  // namespace
}  // namespace relimb
