#include "lab/reach/arm_values.hpp"

#include <cmath>

#include "lab/reach/circle.hpp"

namespace relimb {
namespace {

double tuning(const ReachChoiceSettings& p, double target, std::size_t centre) {
  const double away =
      short_way(target - whole_turn * static_cast<double>(centre) / p.centres) / p.centre_width;
  return std::exp(-away * away);
}

}  // namespace

ArmValues first_values(const ReachChoiceSettings& p) {
  return {std::vector<double>(static_cast<std::size_t>(p.centres), p.first_value)};
}

double value(const ReachChoiceSettings& p, const ArmValues& values, double target) {
  double sum = 0;
  for (std::size_t k = 0; k < values.weights.size(); ++k) {
    sum += values.weights[k] * tuning(p, target, k);
  }
  return sum;
}

void learn_value(const ReachChoiceSettings& p, double target, double reward, ArmValues& values) {
  const double surprise = p.value_rate * (reward - value(p, values, target));
  for (std::size_t k = 0; k < values.weights.size(); ++k) {
    values.weights[k] += surprise * tuning(p, target, k);
  }
}

double chance_of_right(const ReachChoiceSettings& p, const ArmValues& right, const ArmValues& left,
                       double target, double drive) {
  const double logit = p.slope * (value(p, right, target) - value(p, left, target)) -
                       p.effort * (1 - drive) - p.pain_avoidance * p.pain;
  return 1 / (1 + std::exp(-logit));
}

double reward(const ReachChoiceSettings& p, double error, bool own_side) {
  const double miss = error / p.reward_width;
  return std::exp(-miss * miss) + (own_side ? p.workspace_bonus : 0);
}

}  // namespace relimb
