// Predicted against observed gains of trial arms: one panel a scale, filled dots for arms that the
// law was fitted on, open ones for arms that were kept out, the diagonal where both are equal.
#pragma once

#include <span>
#include <string>

#include "study/validate/arms.hpp"

namespace relimb {

/// A whole SVG picture. Equal lengths.
std::string arms_picture(std::span<const TrialArm> arms, std::span<const ArmGain> gains);

}  // namespace relimb
