#include "service/forecast_json.hpp"

#include <nlohmann/json.hpp>

#include "service/json_head.hpp"

namespace relimb {
namespace {

using Json = nlohmann::ordered_json;

template <class Value>
void put_if(Json& to, const char* key, const std::optional<Value>& value) {
  if (value) to[key] = *value;
}

std::optional<std::string> side_name(std::optional<Side> side) {
  if (!side) return std::nullopt;
  return *side == Side::left ? "left" : "right";
}

Json json_of(const MeasuredPerson& person) {
  Json to = {{"id", person.id}};
  put_if(to, "age", person.age_years);
  put_if(to, "paretic_side", side_name(person.paretic_side));
  put_if(to, "dominant_hand", side_name(person.dominant_hand));
  put_if(to, "nihss", person.nihss);
  put_if(to, "mep", person.mep);
  put_if(to, "cst_load", person.cst_load);
  to["visits"] = Json::array();
  for (const Visit& visit : person.visits) {
    to["visits"].push_back(
        {{"day", visit.day}, {"scale", name(visit.scale)}, {"value", visit.value}});
  }
  to["care"] = Json::array();
  for (const CareSpan& span : person.care) {
    to["care"].push_back({{"from_day", span.from_day},
                          {"to_day", span.to_day},
                          {"therapy", span.therapy},
                          {"hours_per_week", span.hours_per_week}});
  }
  return to;
}

Json json_of(const Prediction& prediction) {
  return {{"day", prediction.day}, {"mean", prediction.mean}, {"quantiles", prediction.quantiles}};
}

Json json_of(const std::array<std::vector<Prediction>, scale_count>& curves) {
  Json to = Json::object();
  for (const Scale scale : all_scales()) {
    Json curve = Json::array();
    for (const Prediction& prediction : curves[index(scale)]) curve.push_back(json_of(prediction));
    if (!curve.empty()) to[std::string(name(scale))] = std::move(curve);
  }
  return to;
}

Json json_of(const ThresholdChance& chance) {
  return {{"scale", name(chance.scale)},
          {"threshold", chance.threshold},
          {"label", chance.label},
          {"day", chance.day},
          {"probability", chance.probability}};
}

Json json_of(const Milestone& milestone) {
  return {{"scale", name(milestone.scale)},
          {"baseline_day", milestone.baseline_day},
          {"baseline_measured", milestone.baseline_measured},
          {"weeks", milestone.weeks},
          {"expected", json_of(milestone.expected)},
          {"actual", milestone.actual ? Json(*milestone.actual) : Json()},
          {"points_to_top", milestone.room ? Json(*milestone.room) : Json()},
          {"chance_ahead", milestone.chance_ahead},
          {"usual_care", milestone.usual_care},
          {"usual_care_source", milestone.usual_care_source},
          {"like", json_of(milestone.like)}};
}

template <class Item>
Json json_list(const std::vector<Item>& items) {
  Json to = Json::array();
  for (const Item& item : items) to.push_back(json_of(item));
  return to;
}

}  // namespace

std::string forecast_json(const ForecastAnswer& answer) {
  const Forecast& forecast = answer.forecast;
  Json levels = Json::array();
  // Twentieths, so that .15 reads as .15 and not as the nearest multiple of a rounded .05.
  for (std::size_t i = 0; i < quantile_count; ++i) {
    levels.push_back(static_cast<double>(i + 1) / 20);
  }
  Json to = json_head("relimb forecast");
  to.update({{"model_hash", answer.model_hash},
             {"data_hash", answer.data_hash},
             {"seed", forecast.seed},
             {"plan", forecast.plan},
             {"person", json_of(forecast.person)},
             {"today", forecast.today},
             {"at", answer.at},
             {"twins", forecast.twins},
             {"laws", forecast.laws},
             {"effective_sample_size", forecast.effective_sample_size},
             {"move_rounds", forecast.move_rounds},
             {"surprise", forecast.surprise},
             {"levels", std::move(levels)},
             {"curves", json_of(forecast.curves)},
             {"severity", forecast.severity},
             {"typical", json_of(forecast.typical)},
             {"chances", json_list(forecast.chances)},
             {"milestones", json_list(forecast.milestones)}});
  return to.dump(2) + "\n";
}

}  // namespace relimb
