#include "model/counterfactual.hpp"

#include <functional>
#include <map>

#include "base/error.hpp"

namespace relimb {
namespace {

constexpr std::string_view care_prefix = "care.";

using Values = std::map<std::string, double*, std::less<>>;

Values values_of(Parameters<double>& law) {
  Values values;
  Parameters<double>::each(law,
                           [&](const std::string& name, double& value) { values[name] = &value; });
  return values;
}

Values values_of(CareDay<double>& day) {
  return {{"care.arm_repetitions", &day.arm_repetitions},
          {"care.gait_steps", &day.gait_steps},
          {"care.therapy_hours", &day.therapy_hours},
          {"care.constraint_hours", &day.constraint_hours},
          {"care.tone_care", &day.tone_care},
          {"care.pain_care", &day.pain_care},
          {"care.encouragement", &day.encouragement}};
}

double& at(const Values& values, const std::string& name) {
  const auto found = values.find(name);
  RELIMB_CHECK(found != values.end());
  return *found->second;
}

/// Calls put(replacement) for each one that is in force and has a target of that kind.
template <class Put>
void each_in_force(const std::vector<Counterfactual>& all, Swap swap, Coalition kept, bool of_care,
                   Put&& put) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if ((kept >> i & 1U) != 0) continue;
    for (const Replacement& replacement : all[i].of(swap)) {
      if (replacement.target.starts_with(care_prefix) == of_care) put(replacement);
    }
  }
}

double value_of(const Replacement& replacement, const Values& as_they_are) {
  double value = replacement.factor;
  for (const std::string& name : replacement.from) value *= at(as_they_are, name);
  return value;
}

}  // namespace

bool is_parameter(std::string_view target) {
  Parameters<double> law{};
  return values_of(law).contains(target);
}

bool is_care(std::string_view target) {
  CareDay<double> day;
  return values_of(day).contains(target);
}

Parameters<double> replaced(const Parameters<double>& law, const std::vector<Counterfactual>& all,
                            Swap swap, Coalition kept) {
  Parameters<double> from = law;
  Parameters<double> out = law;
  const Values as_they_are = values_of(from);
  const Values targets = values_of(out);
  each_in_force(all, swap, kept, false, [&](const Replacement& replacement) {
    at(targets, replacement.target) = value_of(replacement, as_they_are);
  });
  return out;
}

Calendar<double> replaced(Calendar<double> calendar, const std::vector<Counterfactual>& all,
                          Swap swap, Coalition kept) {
  for (CareDay<double>& day : calendar) {
    CareDay<double> from = day;
    const Values as_they_are = values_of(from);
    const Values targets = values_of(day);
    each_in_force(all, swap, kept, true, [&](const Replacement& replacement) {
      at(targets, replacement.target) = value_of(replacement, as_they_are);
    });
  }
  return calendar;
}

}  // namespace relimb
