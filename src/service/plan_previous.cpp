#include "service/plan_previous.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "base/input_text.hpp"
#include "model/measured.hpp"

namespace relimb {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_plan_bytes = 64U << 20;
constexpr int most_weeks = 26;
constexpr int last_day = 40000;  // of a plan or an assessment, beyond any person file's

}  // namespace

PreviousPlan load_previous_plan(const std::string& path, const LeverBook& book) {
  PreviousPlan plan;
  plan.text = read_whole_file(path, most_plan_bytes);
  const auto refuse = [&](const std::string& field, const std::string& got) {
    throw InputError({path, 0}, field, got, "a plan that relimb plan --json wrote");
  };
  const Json json = Json::parse(plan.text, nullptr, false);
  if (json.is_discarded() || !json.is_object()) refuse("file", "something else than JSON");
  // As it stands: a fraction or a day beyond all days is nothing that relimb wrote.
  const auto whole = [&](const Json& from, const std::string& field, int lowest, int highest) {
    const Json& value = from.at(field);
    const bool fits = value.is_number_integer() && value.get<double>() >= lowest &&
                      value.get<double>() <= highest;
    if (!fits) refuse(field, shown(value.dump()));
    return value.get<int>();
  };
  try {
    if (json.at("format") != "relimb plan") refuse("format", json.at("format").dump());
    if (json.at("version") != 1) refuse("version", json.at("version").dump());
    plan.person = json.at("person").get<std::string>();
    plan.first_day = whole(json, "first_day", 0, last_day);
    plan.weeks = whole(json, "horizon_weeks", 1, most_weeks);
    for (const Json& line : json.at("calendar")) {
      PreviousLine one{whole(line, "week", 1, plan.weeks), line.at("lever").get<std::string>(),
                       line.at("hours").get<double>()};
      if (std::ranges::find(book.levers, one.lever, &Lever::name) == book.levers.end()) {
        refuse("calendar.lever", shown(one.lever));
      }
      if (!(one.units >= 0 && one.units <= most_hours_per_week)) {
        refuse("calendar", line.dump());
      }
      plan.calendar.push_back(std::move(one));
    }
    for (const Json& line : json.at("assessments")) {
      const auto scale = scale_named(line.at("scale").get<std::string>());
      if (!scale) refuse("assessments.scale", line.at("scale").dump());
      plan.expected.push_back({whole(line, "day", 0, last_day), *scale,
                               line.at("lower").get<double>(), line.at("median").get<double>(),
                               line.at("upper").get<double>()});
    }
  } catch (const nlohmann::json::exception&) {
    refuse("file", "JSON without the fields of a plan");
  }
  return plan;
}

}  // namespace relimb
