#include "lab/walker/stride_meter.hpp"

#include <algorithm>
#include <cmath>

namespace relimb {
namespace {

constexpr double clearance_m = 0.005;
constexpr double carrying_load = 0.2;  // body weights: a loaded step

}  // namespace

void StrideMeter::add(const BodyReading& body, const PerLeg<LegPhase>& phase, double step_s) {
  const bool measured = body.time >= from_s_;
  if (measured) measured_s_ += step_s;
  for (std::size_t i = 0; i < 2; ++i) {
    Open& open = open_[i];
    const LegReading& leg = body.leg[i];
    const double load = leg.vertical_force / model_.weight();
    double effort = 0;
    for (std::size_t k = 0; k < muscle_count; ++k) {
      effort += model_.most_torque()[k] * leg.activation[k];
    }
    if (measured) {
      open.forward_impulse += std::max(0.0, leg.forward_force) * step_s;
      open.vertical_impulse += leg.vertical_force * step_s;
      for (const double power : leg.power) open.positive_work += std::max(0.0, power) * step_s;
      for (std::size_t k = 0; k < muscle_count; ++k) {
        open.activation[k] += leg.activation[k] * step_s;
      }
    }
    open.now.use += effort * step_s;
    open.now.peak_load = std::max(open.now.peak_load, load);
    if (load >= contact_share) {
      const double drop = body.hip_height - model_.lengths().ankle_height;
      open.now.trailing = std::max(open.now.trailing, std::atan2(body.x - leg.ankle_x, drop));
    }
    const bool swinging = phase[i] != LegPhase::stance;
    if (swinging && open.phase == LegPhase::stance) {
      open.now.lift_s = body.time;
      open.lifted = false;
    }
    if (swinging && !open.lifted && load < contact_share) {
      open.now.lift_s = body.time;
      open.lifted = true;
    }
    if (swinging && leg.sole_height > clearance_m) open.cleared = true;
    if (phase[i] == LegPhase::stance && open.phase != LegPhase::stance) {
      if (open.begun) {
        Stride& stride = open.now;
        stride.end_s = body.time;
        stride.step_m = leg.ankle_x - body.leg[1 - i].ankle_x;
        stride.ahead_m = body.centre_x - body.leg[1 - i].ankle_x;
        stride.forward_m = leg.ankle_x - open.strike_x;
        stride.stepped = open.cleared && stride.forward_m > 0;
        open.done.push_back(stride);
      }
      open.begun = true;
      open.cleared = false;
      open.strike_x = leg.ankle_x;
      open.now = {};
      open.now.strike_s = body.time;
    }
    open.phase = phase[i];
  }
}

LegGait StrideMeter::gait(Leg leg) const {
  const Open& own = open_[index(leg)];
  const Open& other = open_[1 - index(leg)];
  LegGait gait;
  for (const Stride& stride : own.done) {
    if (stride.strike_s < from_s_) continue;
    ++gait.strides;
    gait.stance_s += stride.lift_s - stride.strike_s;
    gait.swing_s += stride.end_s - stride.lift_s;
    gait.step_m += stride.step_m;
    gait.trailing += stride.trailing;
    if (stride.stepped) gait.stepped_share += 1;
    if (stride.stepped && stride.peak_load >= carrying_load) gait.use_nm_s += stride.use;
  }
  if (gait.strides > 0) {
    for (double* mean : {&gait.stance_s, &gait.swing_s, &gait.step_m, &gait.trailing,
                         &gait.stepped_share, &gait.use_nm_s}) {
      *mean /= gait.strides;
    }
  }
  gait.propulsion_share = share(own.forward_impulse, other.forward_impulse);
  gait.load_share = share(own.vertical_impulse, other.vertical_impulse);
  gait.work_share = share(own.positive_work, other.positive_work);
  for (std::size_t k = 0; k < muscle_count; ++k) {
    gait.activation[k] = measured_s_ > 0 ? own.activation[k] / measured_s_ : 0;
  }
  return gait;
}

}  // namespace relimb
