#include "service/lab_reach.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>

namespace relimb {
namespace {

using Json = nlohmann::json;

ReachResult tiny_result() {
  ReachSettings settings;
  settings.cortex.cells = 60;
  settings.protocol = {200, 100, 200, 200, 1};
  settings.runs = 3;
  settings.seed = 18446744073709551615ULL;
  return reach(settings);
}

TEST(LabReachJson, SaysAllThatIssueAsksFor) {
  const ReachResult result = tiny_result();
  const std::string text = lab_reach_json(result);
  EXPECT_EQ(text.back(), '\n');
  const Json json = Json::parse(text);
  EXPECT_EQ(json["format"], "relimb lab reach");
  EXPECT_EQ(json["version"], 1);
  EXPECT_EQ(json["seed"], 18446744073709551615ULL);
  EXPECT_EQ(json["settings"]["protocol"]["forced"], 200);
  EXPECT_EQ(json["settings"]["lesion"]["share"], 1.0);
  for (const char* field :
       {"use_before", "use_after_lesion", "use_after_forcing", "use_late", "error_deg_late"}) {
    ASSERT_TRUE(json[field].is_number()) << field;
    double mean = 0;
    for (const Json& run : json["each"]) mean += run[field].get<double>() / 3;
    EXPECT_NEAR(json[field].get<double>(), mean, 1e-12) << field;
  }
  EXPECT_EQ(json["each"].size(), 3U);
  EXPECT_EQ(json["course"].size(), 8U);
  EXPECT_EQ(json["course"][7]["reaches"], 700);
  EXPECT_EQ(lab_reach_json(result), text);
}

TEST(LabReachJson, BranchesWithoutFoldsAreNull) {
  Branches branches;
  branches.points = {{0.5, 0.6, 0.5, 0.5, 5, 5, {0.5}, {0.5}}};
  branches.lower_fold = branches.upper_fold = std::nan("");
  const Json json = Json::parse(lab_reach_json(branches, {}));
  EXPECT_TRUE(json["lower_fold"].is_null());
  EXPECT_EQ(json["points"][0]["capacity"], 0.5);
}

TEST(LabReachText, FitsATerminal) {
  Branches branches;
  branches.points = {{0.5, 0.6, 0.5, 0.1, 5, 5, {0.5}, {0.5}}};
  branches.lower_fold = 0.2;
  branches.upper_fold = 0.9;
  for (const std::string& text :
       {lab_reach_text(tiny_result()), lab_reach_text(branches), lab_reach_text(ReachCurve{})}) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) EXPECT_LT(line.size(), 100U) << line;
    EXPECT_EQ(text.back(), '\n');
  }
  EXPECT_NE(lab_reach_text(tiny_result()).find("of 3 runs"), std::string::npos);
  ReachResult one = tiny_result();
  one.settings.runs = 1;
  EXPECT_NE(lab_reach_text(one).find("choosing: 1 run, seed"), std::string::npos);
}

}  // namespace
}  // namespace relimb
