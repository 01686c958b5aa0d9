// The limb's ground in motor cortex, in the person's twins: what works, sleeps, grew, or is lost.
//
//   c            pathway spared, of a healthy limb's 1    d  share of it silent (diaschisis)
//   R            regrowable ground, B (1 - c) c^2 / (c^2 + kappa^2)    m  share of it rewired
//   working      c (1 - d)            silent     c d
//   regrown      R m                  to regrow  R (1 - m)
//   lost         1 - c - R            all five add up to 1 in each life, hence in the mean
//
// Sources: model/cortex/cortex.hpp (the same c, d, m; commanded = capacity() before spasticity).
// Limits. A share of ground is a share of what the limb's cortex can command at impairment level in
// this law, not an area in mm2; the law has no picture of the person's own brain.
#pragma once

#include <vector>

#include "model/care.hpp"
#include "model/parameters.hpp"
#include "study/explain/attribution.hpp"
#include "study/explain/lives.hpp"

namespace relimb {

/// Shares of a healthy limb's ground: means over the lives.
struct LimbGround {
  double working = 0;
  double silent = 0;
  double regrown = 0;
  double to_regrow = 0;
  double lost = 0;
  Spread commanded;  // working + regrown
};

struct CortexGround {
  int day = 0;  // since the stroke
  LimbGround arm;
  LimbGround leg;
};

/// On `days` (ascending, within the calendar), the days up to lives.today with the noise that was.
std::vector<CortexGround> cortex_ground(const Lives& lives, std::span<const LawDraw> laws,
                                        const Calendar<double>& calendar,
                                        const std::vector<int>& days, unsigned threads = 1);

}  // namespace relimb
