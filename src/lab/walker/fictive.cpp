#include "lab/walker/fictive.hpp"

#include <cmath>
#include <vector>

namespace relimb {
namespace {

constexpr double step_s = 0.001;
constexpr std::size_t cycles_to_settle = 2;

// Times at which a leg's flexor bursts began and ended, to the step: a thousandth of a stride.
struct Bursts {
  std::vector<double> begin;
  std::vector<double> end;
};

}  // namespace

FictiveResult fictive_locomotion(const CordSettings& settings, PerLeg<double> drive,
                                 double seconds) {
  CordState state = cord_at_rest(settings, Leg::paretic);
  CordInput input;
  input.drive = drive;
  PerLeg<Bursts> bursts;
  PerLeg<bool> flexing{flexes(state.leg[0]), flexes(state.leg[1])};
  for (double t = 0; t < seconds; t += step_s) {
    step_cord(settings, input, step_s, state);
    for (std::size_t i = 0; i < 2; ++i) {
      const bool now = flexes(state.leg[i]);
      if (now == flexing[i]) continue;
      flexing[i] = now;
      (now ? bursts[i].begin : bursts[i].end).push_back(t);
    }
  }
  FictiveResult result;
  const std::vector<double>& begin = bursts[0].begin;
  if (begin.size() < cycles_to_settle + 2) return result;
  const auto first = begin.begin() + cycles_to_settle;
  result.cycles = static_cast<int>(begin.end() - first) - 1;
  result.period_s = (begin.back() - *first) / result.cycles;
  double burst_s = 0;
  int bursts_seen = 0;
  double sine = 0;
  double cosine = 0;
  for (auto at = first; at + 1 != begin.end(); ++at) {
    for (const double end : bursts[0].end) {
      if (end <= *at || end > at[1]) continue;
      burst_s += end - *at;
      ++bursts_seen;
    }
    for (const double other : bursts[1].begin) {
      if (other < *at || other >= at[1]) continue;
      const double turn = 2 * M_PI * (other - *at) / (at[1] - *at);
      sine += std::sin(turn);
      cosine += std::cos(turn);
    }
  }
  result.flexor_burst_s = bursts_seen > 0 ? burst_s / bursts_seen : 0;
  result.extensor_burst_s = result.period_s - result.flexor_burst_s;
  const double turn = std::atan2(sine, cosine) / (2 * M_PI);
  result.phase = turn < 0 ? turn + 1 : turn;
  return result;
}

}  // namespace relimb
