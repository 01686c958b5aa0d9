#include "study/explain/outcome.hpp"

namespace relimb {

std::string Outcome::name() const {
  std::string text = limb == OutcomeLimb::arm ? "arm" : limb == OutcomeLimb::leg ? "leg" : "gap";
  if (kind == OutcomeKind::impairment) text += "_impairment";
  return when.empty() ? text : text + "_" + when;
}

std::vector<float> outcome_of(const Outcome& outcome, const SplitScores& scores, std::size_t record,
                              std::span<const float> healthy_speeds) {
  const bool function = outcome.kind == OutcomeKind::function;
  const auto arm = scores.of(record, function ? Scale::arat : Scale::fma_ue);
  const auto leg = scores.of(record, function ? Scale::gait_speed_m_per_s : Scale::fma_le);
  const float full_arm = function ? 57.0F : 66.0F;
  std::vector<float> out(arm.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    const float of_arm = arm[i] / full_arm;
    const float of_leg = leg[i] / (function ? healthy_speeds[i] : 34.0F);
    switch (outcome.limb) {
      case OutcomeLimb::arm: out[i] = 1 - of_arm; break;
      case OutcomeLimb::leg: out[i] = 1 - of_leg; break;
      case OutcomeLimb::gap: out[i] = of_leg - of_arm; break;
    }
  }
  return out;
}

}  // namespace relimb
