#include "report/lab_reach.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "report/markup.hpp"

namespace relimb {
namespace {

using report_fixture::markup_fault;
using report_fixture::says_no_number;
using report_fixture::visible_text;

ReachResult tiny_result() {
  ReachSettings settings;
  settings.cortex.cells = 60;
  settings.protocol = {200, 100, 200, 200, 1};
  settings.runs = 2;
  return reach(settings);
}

Branches two_points() {
  Branches branches;
  branches.points = {{0, 0.1, 0.02, 0.01, 40, 40, {0.02}, {0.01}},
                     {0.5, 0.6, 0.8, 0.1, 5, 12, {0.8}, {0.1}},
                     {1, 0.9, 0.9, 0.9, 4, 4, {0.9}, {0.9}}};
  branches.lower_fold = 0.2;
  branches.upper_fold = 0.8;
  return branches;
}

ReachCurve small_curve() {
  ReachCurve curve;
  curve.law.slope = 8;
  curve.law.sound_value = 0.6;
  curve.law.learning_rate = 2;
  curve.law.half_use = 1;
  curve.law.waking_hours = 14;
  curve.law.non_use = 1;
  curve.high_start = 0.9;
  curve.fixed_points = {{0.5, 0.6, 0.5, 0.1, 0.52, 0.08}};
  curve.threshold.settings = {500, 1000, 2000, 1};
  for (const int forced : {1000, 1500, 2000}) {
    curve.threshold.releases.push_back({0, forced, {}, forced > 1200 ? 0.9 : 0.1});
  }
  curve.threshold.forced = 1250;
  return curve;
}

TEST(ReportLabReach, PicturesAreWellFormed) {
  const std::vector<ReachResult> results{tiny_result()};
  for (const std::string& svg : {reach_course_svg(results), reach_rose_svg(results.front()),
                                 reach_branches_svg(two_points()), reach_law_svg(small_curve())}) {
    EXPECT_EQ(markup_fault(svg), "");
    EXPECT_FALSE(says_no_number(svg)) << svg;
  }
}

TEST(ReportLabReach, PicturesSayWhatTheyShow) {
  const std::vector<ReachResult> results{tiny_result()};
  EXPECT_NE(visible_text(reach_course_svg(results)).find("200 forced reaches: "),
            std::string::npos);
  EXPECT_NE(visible_text(reach_rose_svg(results.front())).find("0 in the affected quarter"),
            std::string::npos);
  EXPECT_NE(visible_text(reach_branches_svg(two_points())).find("between 20 % and 80 %"),
            std::string::npos);
  EXPECT_NE(visible_text(reach_law_svg(small_curve())).find("1250"), std::string::npos);
}

TEST(ReportLabReach, OneBranchDrawsNoFolds) {
  Branches branches = two_points();
  branches.lower_fold = branches.upper_fold = std::numeric_limits<double>::quiet_NaN();
  const std::string svg = reach_branches_svg(branches);
  EXPECT_EQ(markup_fault(svg), "");
  EXPECT_FALSE(says_no_number(svg));
  EXPECT_EQ(svg.find("two fates"), std::string::npos);
}

}  // namespace
}  // namespace relimb
