// What the law needs of one day that is the same for all people of a batch: computed once a day in
// double, then narrowed, so that it costs nothing a person and has the same bits for all.
#pragma once

#include <cmath>
#include <vector>

#include "model/care.hpp"
#include "model/parameters.hpp"

namespace relimb {

/// What a limb's own rates are.
template <class Scalar>
struct LimbLaw {
  Scalar map_size;    // uses a day that hold half of the map
  Scalar skill_rate;  // per day
  Scalar skill_uses;  // uses a day at which skill is learned at half speed
  Scalar tone_share;  // of the arm's rise of spasticity and pain; 0 when switched off
};

template <class Scalar>
struct Today {
  CareDay<Scalar> care;
  LimbLaw<Scalar> arm;
  LimbLaw<Scalar> leg;
  Scalar window;       // plasticity of the day, w_late..1
  Scalar load;         // therapy of the day in units of what is tolerated
  Scalar coached;      // logits that coaching so far adds to trying the arm
  Scalar wobble_kick;  // sqrt(2 / tau)
  Scalar mood_kick;    //
};

/// `day`: days since stroke, fractions allowed.
inline Today<double> today(const Parameters<double>& law, CareDay<double> care, double day) {
  // The sound hand can be restrained while its owner is awake.
  care.constraint_hours = std::min(care.constraint_hours, law.choice.waking_hours);
  const double hours = care.therapy_hours + law.practice.constraint_load * care.constraint_hours;
  return {care,
          {law.cortex.map_size * law.cortex.arm_magnification, law.practice.arm_skill_rate,
           law.practice.arm_skill_uses, law.tone.present},
          {law.cortex.map_size / law.cortex.stride_demand, law.practice.leg_skill_rate,
           law.practice.leg_skill_uses, law.tone.present * law.tone.leg_share},
          plasticity_window(law.cortex, day),
          hours / tolerated_hours(law.practice, day),
          coached(law.choice, care.coached_hours),
          std::sqrt(2 / law.noise.wobble_days),
          std::sqrt(2 / law.noise.mood_days)};
}

inline Today<float> narrowed(const Today<double>& t) {
  const auto f = [](double x) { return static_cast<float>(x); };
  const auto limb = [&](const LimbLaw<double>& l) {
    return LimbLaw<float>{f(l.map_size), f(l.skill_rate), f(l.skill_uses), f(l.tone_share)};
  };
  return {narrowed(t.care), limb(t.arm),  limb(t.leg),      f(t.window),
          f(t.load),        f(t.coached), f(t.wobble_kick), f(t.mood_kick)};
}

/// The days of a calendar, ready for the batch.
inline std::vector<Today<float>> days_of(const Parameters<double>& law,
                                         const Calendar<double>& calendar) {
  std::vector<Today<float>> days;
  days.reserve(calendar.size());
  for (std::size_t day = 0; day < calendar.size(); ++day) {
    days.push_back(narrowed(today(law, calendar[day], static_cast<double>(day))));
  }
  return days;
}

}  // namespace relimb
