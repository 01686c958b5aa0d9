#include "model/parameters.hpp"

#include <vector>

#include "base/error.hpp"

namespace relimb {

std::string_view name(Mechanism mechanism) {
  switch (mechanism) {
    case Mechanism::cortical_map: return "cortical_map";
    case Mechanism::innate_drive: return "innate_drive";
    case Mechanism::autopilot: return "autopilot";
    case Mechanism::forced_use: return "forced_use";
    case Mechanism::non_use: return "non_use";
    case Mechanism::plasticity: return "plasticity";
    case Mechanism::tone_and_pain: return "tone_and_pain";
  }
  throw Defect("unknown mechanism");
}

Parameters<double> without(Parameters<double> law, Mechanism mechanism) {
  switch (mechanism) {
    case Mechanism::cortical_map: without_cortical_map(law.cortex); break;
    case Mechanism::innate_drive: without_innate_drive(law.gait); break;
    case Mechanism::autopilot: without_autopilot(law.cord); break;
    case Mechanism::forced_use: without_forced_use(law.forced_use); break;
    case Mechanism::non_use: without_non_use(law.choice); break;
    case Mechanism::plasticity: without_plasticity(law.practice); break;
    case Mechanism::tone_and_pain: without_tone_and_pain(law.tone); break;
  }
  return law;
}

Parameters<float> narrowed(const Parameters<double>& law) {
  std::vector<float> values;
  Parameters<double>::each(law, [&](const std::string&, const double& value) {
    values.push_back(static_cast<float>(value));
  });
  Parameters<float> out;
  std::size_t next = 0;
  Parameters<float>::each(out, [&](const std::string&, float& value) { value = values[next++]; });
  return out;
}

}  // namespace relimb
