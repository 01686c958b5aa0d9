// A result made again is the same bits; one that was changed is not, and says where.
#include "service/reproduce.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "service/cohort_record.hpp"
#include "service/forecast_json.hpp"
#include "support/files.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

using OrderedJson = nlohmann::ordered_json;
using testing::laws;
using testing::TempFolder;

const std::string source = RELIMB_SOURCE_DIR;

std::string some_forecast() {
  static const std::string text = [] {
    ForecastRequest request;
    request.person_path = source + "/examples/mild.toml";
    request.evidence_folder = source + "/evidence";
    request.at = {90, 60};
    request.plan = "no_care";
    request.twins = 200;
    request.seed = 18446744073709551615ULL;
    request.threads = 1;
    return forecast_json(forecast_one(laws(), request));
  }();
  return text;
}

std::string some_cohort() {
  CohortRequest request;
  request.persons = 300;
  request.days = {2, 9};
  request.seed = 3;
  request.care = "no_care";
  TextSum sum;
  make_cohort(laws(), request, [&](std::string_view text) { sum.add(text); });
  return cohort_record_json(request, laws().hash, sum);
}

Reproduction again(const std::string& text, unsigned threads = 2) {
  const TempFolder folder;
  return reproduce(laws(), {folder.write("result.json", text), source + "/evidence", threads});
}

TEST(Reproduce, AForecastIsTheSameBits) {
  const Reproduction made = again(some_forecast());
  EXPECT_TRUE(made.equal) << made.difference;
  EXPECT_TRUE(made.changed.empty());
  EXPECT_TRUE(made.what.starts_with("a forecast of ")) << made.what;
}

// Every example: whatever a person file may hold comes back out of the JSON.
TEST(ReproduceLong, EveryExampleIsTheSameBits) {
  for (const char* name : {"chronic", "first_week", "severe"}) {
    ForecastRequest request;
    request.person_path = source + "/examples/" + name + ".toml";
    request.evidence_folder = source + "/evidence";
    request.twins = 100;
    const Reproduction made = again(forecast_json(forecast_one(laws(), request)));
    EXPECT_TRUE(made.equal) << name << ": " << made.difference;
  }
}

TEST(Reproduce, ACohortIsTheSameBits) {
  const Reproduction made = again(some_cohort(), 3);
  EXPECT_TRUE(made.equal) << made.difference;
  EXPECT_EQ(made.what, "a cohort of 300, seed 3");
}

TEST(Reproduce, SaysWhereAForecastDiffers) {
  OrderedJson json = OrderedJson::parse(some_forecast());
  double& mean = json["curves"]["fma_ue"][1]["mean"].get_ref<double&>();
  mean = std::nextafter(mean, 100);
  const Reproduction made = again(json.dump());
  EXPECT_FALSE(made.equal);
  EXPECT_TRUE(made.difference.starts_with("/curves/fma_ue/1/mean: was ")) << made.difference;
  EXPECT_NE(reproduction_text(made).find("NOT EQUAL; /curves"), std::string::npos);
  json.erase("curves");
  const std::string whole = again(json.dump()).difference;
  EXPECT_TRUE(whole.starts_with("/curves: was not there, is \"{")) << whole;
  EXPECT_LT(whole.size(), 200U);
}

TEST(Reproduce, SaysThatACohortDiffersAndWhatHasChanged) {
  OrderedJson json = OrderedJson::parse(some_cohort());
  json["seed"] = 4;
  json["compiler"] = "a better one";
  const Reproduction made = again(json.dump());
  EXPECT_FALSE(made.equal);
  ASSERT_EQ(made.changed.size(), 1U);
  EXPECT_TRUE(made.changed[0].starts_with("compiler: was a better one, is ")) << made.changed[0];
}

TEST(Reproduce, RefusesWhatIsNoResult) {
  OrderedJson days = OrderedJson::parse(some_cohort());
  days["days"] = {9, 2};
  OrderedJson nobody = OrderedJson::parse(some_cohort());
  nobody["persons"] = 0;
  OrderedJson text = OrderedJson::parse(some_cohort());
  text["seed"] = "one";
  OrderedJson wrapped = OrderedJson::parse(some_cohort());
  wrapped["seed"] = -1;
  OrderedJson fraction = OrderedJson::parse(some_forecast());
  fraction["twins"] = 200.5;
  OrderedJson half_day = OrderedJson::parse(some_forecast());
  half_day["at"] = {60.5, 90};
  OrderedJson scale = OrderedJson::parse(some_forecast());
  scale["person"]["visits"][0]["scale"] = "mood";
  OrderedJson score = OrderedJson::parse(some_forecast());
  score["person"]["visits"][0]["value"] = 1000;
  OrderedJson late = OrderedJson::parse(some_forecast());
  late["person"]["visits"][0]["day"] = 2000000000;
  for (const std::string& broken :
       {std::string("{"), std::string("[1]"), std::string(), std::string("{\"format\": \"x\"}"),
        days.dump(), nobody.dump(), text.dump(), wrapped.dump(), fraction.dump(), half_day.dump(),
        scale.dump(), score.dump(), late.dump(), some_forecast().substr(0, 500)}) {
    const std::string message = testing::refusal([&] { again(broken); });
    EXPECT_NE(message.find("; allowed: "), std::string::npos) << message;
    EXPECT_NE(message.find("result.json: "), std::string::npos) << message;
    EXPECT_EQ(message.find('\n'), std::string::npos) << message;
    EXPECT_EQ(message.find("json.exception"), std::string::npos) << message;
  }
}

}  // namespace
}  // namespace relimb
