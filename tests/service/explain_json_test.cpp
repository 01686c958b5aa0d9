// The JSON of an explanation: the promised fields, parts that add up, bytes that repeat.
#include "service/explain_json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support/laws.hpp"

namespace relimb {
namespace {

using nlohmann::json;

ExplainAnswer answer(bool pairs) {
  ExplainRequest request;
  request.person_path = std::string(RELIMB_SOURCE_DIR) + "/examples/mild.toml";
  request.laws_folder = testing::laws_folder();
  request.twins = 300;
  request.pairs = pairs;
  request.threads = 2;
  return explain_one(testing::laws(), request);
}

TEST(ExplainJson, SaysWhatMadeItAsAForecastDoes) {
  const json all = json::parse(explain_json(answer(false)));
  EXPECT_EQ(all["format"], "relimb explain");
  EXPECT_EQ(all["version"], 1);
  for (const char* field :
       {"program", "source_hash", "compiler", "flags", "model_hash", "data_hash"}) {
    EXPECT_FALSE(all.value(field, "").empty()) << field;
  }
  EXPECT_EQ(all["seed"], 1);
  EXPECT_EQ(all["plan"], "usual_care");
  EXPECT_EQ(all["person"], "mild");
}

TEST(ExplainJson, HoldsARecordAnOutcome) {
  const json all = json::parse(explain_json(answer(true)))["outcomes"];
  ASSERT_EQ(all.size(), 12U);
  const char* first[]{"arm", "leg", "gap", "arm_now", "leg_now", "gap_now"};
  for (std::size_t i = 0; i < 6; ++i) EXPECT_EQ(all[i]["outcome"], first[i]);
  for (const json& record : all) {
    const double gap = record["gap"];
    EXPECT_LE(record["gap_lower"].get<double>(), record["gap_upper"].get<double>());
    ASSERT_EQ(record["mechanisms"].size(), 8U);
    double sum = 0;
    for (const json& part : record["mechanisms"]) {
      EXPECT_LE(part["lower"].get<double>(), part["upper"].get<double>());
      sum += part["value"].get<double>();
    }
    EXPECT_NEAR(sum, gap, 1e-12);
    EXPECT_EQ(record["mechanisms"].back()["name"], "damage_and_healing");
    EXPECT_EQ(record["interactions"].size(), 21U);
  }
  EXPECT_GT(all[0]["measurements"].size(), 10U);
  EXPECT_EQ(all[1]["measurements"][0]["forecast"], "gait_speed_m_per_s");
  EXPECT_FALSE(all[2].contains("measurements"));
}

TEST(ExplainJson, SameAnswerSameBytes) {
  const std::string once = explain_json(answer(false));
  EXPECT_EQ(once, explain_json(answer(false)));
  EXPECT_FALSE(json::parse(once)["outcomes"][0].contains("interactions"));
}

// From a forecast's twins the same comes out as from twins of one's own, if they are as many.
TEST(ExplainJson, OfAForecastIsThatOfItsPerson) {
  ForecastRequest request;
  request.person_path = std::string(RELIMB_SOURCE_DIR) + "/examples/mild.toml";
  request.evidence_folder = std::string(RELIMB_SOURCE_DIR) + "/evidence";
  request.twins = 300;
  request.threads = 2;
  const ForecastAnswer forecast = forecast_one(testing::laws(), request);
  const ExplainAnswer explained =
      explain_forecast(testing::laws(), forecast, testing::laws_folder(), 1);
  const ExplainAnswer alone = answer(false);
  EXPECT_EQ(explain_json(explained), explain_json(alone));
  EXPECT_EQ(explained.model_hash, alone.model_hash);
  EXPECT_EQ(explained.data_hash, alone.data_hash);
}

}  // namespace
}  // namespace relimb
