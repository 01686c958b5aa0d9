#include "service/plan_previous.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/input_text.hpp"

namespace relimb {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_plan_bytes = 64U << 20;

}  // namespace

PreviousPlan load_previous_plan(const std::string& path, const LeverBook& book) {
  PreviousPlan plan;
  plan.text = read_whole_file(path, most_plan_bytes);
  const auto refuse = [&](const std::string& field, const std::string& got) {
    throw InputError({path, 0}, field, got, "a plan that relimb plan --json wrote");
  };
  const Json json = Json::parse(plan.text, nullptr, false);
  if (json.is_discarded() || !json.is_object()) refuse("file", "something else than JSON");
  try {
    if (json.at("format") != "relimb plan") refuse("format", json.at("format").dump());
    if (json.at("version") != 1) refuse("version", json.at("version").dump());
    plan.first_day = json.at("first_day").get<int>();
    plan.weeks = json.at("horizon_weeks").get<int>();
    if (plan.first_day < 0 || plan.weeks < 1 || plan.weeks > 26) {
      refuse("horizon_weeks", std::to_string(plan.weeks));
    }
    for (const Json& line : json.at("calendar")) {
      PreviousLine one{line.at("week").get<int>(), line.at("lever").get<std::string>(),
                       line.at("hours").get<double>()};
      if (std::ranges::find(book.levers, one.lever, &Lever::name) == book.levers.end()) {
        refuse("calendar.lever", shown(one.lever));
      }
      if (one.week < 1 || one.week > plan.weeks || !(one.units >= 0 && one.units <= 112)) {
        refuse("calendar", line.dump());
      }
      plan.calendar.push_back(std::move(one));
    }
    for (const Json& line : json.at("assessments")) {
      const auto scale = scale_named(line.at("scale").get<std::string>());
      if (!scale) refuse("assessments.scale", line.at("scale").dump());
      plan.expected.push_back({line.at("day").get<int>(), *scale, line.at("lower").get<double>(),
                               line.at("median").get<double>(), line.at("upper").get<double>()});
    }
  } catch (const nlohmann::json::exception&) {
    refuse("file", "JSON without the fields of a plan");
  }
  return plan;
}

}  // namespace relimb
