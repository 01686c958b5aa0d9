// What care delivers on one day, and the calendar of such days.
//
// A calendar is built from therapies (data: laws/care.toml) by care_plan.hpp; the law reads
// one CareDay at a time.
#pragma once

#include <cstddef>
#include <vector>

namespace relimb {

template <class Scalar>
struct CareDay {
  Scalar arm_repetitions = 0;   // task-specific movements of the paretic arm
  Scalar gait_steps = 0;        // steps in gait and balance training
  Scalar therapy_hours = 0;     // active hours, all therapies: what tires
  Scalar constraint_hours = 0;  // hours the sound hand is restrained
  Scalar tone_care = 0;         // rate at which care takes spasticity away, per day
  Scalar pain_care = 0;         // rate at which care takes pain away, per day
  Scalar encouragement = 0;     // share of the day in a place that makes people get up, 0..1
  Scalar coached_hours = 0;     // hours of coaching in using the arm at home, up to this day

  bool operator==(const CareDay&) const = default;
};

/// Day 0 is the day of the stroke.
template <class Scalar>
using Calendar = std::vector<CareDay<Scalar>>;

inline CareDay<float> narrowed(const CareDay<double>& day) {
  const auto f = [](double x) { return static_cast<float>(x); };
  return {f(day.arm_repetitions), f(day.gait_steps), f(day.therapy_hours), f(day.constraint_hours),
          f(day.tone_care),       f(day.pain_care),  f(day.encouragement), f(day.coached_hours)};
}

}  // namespace relimb
