#include "model/parameters.hpp"

#include <map>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "model/today.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

using testing::laws;

std::map<std::string, double> values_of(const Parameters<double>& law) {
  std::map<std::string, double> values;
  Parameters<double>::each(
      law, [&](const std::string& name, const double& value) { values[name] = value; });
  return values;
}

// `each` must reach every number of the struct, or calibration and the float copy forget one.
TEST(Parameters, EachVisitsEveryNumberOnce) {
  Parameters<double> law{};
  std::set<std::string> names;
  std::set<const double*> places;
  Parameters<double>::each(law, [&](const std::string& name, double& value) {
    names.insert(name);
    places.insert(&value);
  });
  EXPECT_EQ(names.size() * sizeof(double), sizeof law);
  EXPECT_EQ(places.size(), names.size());
}

TEST(Parameters, NarrowedIsTheSameInFloat) {
  const Parameters<float> narrow = narrowed(laws().law);
  std::map<std::string, float> floats;
  Parameters<float>::each(
      narrow, [&](const std::string& name, const float& value) { floats[name] = value; });
  const auto values = values_of(laws().law);
  EXPECT_EQ(floats.size(), values.size());
  for (const auto& [name, value] : values)
    EXPECT_EQ(floats[name], static_cast<float>(value)) << name;
}

TEST(Parameters, WithoutChangesTheOneMechanism) {
  const std::map<Mechanism, std::set<std::string>> changed = {
      {Mechanism::cortical_map, {"cortex.arm_magnification"}},
      {Mechanism::innate_drive, {"gait.innate_drive"}},
      {Mechanism::autopilot, {"cord.spinal_share"}},
      {Mechanism::forced_use, {"forced_use.forced_share"}},
      {Mechanism::non_use, {"choice.non_use"}},
      {Mechanism::plasticity, {"practice.plastic"}},
      {Mechanism::tone_and_pain, {"tone.present"}}};
  const auto with = values_of(laws().law);
  std::set<std::string_view> names;
  for (const Mechanism mechanism : all_mechanisms()) {
    names.insert(name(mechanism));
    for (const auto& [parameter, value] : values_of(without(laws().law, mechanism))) {
      EXPECT_EQ(value != with.at(parameter), changed.at(mechanism).contains(parameter))
          << name(mechanism) << " and " << parameter;
    }
  }
  EXPECT_EQ(names.size(), mechanism_count);
}

TEST(Today, HoldsTheDaysWindowLoadAndKicks) {
  const Parameters<double>& law = laws().law;
  CareDay<double> care;
  care.therapy_hours = 1.5;
  care.constraint_hours = 4;
  const auto first = today(law, care, 0);
  EXPECT_DOUBLE_EQ(first.window, 1);
  EXPECT_DOUBLE_EQ(first.load,
                   (1.5 + 4 * law.practice.constraint_load) / law.practice.tolerated_early);
  EXPECT_DOUBLE_EQ(first.wobble_kick * first.wobble_kick * law.noise.wobble_days, 2);
  EXPECT_DOUBLE_EQ(first.mood_kick * first.mood_kick * law.noise.mood_days, 2);
  EXPECT_DOUBLE_EQ(first.arm.map_size, law.cortex.map_size * law.cortex.arm_magnification);
  EXPECT_DOUBLE_EQ(first.leg.map_size * law.cortex.stride_demand, law.cortex.map_size);
  CareDay<double> bound;
  bound.constraint_hours = 17;  // two slings
  EXPECT_EQ(today(law, bound, 0).care.constraint_hours, law.choice.waking_hours);
  EXPECT_LT(today(law, care, 50).window, first.window);
  EXPECT_LT(today(law, care, 50).load, first.load);
}

TEST(Today, DaysOfACalendarAreItsDaysInFloat) {
  const auto calendar = testing::usual_care(40);
  const auto days = days_of(laws().law, calendar);
  ASSERT_EQ(days.size(), 41U);
  for (std::size_t day = 0; day < days.size(); ++day) {
    const auto exact = today(laws().law, calendar[day], static_cast<double>(day));
    EXPECT_EQ(days[day].window, static_cast<float>(exact.window));
    EXPECT_EQ(days[day].load, static_cast<float>(exact.load));
    EXPECT_EQ(days[day].care.gait_steps, static_cast<float>(calendar[day].gait_steps));
    EXPECT_EQ(days[day].leg.tone_share, static_cast<float>(exact.leg.tone_share));
  }
}

}  // namespace
}  // namespace relimb
