// The sheet of primary motor cortex: units, how they compete for a movement, how they learn it.
//
//   drive       u_i = g_i (w_i . x)                                   0..1; |w| = |x| = 1
//   exchange    z_i = u_i (1 + alpha (E a)_i / max E a)               several rounds, from a = u^n
//               a_i = z_i^n / (I z^n)_i                               divided by the broad pool
//   response    y_i = [ (E a)_i / max E a - 1/4 ]+ * 4/3, times g_i
//   learning    w_i <- (w_i + eta y_i x) / |w_i + eta y_i x|
//
// E local Gaussian excitation, I broad Gaussian inhibition (lateral.hpp), g_i the strength of the
// unit's corticospinal output. Why division and not subtraction: divisive normalisation is what
// cortex is seen to do (Carandini and Heeger 2012), it cannot run away, and three rounds settle
// what subtractive settling (Sirosh and Miikkulainen 1995) needs about ten for. Competition by
// shares of activation, without long-range inhibitory axons, is Reggia's (Goodall 1997). The
// learning rule is Hebb's with a conserved sum of squares: what one muscle gains in a unit, others
// lose. Output strength gates both drive and learning: a unit whose fibre is cut moves nothing, so
// no movement comes back to it.
//
// Shapes: weights[channel][unit], output[unit], activity[unit]; unit = across * side + along, along
// = 0 is medial when the developmental gradient is on.
// Limits: rates, no spikes; a movement is one instant; inputs and outputs share their weights.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lab/cortex/lateral.hpp"
#include "lab/cortex/movements.hpp"
#include "lab/cortex/settings.hpp"

namespace relimb {

/// What a copy of makes a checkpoint.
struct Sheet {
  int side = 0;
  std::vector<float> weights;   // channel_count x side * side
  std::vector<float> output;    // side * side: 1 whole, 0 dead or cut
  std::vector<float> activity;  // side * side: mean response over the last samples, >= 0

  std::size_t units() const { return output.size(); }
};

/// Random weights, and a share `gradient` of them ordered from medial to lateral.
Sheet newborn_sheet(const SheetSettings& settings, double gradient, std::uint64_t seed);

/// Competition on one sheet size: lateral connections and room to work in.
class Cortex {
 public:
  Cortex(const SheetSettings& settings, double excitation);

  /// Settles on the response to a movement: side * side, 0..1, largest 1 (all 0 when no unit drives
  /// any muscle of it). Valid until the next call.
  std::span<const float> respond(const Sheet& sheet, const Movement& movement);

  /// Moves weights towards the movement last responded to.
  void learn(Sheet& sheet, const Movement& movement, double rate);

 private:
  void drive(const Sheet& sheet, const Movement& movement);
  void divide(std::span<float> activity);

  SheetSettings settings_;
  LateralField excitation_;
  LateralField inhibition_;  // on the coarse grid of pools
  LateralScratch scratch_;
  std::vector<float> drive_;      // w . x
  std::vector<float> excitable_;  // drive times excitability and output
  std::vector<float> activity_;
  std::vector<float> field_;
  std::vector<float> pools_;
  std::vector<float> pool_field_;
};

}  // namespace relimb
