#include "lab/walker/half_centres.hpp"

#include <algorithm>
#include <cmath>

namespace relimb {
namespace {

// One cell: conductances towards its reversals, summed before the step.
struct Currents {
  double conductance = 0;
  double towards = 0;  // sum of conductance x reversal

  void add(double g, double reversal) {
    conductance += g;
    towards += g * reversal;
  }
};

// Exact for constant conductances: stays bounded at any step, where plain Euler would ring.
void relax(double& millivolt, const Currents& sum, double capacitance, double ms) {
  const double target = sum.towards / sum.conductance;
  millivolt = target + (millivolt - target) * std::exp(-ms * sum.conductance / capacitance);
}

double sodium_activation(double v) { return 1 / (1 + std::exp((v + 40) / -6)); }
double sodium_availability(double v) { return 1 / (1 + std::exp((v + 45) / 4)); }
double availability_ms(double v) { return 80 + 80 / std::cosh((v + 35) / 15); }

struct RhythmInput {
  double excitation;
  double inhibition;
};

void step_rhythm_cell(const CordSettings& p, RhythmInput in, double ms, double& v, double& h) {
  Currents sum;
  sum.add(p.rhythm_leak, p.rhythm_leak_reversal);
  sum.add(p.persistent_sodium * sodium_activation(v) * h, p.sodium_reversal);
  sum.add(in.excitation, p.excitatory_reversal);
  sum.add(in.inhibition, p.inhibitory_reversal);
  h += (sodium_availability(v) - h) * -std::expm1(-ms / availability_ms(v));
  relax(v, sum, p.capacitance, ms);
}

void step_interneuron(const CordSettings& p, double activity, double ms, double& v) {
  Currents sum;
  sum.add(p.leak, p.leak_reversal);
  sum.add(p.to_inhibitory_cell * activity, p.excitatory_reversal);
  relax(v, sum, p.capacitance, ms);
}

}  // namespace

double cell_activity(double millivolt) { return std::clamp((millivolt + 50) / 50, 0.0, 1.0); }

CordState cord_at_rest(const CordSettings& p, Leg first) {
  CordState state;
  for (std::size_t i = 0; i < 2; ++i) {
    CordLegState& leg = state.leg[i];
    const bool flexing = i == static_cast<std::size_t>(first);
    leg.flexor = flexing ? -35 : p.rhythm_leak_reversal;
    leg.extensor = flexing ? p.rhythm_leak_reversal : -40;
    leg.flexor_h = flexing ? 0.5 : 0.3;
    leg.extensor_h = 0.4;
    leg.flexor_to_extensor = leg.extensor_to_flexor = p.leak_reversal;
    leg.commissure_inhibitory = leg.commissure_excitatory = p.leak_reversal;
  }
  return state;
}

void step_cord(const CordSettings& p, const CordInput& input, double seconds, CordState& state) {
  const double ms = 1000 * seconds / p.time_scale;
  const CordState before = state;
  for (std::size_t i = 0; i < 2; ++i) {
    const CordLegState& own = before.leg[i];
    const CordLegState& other = before.leg[1 - i];
    CordLegState& now = state.leg[i];
    const double alpha =
        p.lowest_flexor_drive + input.drive[i] * (p.highest_flexor_drive - p.lowest_flexor_drive);
    const double excitable = input.excitability[i];
    const double flexor_excited = alpha + p.hip_extension_excites_flexor * input.hip_extension[i] +
                                  p.touch_excites_other_flexor * input.touch[1 - i];
    const double flexor_held = p.load_inhibits_flexor * input.load[i] +
                               p.touch_inhibits_flexor * input.touch[i] +
                               p.aloft_inhibits_other_flexor * input.aloft[1 - i];
    const double extensor_excited =
        p.extensor_drive + p.load_excites_extensor * input.load[i] +
        p.commissure_excites * cell_activity(other.commissure_excitatory);
    step_rhythm_cell(
        p,
        {excitable * flexor_excited,
         p.extensor_inhibits * cell_activity(own.extensor_to_flexor) +
             p.commissure_inhibits * cell_activity(other.commissure_inhibitory) + flexor_held},
        ms, now.flexor, now.flexor_h);
    step_rhythm_cell(
        p,
        {excitable * extensor_excited, p.flexor_inhibits * cell_activity(own.flexor_to_extensor)},
        ms, now.extensor, now.extensor_h);
    step_interneuron(p, cell_activity(own.flexor), ms, now.flexor_to_extensor);
    step_interneuron(p, cell_activity(own.extensor), ms, now.extensor_to_flexor);
    step_interneuron(p, cell_activity(own.flexor), ms, now.commissure_inhibitory);
    step_interneuron(p, cell_activity(own.extensor), ms, now.commissure_excitatory);
  }
}

bool flexes(const CordLegState& leg) {
  return cell_activity(leg.flexor) > cell_activity(leg.extensor);
}

}  // namespace relimb
