#include "service/lab_walker.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "lab/walker/biped.hpp"
#include "report/text.hpp"

namespace relimb {
namespace {

using namespace walker_fixture;

WalkerResult recorded() {
  WalkerSettings settings = comfortable(0.5, 3);
  settings.seconds = 8;
  settings.record = true;
  return walk(biped(), settings);
}

TEST(ServiceLabWalker, WritesTheFieldsForMachines) {
  const WalkerResult result = recorded();
  const auto json = nlohmann::json::parse(lab_walker_json(result));
  EXPECT_EQ(json.at("format"), "relimb lab walker");
  EXPECT_EQ(json.at("version"), 1);
  EXPECT_EQ(json.at("settings").at("seed"), 3);
  EXPECT_EQ(json.at("settings").at("cortical_gain"), 0.5);
  EXPECT_EQ(json.at("walked"), result.walked);
  EXPECT_EQ(json.at("strides"), result.strides);
  EXPECT_EQ(json.at("speed_m_per_s"), result.speed_m_per_s);
  for (const char* leg : {"paretic", "sound"}) {
    for (const char* field :
         {"swing_s", "stance_s", "step_m", "propulsion_share", "load_share", "use_per_stride"}) {
      EXPECT_GT(json.at(leg).at(field).get<double>(), 0) << leg << " " << field;
    }
  }
  EXPECT_EQ(json.at("recording").at("poses").size(), result.poses.size());
  EXPECT_EQ(json.at("recording").at("hz"), 50);
}

TEST(ServiceLabWalker, WritesAFallToo) {
  WalkerSettings settings = comfortable(0);
  settings.cpg = false;
  const WalkerResult result = walk(biped(), settings);
  const auto json = nlohmann::json::parse(lab_walker_json(result));
  EXPECT_EQ(json.at("end"), "fell");
  EXPECT_EQ(json.at("walked"), false);
  EXPECT_TRUE(json.at("recording").is_null());
  EXPECT_NE(lab_walker_text(result).find("fell after"), std::string::npos);
}

TEST(ServiceLabWalker, TextFitsATerminal) {
  WalkerCurve curve;
  curve.points.resize(3);
  for (const std::string& text :
       {lab_walker_text(recorded()), lab_walker_curves_text({curve, curve, curve, curve})}) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) EXPECT_LT(display_width(line), 100) << line;
  }
}

TEST(ServiceLabWalker, CurveWritesAnInfiniteHalfGainAsNull) {
  WalkerCurve curve;
  for (const double gain : {0.0, 0.5, 1.0}) {
    CurvePoint point;
    point.cortical_gain = gain;
    point.use = 0.4 + 0.6 * gain;
    curve.points.push_back(point);
  }
  curve.line = fit_line(curve.points);
  const auto json = nlohmann::json::parse(lab_walker_curves_json({curve, curve, curve, curve}));
  EXPECT_TRUE(json.at("whole").at("line").at("half_gain").is_null());
  EXPECT_NEAR(json.at("whole").at("line").at("forced_share").get<double>(), 0.4, 1e-9);
  EXPECT_FALSE(json.at("settings").contains("cortical_gain"));
}

}  // namespace
}  // namespace relimb
