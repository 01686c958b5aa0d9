#include "service/forecast_json.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>

namespace relimb {
namespace {

using Json = nlohmann::json;

ForecastAnswer answer() {
  ForecastAnswer made;
  Forecast& forecast = made.forecast;
  forecast.person.id = "P \"1\"";
  forecast.person.age_years = 67;
  forecast.person.paretic_side = Side::left;
  forecast.person.visits = {{9, Scale::fma_ue, 24}};
  forecast.person.care = {{10, 38, "task_practice", 5}};
  forecast.plan = "usual_care";
  forecast.today = 9;
  forecast.twins = 1000;
  forecast.seed = 18446744073709551615ULL;
  Prediction prediction{28, 33.5, {}};
  for (std::size_t i = 0; i < quantile_count; ++i) prediction.quantiles[i] = 20.0 + i;
  forecast.curves[index(Scale::fma_ue)] = {prediction};
  forecast.chances = {{Scale::fma_ue, 48, "mild", 28, 0.25}};
  Milestone milestone{Scale::fma_ue, 9,   true,       4,          prediction, std::nullopt,
                      0.5,           9.5, "a source", prediction, 9.0};
  forecast.milestones = {milestone};
  forecast.surprise = std::numeric_limits<double>::quiet_NaN();
  made.at = {28, 84};
  made.model_hash = "0123456789abcdef";
  made.data_hash = "fedcba9876543210";
  return made;
}

TEST(ForecastJson, SaysAllThatIsInTheForecast) {
  const std::string text = forecast_json(answer());
  EXPECT_EQ(text.back(), '\n');
  const Json json = Json::parse(text);
  EXPECT_EQ(json["format"], "relimb forecast");
  EXPECT_EQ(json["version"], 1);
  EXPECT_EQ(json["model_hash"], "0123456789abcdef");
  EXPECT_EQ(json["seed"], 18446744073709551615ULL);
  EXPECT_EQ(json["person"]["id"], "P \"1\"");
  EXPECT_EQ(json["person"]["paretic_side"], "left");
  EXPECT_FALSE(json["person"].contains("mep"));
  EXPECT_EQ(json["person"]["visits"][0]["scale"], "fma_ue");
  EXPECT_EQ(json["person"]["care"][0]["therapy"], "task_practice");
  EXPECT_EQ(json["at"], Json({28, 84}));
  EXPECT_EQ(json["levels"].size(), quantile_count);
  EXPECT_EQ(json["levels"][2], 0.15);
  EXPECT_EQ(json["curves"]["fma_ue"][0]["day"], 28);
  EXPECT_EQ(json["curves"]["fma_ue"][0]["quantiles"][9], 29);
  EXPECT_FALSE(json["curves"].contains("arat"));
  EXPECT_EQ(json["chances"][0]["label"], "mild");
  EXPECT_EQ(json["milestones"][0]["weeks"], 4);
  EXPECT_TRUE(json["milestones"][0]["actual"].is_null());
  EXPECT_EQ(json["milestones"][0]["like"]["mean"], 33.5);
  EXPECT_TRUE(json["surprise"].is_null());
}

TEST(ForecastJson, SameForecastSameBytes) {
  EXPECT_EQ(forecast_json(answer()), forecast_json(answer()));
}

}  // namespace
}  // namespace relimb
