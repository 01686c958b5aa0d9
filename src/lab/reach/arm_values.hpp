// What using an arm is worth in each direction, and the choice between two arms.
//
//   value    Q(theta) = sum_k w_k exp(-(theta - c_k)^2 / width^2)
//   learn    w_k += RB (R - Q(theta)) phi_k(theta)
//   choose   P(right) = logistic(beta (Q_right - Q_left) - effort (1 - drive) - w_p pain)
//
// phi_k is the k-th exponential, c_k = 2 pi k / centres, differences the short way round; R the
// reward of the reach. With effort = w_p = 0 this is Han 2008; drive (0..1, motor_cortex.hpp) and
// pain (0..1) are those of the affected right arm, so they count against it only.
#pragma once

#include <vector>

#include "lab/reach/settings.hpp"

namespace relimb {

/// One arm's weights w_k.
struct ArmValues {
  std::vector<double> weights;
};

ArmValues first_values(const ReachChoiceSettings& p);

double value(const ReachChoiceSettings& p, const ArmValues& values, double target);

void learn_value(const ReachChoiceSettings& p, double target, double reward, ArmValues& values);

/// Chance that the right arm is taken. `drive` of the right arm; 1 where effort is 0.
double chance_of_right(const ReachChoiceSettings& p, const ArmValues& right, const ArmValues& left,
                       double target, double drive);

/// exp(-(error / width)^2), and the bonus on the arm's own side. `error` in radians.
double reward(const ReachChoiceSettings& p, double error, bool own_side);

}  // namespace relimb
