// Fictive locomotion: the cord alone, no body and no afferents, under a tonic drive.
//
// What a spinal preparation shows: the drive starts the rhythm and speeds it; the flexor burst
// (swing) hardly changes, the extensor burst (stance) takes the change; left and right alternate.
#pragma once

#include "lab/walker/half_centres.hpp"

namespace relimb {

struct FictiveResult {
  int cycles = 0;               // whole cycles measured, after the first two
  double period_s = 0;          // mean; 0 when there are fewer than two cycles
  double flexor_burst_s = 0;    // swing
  double extensor_burst_s = 0;  // stance
  double phase = 0;             // onset of the sound leg's flexor burst in the paretic leg's cycle
};

/// Runs `seconds` of fictive locomotion; `drive` of each leg 0..1.
FictiveResult fictive_locomotion(const CordSettings& settings, PerLeg<double> drive,
                                 double seconds);

}  // namespace relimb
