// All parameters of the law, one struct a room, and the switch of each mechanism.
//
// Values, units, ranges, sources and grades are data (laws/law.toml). `Scalar` is double, or float
// for the batch.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "model/choice/choice.hpp"
#include "model/cord/cord.hpp"
#include "model/cortex/cortex.hpp"
#include "model/gait/forced_use.hpp"
#include "model/gait/gait.hpp"
#include "model/noise.hpp"
#include "model/practice/practice.hpp"
#include "model/scales/scores.hpp"
#include "model/tone/tone.hpp"

namespace relimb {

template <class Scalar>
struct Parameters {
  CortexParameters<Scalar> cortex;
  CordParameters<Scalar> cord;
  GaitParameters<Scalar> gait;
  ForcedUseParameters<Scalar> forced_use;
  ChoiceParameters<Scalar> choice;
  PracticeParameters<Scalar> practice;
  ToneParameters<Scalar> tone;
  ScoreParameters<Scalar> scores;
  NoiseParameters<Scalar> noise;

  /// Calls visit("room.parameter", value) for each parameter, in a fixed order.
  template <class Self, class Visit>
  static void each(Self& p, Visit&& visit) {
    const auto room = [&](std::string_view name, auto& of) {
      std::decay_t<decltype(of)>::each(of, [&](std::string_view parameter, auto& value) {
        visit(std::string(name) + "." + std::string(parameter), value);
      });
    };
    room("cortex", p.cortex);
    room("cord", p.cord);
    room("gait", p.gait);
    room("forced_use", p.forced_use);
    room("choice", p.choice);
    room("practice", p.practice);
    room("tone", p.tone);
    room("scores", p.scores);
    room("noise", p.noise);
  }
};

/// The seven mechanisms, as in the manual pages of their rooms.
enum class Mechanism {
  cortical_map,
  innate_drive,
  autopilot,
  forced_use,
  non_use,
  plasticity,
  tone_and_pain,
};
inline constexpr std::size_t mechanism_count = 7;

std::string_view name(Mechanism mechanism);

constexpr std::array<Mechanism, mechanism_count> all_mechanisms() {
  std::array<Mechanism, mechanism_count> all{};
  for (std::size_t i = 0; i < mechanism_count; ++i) all[i] = static_cast<Mechanism>(i);
  return all;
}

/// The law with one mechanism switched off (a counterfactual).
Parameters<double> without(Parameters<double> law, Mechanism mechanism);

/// The same in single precision, for the batch.
Parameters<float> narrowed(const Parameters<double>& law);

}  // namespace relimb
