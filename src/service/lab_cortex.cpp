#include "service/lab_cortex.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "service/version.hpp"

namespace relimb {
namespace {

using Json = nlohmann::ordered_json;

template <class Values>
Json by_part(const Values& values) {
  Json to = Json::object();
  for (std::size_t p = 0; p < part_count; ++p) to[std::string(part_names[p])] = values[p];
  return to;
}

Json json_of(const CortexDay& day) {
  return {{"day", day.day}, {"share", by_part(day.share)}, {"units", by_part(day.units)}};
}

Json json_of(const Repertoire& repertoire) {
  Json parts = Json::object();
  for (std::size_t p = 0; p < part_count; ++p) {
    const PartUse& use = repertoire.parts[p];
    parts[std::string(part_names[p])] = {
        {"uses_per_day", use.uses_per_day}, {"demand", use.demand}, {"patterns", use.patterns}};
  }
  return {{"parts", std::move(parts)},
          {"co_activity", repertoire.co_activity},
          {"noise", repertoire.noise}};
}

Json json_of(const CortexSettings& settings) {
  const SheetSettings& sheet = settings.sheet;
  const LearningSettings& learning = settings.learning;
  const LesionSettings& lesion = settings.lesion;
  const LifeSettings& life = settings.life;
  const auto place = [](double at) { return at < 0 ? Json() : Json(at); };
  return {{"sheet",
           {{"side", sheet.side},
            {"strip", sheet.strip},
            {"excitation", sheet.excitation},
            {"inhibition", sheet.inhibition},
            {"facilitation", sheet.facilitation},
            {"sharpness", sheet.sharpness},
            {"settling", sheet.settling},
            {"homeostasis", sheet.homeostasis},
            {"homeostasis_samples", sheet.homeostasis_samples}}},
          {"repertoire", json_of(settings.repertoire)},
          {"learning",
           {{"adult_rate", learning.adult_rate},
            {"young_rate", learning.young_rate},
            {"young_excitation", learning.young_excitation},
            {"development_samples", learning.development_samples},
            {"gradient", learning.gradient},
            {"uses_per_sample", learning.uses_per_sample}}},
          {"lesion",
           {{"target", name(lesion.target)},
            {"share", lesion.share},
            {"disc_share", lesion.disc_share},
            {"along", place(lesion.along)},
            {"across", place(lesion.across)}}},
          {"life",
           {{"days", life.days},
            {"arm_use", life.arm_use},
            {"leg_use", life.leg_use},
            {"practice", life.hand_practice},
            {"leg_practice", life.leg_practice},
            {"repetition_worth", life.repetition_worth}}}};
}

// Of the target's territory: what came back of what was lost; below 0 when more was lost since.
double regained(const CortexResult& result) {
  const std::size_t part = index(result.settings.lesion.target);
  if (result.days.empty()) return 0;
  const int after = result.days.front().units[part];
  const int lost = result.before.units[part] - after;
  return lost > 0 ? static_cast<double>(result.days.back().units[part] - after) / lost : 0;
}

Json json_of(const LawForm& form) {
  return {{"rewiring_rate", form.rewiring_rate},
          {"disuse_rate", form.disuse_rate},
          {"map_size_arm", form.map_size[0]},
          {"map_size_leg", form.map_size[1]},
          {"ceiling", form.ceiling},
          {"worst_error", form.worst_error},
          {"rms_error", form.rms_error}};
}

Json json_of(const LimbCurve& limb) {
  return {{"everyday_uses", limb.everyday_uses},
          {"before_share", limb.before_share},
          {"after", limb.after},
          {"territory", limb.territory},
          {"regained", limb.regained}};
}

// The days of the summary's columns: right after, weeks 4 and 12 where lived, the last.
std::vector<std::size_t> told_days(const CortexResult& result) {
  std::vector<std::size_t> told;
  if (result.days.empty()) return told;
  const std::size_t last = result.days.size() - 1;
  for (const std::size_t day : {std::size_t{0}, std::size_t{28}, std::size_t{84}, last}) {
    if (day <= last && (told.empty() || day > told.back())) told.push_back(day);
  }
  return told;
}

}  // namespace

std::string lab_cortex_json(const CortexResult& result) {
  const Lesion& lesion = result.lesion;
  Json days = Json::array();
  for (const CortexDay& day : result.days) days.push_back(json_of(day));
  const Json to = {{"format", "relimb lab cortex"},
                   {"version", 1},
                   {"program", program_version()},
                   {"seed", result.settings.seed},
                   {"settings", json_of(result.settings)},
                   {"order", result.order},
                   {"lesion",
                    {{"target", name(result.settings.lesion.target)},
                     {"along", lesion.centre.along},
                     {"across", lesion.centre.across},
                     {"radius", lesion.radius},
                     {"dead_units", lesion.dead_units},
                     {"cut_units", lesion.cut_units},
                     {"target_lost", lesion.target_lost},
                     {"all_lost", lesion.all_lost}}},
                   {"before", json_of(result.before)},
                   {"days", std::move(days)},
                   {"regained", regained(result)},
                   {"finite", result.finite}};
  return to.dump(2) + "\n";
}

std::string lab_cortex_curve_json(const CortexCurve& curve) {
  Json by_seed = Json::array();
  for (const LawForm& form : curve.by_seed) by_seed.push_back(json_of(form));
  const Json to = {{"format", "relimb lab cortex curve"},
                   {"version", 1},
                   {"program", program_version()},
                   {"seed", curve.settings.base.seed},
                   {"seeds", curve.settings.seeds},
                   {"settings", json_of(curve.settings.base)},
                   {"uses", curve.settings.uses},
                   {"days", curve.settings.days},
                   {"arm", json_of(curve.arm)},
                   {"leg", json_of(curve.leg)},
                   {"fit", json_of(curve.form)},
                   {"fit_ceiling_1", json_of(curve.plain)},
                   {"fit_arm_alone", json_of(curve.own[0])},
                   {"fit_leg_alone", json_of(curve.own[1])},
                   {"worst_error_beyond", curve.worst_error_beyond},
                   {"by_seed", std::move(by_seed)},
                   {"arm_magnification", curve.arm_magnification},
                   {"magnification_low", curve.magnification_low},
                   {"magnification_high", curve.magnification_high},
                   {"disuse_over_rewiring", curve.disuse_over_rewiring},
                   {"regrowth_ratio", curve.regrowth_ratio},
                   {"disuse_ratio", curve.disuse_ratio},
                   {"holding_ratio", curve.holding_ratio}};
  return to.dump(2) + "\n";
}

std::string lab_cortex_text(const CortexResult& result) {
  const CortexSettings& settings = result.settings;
  const Lesion& lesion = result.lesion;
  std::string out = fmt::format(
      "Cortex: {0} x {0} units, seed {1}, somatotopic order {2:.2f}\n"
      "Lesion: {3:.0f} % of the {4}'s fibres ({5} units dead, {6} more cut off)\n"
      "Life:   arm use {7:.0f} %, practice {8:.0f} a day, {9} days\n\n"
      "share of map %  before",
      settings.sheet.side, settings.seed, result.order, 100 * lesion.target_lost,
      name(settings.lesion.target), lesion.dead_units, lesion.cut_units,
      100 * settings.life.arm_use, settings.life.hand_practice, settings.life.days);
  const std::vector<std::size_t> told = told_days(result);
  for (const std::size_t day : told) {
    out += fmt::format("{:>9}", day == 0 ? std::string("after") : fmt::format("day {}", day));
  }
  for (std::size_t p = 0; p < part_count; ++p) {
    out += fmt::format("\n  {:<12}{:>8.1f}", part_names[p], 100 * result.before.share[p]);
    for (const std::size_t day : told)
      out += fmt::format("{:>9.1f}", 100 * result.days[day].share[p]);
  }
  const double back = regained(result);
  out += back >= 0 ? fmt::format("\n\n{:.0f} % of the lost {} territory is back.\n", 100 * back,
                                 name(settings.lesion.target))
                   : fmt::format(
                         "\n\nThe {} territory shrank further, by {:.0f} % of what the "
                         "lesion took.\n",
                         name(settings.lesion.target), -100 * back);
  if (!result.finite) out += "Numbers failed: some weights are not finite.\n";
  return out;
}

std::string lab_cortex_curve_text(const CortexCurve& curve) {
  const LawForm& form = curve.form;
  std::string out = fmt::format(
      "Practice and regained territory after {} days, {} seeds from {}\n"
      "map before: hand {:.0f} %, leg {:.0f} %\n\n"
      "  uses a day   arm back %   leg back %\n",
      curve.settings.days.back(), curve.settings.seeds, curve.settings.base.seed,
      100 * curve.arm.before_share, 100 * curve.leg.before_share);
  for (std::size_t k = 0; k < curve.settings.uses.size(); ++k) {
    out += fmt::format("  {:>10.0f}   {:>10.0f}   {:>10.0f}\n", curve.settings.uses[k],
                       100 * curve.arm.regained[k], 100 * curve.leg.regained[k]);
  }
  out += fmt::format(
      "\narm_magnification {:.2f} (seeds {:.2f} to {:.2f}); with a ceiling of 1: {:.2f}\n"
      "law's form: eta / M arm {:.2e}, leg {:.2e} a use; delta {:.4f} a day of the sheet\n"
      "  delta over regrowth at the hand's everyday use: {:.2f}\n"
      "  error up to everyday use: worst {:.3f}, rms {:.3f} of the territory before\n"
      "  worst over all doses: {:.3f}\n"
      "each limb with its own eta and delta: leg over arm, regrowth a use {:.2f}, disuse {:.2f}\n"
      "  practice that holds the same share, arm over leg: {:.2f}\n"
      "  worst error: arm {:.3f}, leg {:.3f}\n",
      curve.arm_magnification, curve.magnification_low, curve.magnification_high,
      curve.plain.map_size[0] / curve.plain.map_size[1], form.rewiring_rate / form.map_size[0],
      form.rewiring_rate / form.map_size[1], form.disuse_rate, curve.disuse_over_rewiring,
      form.worst_error, form.rms_error, curve.worst_error_beyond, curve.regrowth_ratio,
      curve.disuse_ratio, curve.holding_ratio, curve.own[0].worst_error, curve.own[1].worst_error);
  return out;
}

}  // namespace relimb
