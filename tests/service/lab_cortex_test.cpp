#include "service/lab_cortex.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <sstream>
#include <string>

#include <nlohmann/json.hpp>

namespace relimb {
namespace {

CortexResult small_result() {
  CortexResult result;
  result.settings.seed = 5;
  result.before = {-1, {.1, .1, .1, .1, .1, .3, .2}, {10, 10, 10, 10, 10, 30, 20}};
  result.days.push_back({0, {.1, .1, .1, .1, .1, .2, .3}, {10, 10, 10, 10, 10, 20, 20}});
  result.days.push_back({1, {.1, .1, .1, .1, .1, .25, .25}, {10, 10, 10, 10, 10, 25, 20}});
  return result;
}

TEST(ServiceLabCortex, JsonHasTheFieldsOfTheIssue) {
  const auto json = nlohmann::json::parse(lab_cortex_json(small_result()));
  EXPECT_EQ(json["version"], 1);
  EXPECT_EQ(json["seed"], 5);
  ASSERT_EQ(json["days"].size(), 2U);
  EXPECT_EQ(json["days"][1]["day"], 1);
  for (const char* part : {"leg", "trunk", "shoulder", "elbow", "wrist", "hand", "face"}) {
    EXPECT_TRUE(json["days"][1]["share"][part].is_number()) << part;
  }
  EXPECT_DOUBLE_EQ(json["days"][1]["share"]["hand"], .25);
  EXPECT_DOUBLE_EQ(json["regained"], .5);
  EXPECT_DOUBLE_EQ(json["settings"]["life"]["arm_use"], .3);
}

TEST(ServiceLabCortex, BadNumbersAreNull) {
  CortexResult result = small_result();
  result.days[1].share[0] = std::numeric_limits<double>::quiet_NaN();
  const auto json = nlohmann::json::parse(lab_cortex_json(result));
  EXPECT_TRUE(json["days"][1]["share"]["leg"].is_null());
}

TEST(ServiceLabCortex, TextFitsATerminal) {
  CortexCurve curve;
  curve.settings.uses = {0, 1000};
  curve.arm.regained = {-.5, .5};
  curve.leg.regained = {-.5, .9};
  curve.form.map_size = curve.plain.map_size = {2000, 1000};
  for (const std::string& text : {lab_cortex_text(small_result()), lab_cortex_curve_text(curve)}) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) EXPECT_LT(line.size(), 100U) << line;
    EXPECT_EQ(text.back(), '\n');
  }
  EXPECT_NE(lab_cortex_text(small_result()).find("50 % of the lost hand territory is back"),
            std::string::npos);
}

}  // namespace
}  // namespace relimb
