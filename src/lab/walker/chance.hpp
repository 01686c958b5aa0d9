// Chance in a walk: how it begins, and torques that disturb it. Same seed, same bits.
//
// The disturbing torque of a joint is an Ornstein-Uhlenbeck process: x' = -x / tau + noise,
// stationary from the start. Draws are counted by step: a walk does not depend on the one before.
#pragma once

#include <cstdint>

#include "base/philox.hpp"
#include "lab/walker/settings.hpp"

namespace relimb {

class Chance {
 public:
  Chance(const ChanceSettings& settings, std::uint64_t seed, double step_s);

  BodyStart start() const;
  Leg first_to_swing() const { return first_; }

  /// Torques for the next step, Nm.
  const PerLeg<JointTorques>& next();

 private:
  ChanceSettings settings_;
  PhiloxKey key_;
  Leg first_;
  double keep_;
  double fresh_;
  std::uint32_t step_ = 0;
  PerLeg<JointTorques> torque_{};
};

}  // namespace relimb
