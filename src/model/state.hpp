// What changes from day to day in one person: plain numbers, so that a checkpoint is a copy.
//
// Shares are 0..1. The order of the fields is the order in a checkpoint.
#pragma once

#include <array>
#include <cstddef>

namespace relimb {

template <class Real>
struct LimbState {
  Real diaschisis;  // share of the spared pathway that is silent
  Real lost;        // of that, what overload has silenced for good
  Real map;         // share of the regrowable territory rewired
  Real skill;       // task skill relearned
  Real spasticity;  // 0 none .. 1 rigid
  Real pain;        // 0 none .. 1 worst
  Real wobble;      // the day's condition, standard deviations
};

template <class Real>
struct State {
  LimbState<Real> arm;
  LimbState<Real> leg;
  Real value;    // learned value of using the paretic arm
  Real balance;  // trunk control and standing balance
  Real fitness;  // 1: as before the stroke, untrained to trained
  Real fatigue;  // therapy load carried, in units of what is tolerated
  Real mood;     // drive of the day, standard deviations
};

inline constexpr std::size_t state_size = sizeof(State<float>) / sizeof(float);

/// The state as numbers, for code that treats all fields alike.
template <class Real>
Real* numbers(State<Real>& state) {
  static_assert(sizeof(State<Real>) == state_size * sizeof(Real));
  return &state.arm.diaschisis;
}
template <class Real>
const Real* numbers(const State<Real>& state) {
  return &state.arm.diaschisis;
}

}  // namespace relimb
