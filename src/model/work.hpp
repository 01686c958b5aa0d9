// How much work one day of one person is: operations of the law as it stands, counted by running it.
//
// What depends on law, person and calendar alone is not counted (done once a life or once a day for
// all), nor the product with a step of one day. Exponentials and logarithms are counted whole.
#pragma once

#include <tuple>

#include "base/counted.hpp"
#include "model/day.hpp"

namespace relimb {

inline constexpr int normals_a_day = static_cast<int>(std::tuple_size_v<DayNoise<double>>);

/// Operations of one step of `live` by that law, from `state`.
inline Tally work_of_a_day(const Parameters<double>& law, const Person<double>& person,
                           const Today<double>& today, const State<double>& state) {
  Tally tally;
  const auto limb = [](const LimbLesion<double>& l) {
    return LimbLesion<Counted>{l.integrity, l.shock, l.tau_lift};
  };
  const Person<Counted> fixed{limb(person.arm),      limb(person.leg),       person.plasticity,
                              person.activity,       person.confidence,      person.hand_sparing,
                              person.balance_start,  person.balance_ceiling, person.healthy_speed,
                              person.tone_proneness, person.pain_proneness};
  State<Counted> counted;
  for (std::size_t i = 0; i < state_size; ++i) {
    numbers(counted)[i] = Counted(numbers(state)[i], &tally);
  }
  DayNoise<Counted> noise;
  for (Counted& normal : noise) normal = Counted(0.5, &tally);
  live(law, fixed, today, 1.0, noise, counted);
  tally.products -= static_cast<int>(state_size);  // step * change, step = 1
  return tally;
}

}  // namespace relimb
