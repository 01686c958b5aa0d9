#include "service/explain_json.hpp"

#include <nlohmann/json.hpp>

#include "service/json_head.hpp"

namespace relimb {
namespace {

using Json = nlohmann::ordered_json;

Json part_json(const MechanismPart& part) {
  return {{"name", part.name},
          {"value", part.value.mean},
          {"lower", part.value.lower},
          {"upper", part.value.upper}};
}

Json pair_json(const MechanismPair& pair) {
  return {{"first", pair.first},
          {"second", pair.second},
          {"value", pair.value.mean},
          {"lower", pair.value.lower},
          {"upper", pair.value.upper}};
}

/// Whether a score's forecast is told with that limb.
bool is_of(OutcomeLimb limb, Scale target) {
  return limb == (target == Scale::gait_speed_m_per_s ? OutcomeLimb::leg : OutcomeLimb::arm);
}

Json measurements_json(const Explanation& explanation, OutcomeLimb limb) {
  Json list = Json::array();
  for (const NextMeasurement& next : explanation.next) {
    for (const Narrowing& one : next.narrowing) {
      if (!is_of(limb, one.target)) continue;
      list.push_back({{"name", next.name},
                      {"forecast", name(one.target)},
                      {"sd_now", one.sd_now},
                      {"sd_after", one.sd_after}});
    }
  }
  return list;
}

Json outcome_json(const Explanation& explanation, const Attribution& attribution) {
  const Outcome& outcome = attribution.outcome;
  Json mechanisms = Json::array();
  for (const MechanismPart& part : attribution.parts) mechanisms.push_back(part_json(part));
  Json record = {{"outcome", outcome.name()},
                 {"gap", attribution.total.mean},
                 {"gap_lower", attribution.total.lower},
                 {"gap_upper", attribution.total.upper},
                 {"mechanisms", std::move(mechanisms)},
                 {"day", outcome.day}};
  if (!attribution.pairs.empty()) {
    record["interactions"] = Json::array();
    for (const MechanismPair& pair : attribution.pairs) {
      record["interactions"].push_back(pair_json(pair));
    }
  }
  const bool headline = outcome.when.empty() && outcome.kind == OutcomeKind::function;
  if (headline && outcome.limb != OutcomeLimb::gap && !explanation.next.empty()) {
    record["measurements"] = measurements_json(explanation, outcome.limb);
  }
  return record;
}

}  // namespace

std::string explain_json(const ExplainAnswer& answer) {
  Json to = json_head("relimb explain");
  to["model_hash"] = answer.model_hash;
  if (answer.person) to["data_hash"] = answer.data_hash;
  to["seed"] = answer.explanation.seed;
  to["plan"] = answer.plan;
  if (answer.person) {
    to["person"] = answer.person->id;
    to["surprise"] = answer.explanation.surprise;
  }
  to["lives"] = answer.explanation.lives;
  to["outcomes"] = Json::array();
  for (const Attribution& attribution : answer.explanation.attributions) {
    to["outcomes"].push_back(outcome_json(answer.explanation, attribution));
  }
  return to.dump(2) + "\n";
}

}  // namespace relimb
