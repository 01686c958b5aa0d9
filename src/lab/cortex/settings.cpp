#include "lab/cortex/settings.hpp"

#include <cmath>
#include <string>

#include "base/error.hpp"

namespace relimb {
namespace {

void hold(const char* field, double value, double low, double high) {
  if (value >= low && value <= high) return;
  const auto plain = [](double number) {
    std::string text = std::to_string(number);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
  };
  throw InputError({"", 0}, field, plain(value), plain(low) + " to " + plain(high));
}

}  // namespace

void check(const CortexSettings& settings) {
  const SheetSettings& sheet = settings.sheet;
  hold("side", sheet.side, 16, 256);
  if (sheet.side % 16 != 0) {
    throw InputError({"", 0}, "side", std::to_string(sheet.side), "a multiple of 16");
  }
  hold("strip", sheet.strip, .25, 16);
  hold("excitation", sheet.excitation, .1, 64);
  hold("inhibition", sheet.inhibition, .1, 128);
  hold("facilitation", sheet.facilitation, 0, 100);
  hold("sharpness", sheet.sharpness, 1, 32);
  hold("settling", sheet.settling, 0, 50);
  hold("homeostasis", sheet.homeostasis, 0, 1);
  hold("homeostasis_samples", sheet.homeostasis_samples, 1, 1e9);
  for (const PartUse& use : settings.repertoire.parts) {
    hold("uses_per_day", use.uses_per_day, 0, 1e6);
    hold("demand", use.demand, 0, 100);
    hold("patterns", use.patterns, 1, 1000);
  }
  for (const double with : settings.repertoire.co_activity) hold("co_activity", with, 0, 1);
  hold("noise", settings.repertoire.noise, 0, 10);
  const LearningSettings& learning = settings.learning;
  hold("adult_rate", learning.adult_rate, 1e-6, 10);
  hold("young_rate", learning.young_rate, 1e-6, 10);
  hold("young_excitation", learning.young_excitation, .1, 64);
  hold("development_samples", learning.development_samples, 0, 1e7);
  hold("gradient", learning.gradient, 0, 1);
  hold("uses_per_sample", learning.uses_per_sample, .1, 1e6);
  const LesionSettings& lesion = settings.lesion;
  hold("lesion-share", lesion.share, 0, 1);
  hold("disc_share", lesion.disc_share, 0, 1);
  if (lesion.along >= 0) hold("along", lesion.along, 0, 1);
  if (lesion.across >= 0) hold("across", lesion.across, 0, 1);
  const LifeSettings& life = settings.life;
  hold("days", life.days, 0, 36500);
  hold("arm-use", life.arm_use, 0, 10);
  hold("leg-use", life.leg_use, 0, 10);
  hold("practice", life.hand_practice, 0, 1e5);
  hold("leg-practice", life.leg_practice, 0, 1e5);
  hold("repetition_worth", life.repetition_worth, 0, 1000);
}

}  // namespace relimb
