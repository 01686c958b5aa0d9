// Directions on the circle: turns, degrees and the short way round.
#pragma once

#include "lab/reach/settings.hpp"

namespace relimb {

inline constexpr double whole_turn = 2 * half_turn;

/// Degrees of an angle in radians.
inline double degrees(double radians) { return radians * 180 / half_turn; }

/// `angle` within (-2 pi, 2 pi), the short way round: -pi..pi.
inline double short_way(double angle) {
  if (angle > half_turn) return angle - whole_turn;
  if (angle < -half_turn) return angle + whole_turn;
  return angle;
}

/// `angle` within (-2 pi, 4 pi), brought to [0, 2 pi).
inline double on_circle(double angle) {
  if (angle < 0) angle += whole_turn;
  return angle >= whole_turn ? angle - whole_turn : angle;
}

}  // namespace relimb
