#include "study/explain/outcome.hpp"

namespace relimb {

std::string Outcome::name() const {
  std::string text = limb == OutcomeLimb::arm ? "arm" : limb == OutcomeLimb::leg ? "leg" : "gap";
  if (kind == OutcomeKind::impairment) text += "_impairment";
  return when.empty() ? text : text + "_" + when;
}

std::vector<float> outcome_of(const Outcome& outcome, const SplitScores& scores, std::size_t record,
                              const ScaleTable& scales, std::span<const float> healthy_speeds) {
  const bool function = outcome.kind == OutcomeKind::function;
  const Scale of_arm_test = function ? Scale::arat : Scale::fma_ue;
  const auto arm = scores.of(record, of_arm_test);
  const auto leg = scores.of(record, function ? Scale::gait_speed_m_per_s : Scale::fma_le);
  const auto full = [&](Scale scale) { return static_cast<float>(scales[index(scale)].maximum); };
  const float full_arm = full(of_arm_test);
  const float full_leg = full(Scale::fma_le);
  std::vector<float> out(arm.size());
  for (std::size_t i = 0; i < out.size(); ++i) {
    const float of_arm = arm[i] / full_arm;
    const float of_leg = leg[i] / (function ? healthy_speeds[i] : full_leg);
    switch (outcome.limb) {
      case OutcomeLimb::arm: out[i] = 1 - of_arm; break;
      case OutcomeLimb::leg: out[i] = 1 - of_leg; break;
      case OutcomeLimb::gap: out[i] = of_leg - of_arm; break;
    }
  }
  return out;
}

}  // namespace relimb
