#include <nlohmann/json.hpp>

#include "service/lab_reach.hpp"
#include "service/version.hpp"

namespace relimb {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const ReachSettings& settings) {
  const ReachCortexSettings& cortex = settings.cortex;
  const ReachChoiceSettings& choice = settings.choice;
  const ReachLesionSettings& lesion = settings.lesion;
  const ReachProtocol& protocol = settings.protocol;
  return {{"cortex",
           {{"cells", cortex.cells},
            {"signal_noise", cortex.signal_noise},
            {"error_rate", cortex.error_rate},
            {"use_rate", cortex.use_rate}}},
          {"choice",
           {{"centres", choice.centres},
            {"centre_width", choice.centre_width},
            {"first_value", choice.first_value},
            {"value_rate", choice.value_rate},
            {"slope", choice.slope},
            {"reward_width", choice.reward_width},
            {"workspace_bonus", choice.workspace_bonus},
            {"effort", choice.effort},
            {"pain_avoidance", choice.pain_avoidance},
            {"pain", choice.pain}}},
          {"lesion", {{"share", lesion.share}, {"from", lesion.from}, {"to", lesion.to}}},
          {"protocol",
           {{"healthy", protocol.healthy},
            {"free", protocol.free},
            {"forced", protocol.forced},
            {"follow_up", protocol.follow_up},
            {"forced_share", protocol.forced_share}}},
          {"runs", settings.runs}};
}

Json headed(const char* format, const ReachSettings& settings) {
  return {{"format", format},
          {"version", 1},
          {"program", program_version()},
          {"seed", settings.seed},
          {"settings", json_of(settings)}};
}

Json json_of(const ReachRun& run) {
  return {{"use_before", run.use_before},
          {"use_after_lesion", run.use_after_lesion},
          {"use_after_forcing", run.use_after_forcing},
          {"use_late", run.use_late},
          {"error_deg_late", run.error_deg_late}};
}

Json json_of(const ReachProbe& probe) {
  return {{"use", probe.use},
          {"error_deg", probe.error_deg},
          {"success", probe.success},
          {"value", probe.value},
          {"sound_value", probe.sound_value}};
}

Json json_of(const BranchPoint& point) {
  return {{"capacity", point.capacity},
          {"success", point.success},
          {"use_high", point.use_high},
          {"use_low", point.use_low},
          {"error_deg_high", point.error_deg_high},
          {"error_deg_low", point.error_deg_low}};
}

Json json_of(const ChoiceRegression& regression) {
  return {{"slope", regression.slope},
          {"indifference", regression.indifference},
          {"r_squared", regression.r_squared}};
}

Json json_of(const LawError& error) { return {{"mean", error.mean}, {"worst", error.worst}}; }

Json json_of(const ReachThreshold& threshold) {
  Json dose = Json::array();
  const ThresholdSettings& s = threshold.settings;
  for (int forced = s.least_forced; forced <= s.most_forced; forced += s.step) {
    dose.push_back({{"forced", forced}, {"share", recovered_share(threshold, forced)}});
  }
  return {{"forced", threshold.forced},
          {"success", threshold.success},
          {"use", threshold.use},
          {"success_wrong", threshold.success_wrong},
          {"use_wrong", threshold.use_wrong},
          {"runs", s.runs},
          {"dose", std::move(dose)}};
}

Json json_of(const FixedPoint& point) {
  return {{"capacity", point.capacity},         {"competence", point.competence},
          {"closeup_high", point.closeup_high}, {"closeup_low", point.closeup_low},
          {"law_high", point.law_high},         {"law_low", point.law_low}};
}

}  // namespace

std::string lab_reach_json(const ReachResult& result) {
  Json to = headed("relimb lab reach", result.settings);
  to["use_before"] = result.use_before;
  to["use_after_lesion"] = result.use_after_lesion;
  to["use_after_forcing"] = result.use_after_forcing;
  to["use_late"] = result.use_late;
  to["error_deg_late"] = result.error_deg_late;
  to["recovered"] = result.recovered;
  to["each"] = Json::array();
  for (const ReachRun& run : result.runs) to["each"].push_back(json_of(run));
  to["course"] = Json::array();
  for (std::size_t i = 0; i < result.course.size(); ++i) {
    Json point = {{"reaches", result.course_reaches[i]}};
    point.update(json_of(result.course[i]));
    to["course"].push_back(std::move(point));
  }
  return to.dump(2) + "\n";
}

std::string lab_reach_json(const Branches& branches, const ReachSettings& settings) {
  Json to = headed("relimb lab reach branches", settings);
  to["settings"]["runs"] = branches.settings.runs;
  to["reaches"] = branches.settings.reaches;
  to["plastic"] = branches.settings.plastic;
  to["lower_fold"] = branches.lower_fold;
  to["upper_fold"] = branches.upper_fold;
  to["points"] = Json::array();
  for (const BranchPoint& point : branches.points) to["points"].push_back(json_of(point));
  return to.dump(2) + "\n";
}

std::string lab_reach_json(const ReachCurve& curve) {
  Json to = headed("relimb lab reach curve", curve.settings);
  to["settings"]["runs"] = curve.curve.trace_runs;
  to["choice"] = json_of(curve.choice);
  to["competence"] = json_of(curve.competence);
  to["law"] = {{"slope", curve.law.slope},
               {"sound_value", curve.law.sound_value},
               {"learning_rate", curve.law.learning_rate},
               {"half_use", curve.law.half_use},
               {"reaches_per_day", reaches_per_day},
               {"learning_rate_per_reach", curve.learning_rate_per_reach},
               {"forgetting_rate", curve.forgetting_rate},
               {"disuse_rate_per_day", curve.disuse_rate_per_day},
               {"everyday_loss", curve.everyday_loss},
               {"high_start", curve.high_start},
               {"low_start", curve.low_start}};
  to["threshold"] = json_of(curve.threshold);
  to["fixed_reaches"] = curve.curve.fixed.reaches;
  to["fixed_points"] = Json::array();
  for (const FixedPoint& point : curve.fixed_points) to["fixed_points"].push_back(json_of(point));
  to["errors"] = {{"fixed_high", json_of(curve.high_error)},
                  {"fixed_low", json_of(curve.low_error)},
                  {"courses", json_of(curve.course_error)},
                  {"plastic_courses", json_of(curve.plastic_course_error)}};
  return to.dump(2) + "\n";
}

}  // namespace relimb
