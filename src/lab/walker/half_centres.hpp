// The cord: the half-centres of the two legs, and what reaches them.
//
// Per leg a flexor and an extensor half-centre (rhythm cells with a persistent sodium current),
// that inhibit each other through interneurons, and commissural cells to the other side. Rates:
//
//   C V' = -gL (V - EL) - gNaP m(V) h (V - ENa) - gE (V - EE) - gI (V - EI)     mV, ms
//   h'   = (h_inf(V) - h) / tau_h(V)                                            rhythm cells only
//   f    = clip((V + 50) / 50, 0, 1)                                            activity, 0..1
//   gE, gI = drive and afferents + sum over inputs of weight x f
//
//   flexor RG -> InF -| extensor RG -> InE -| flexor RG                         same leg
//   flexor RG -> CINi -| other flexor RG;  extensor RG -> CINe2 -> other extensor RG
//
// The tonic drive on the flexor centres is the only descending command. Afferents reach them:
//   load    excites the own extensor centre, holds back the own flexor centre
//   hip     extension excites the own flexor centre: a leg left behind wants to swing
//   aloft   a foot off the floor holds back the other leg's flexor centre
//   touch   a foot strike holds back the own flexor and sets off the other leg's: the phase reset
//
// `excitability` scales all that reaches the cells of a leg: below 1 its rhythm dies out.
//
// Time runs `time_scale` times slower than in the mouse for which the cells were fitted.
//
// Sources: cell constants and the network of Danner, Wilshin, Shevtsova, Rybak 2016, J Physiol
// 594:6947 (grade: constants of the published model code, re-run). Afferents: Grillner and
// Rossignol 1978 (hip), Duysens and Pearson 1980 (load), Pang and Yang 2000 (infants do not swing a
// leg before the other is loaded), Aoi 2008 (reset at foot strike): kind known, from memory; size
// tuned in this close-up.
// Limits: one pair a leg, so knee and ankle have no rhythm of their own; no noise in the cells.
#pragma once

#include <array>
#include <cstddef>

namespace relimb {

/// The two legs. In a hemiparesis leg 0 is the paretic one.
enum class Leg : std::size_t { paretic = 0, sound = 1 };

template <class Value>
using PerLeg = std::array<Value, 2>;

struct CordSettings {
  // Cells: published.
  double capacitance = 10;     // nF-like units; with g gives ms
  double leak = 2.8;           // interneurons
  double leak_reversal = -60;  // mV
  double rhythm_leak = 4.5;    // rhythm cells
  double rhythm_leak_reversal = -62.5;
  double persistent_sodium = 4.5;
  double sodium_reversal = 50;
  double excitatory_reversal = -10;
  double inhibitory_reversal = -75;
  // Weights: published for the two same-leg loops and the exciting commissure; the inhibiting
  // commissure is raised from .5 so that two unequal legs stay in step (tuned in the close-up).
  double to_inhibitory_cell = 4;    // RG -> InF, InE, CINi, CINe2
  double flexor_inhibits = 10;      // InF -| extensor RG
  double extensor_inhibits = 3;     // InE -| flexor RG
  double commissure_inhibits = 6;   // CINi -| other flexor RG
  double commissure_excites = 0.5;  // CINe2 -> other extensor RG
  double extensor_drive = 1;        // constant, published
  // Drive 0..1 on the flexor centres: alpha = lowest + drive (highest - lowest). Published range
  // .02..1.05; this part of it gives human strides at this time scale (tuned).
  double lowest_flexor_drive = 0.03;
  double highest_flexor_drive = 0.30;
  double time_scale = 3.6;  // a mouse's stride to a person's; tuned
  // Afferents, as conductances at full signal (load, aloft, touch) or per rad. Tuned.
  double load_excites_extensor = 0.5;
  double load_inhibits_flexor = 0.5;
  double hip_extension_excites_flexor = 0.5;
  double touch_inhibits_flexor = 3.0;        // a foot strike holds the own flexor back ...
  double touch_excites_other_flexor = 4.0;   // ... and releases the other leg
  double aloft_inhibits_other_flexor = 6.0;  // no leg swings while the other one does
};

/// What the cord hears this instant.
struct CordInput {
  PerLeg<double> drive{};          // tonic command, 0..1
  PerLeg<double> load{};           // of the foot, 0..1
  PerLeg<double> touch{};          // trace of the last foot strike, 0..1
  PerLeg<double> aloft{};          // 1 while the foot has not come down yet
  PerLeg<double> hip_extension{};  // rad behind the vertical, 0 up
  PerLeg<double> excitability{1, 1};
};

struct CordLegState {
  double flexor = 0, extensor = 0;      // mV, rhythm cells
  double flexor_h = 0, extensor_h = 0;  // persistent sodium, inactivation 0..1
  double flexor_to_extensor = 0;        // mV, InF
  double extensor_to_flexor = 0;        // mV, InE
  double commissure_inhibitory = 0;     // mV, CINi
  double commissure_excitatory = 0;     // mV, CINe2
};

struct CordState {
  PerLeg<CordLegState> leg;
};

/// Activity of a cell at `millivolt`, 0..1.
double cell_activity(double millivolt);

/// At rest, with `first` about to flex and the other leg extending.
CordState cord_at_rest(const CordSettings& settings, Leg first);

/// One step of `seconds` (at most 2 ms) by exponential Euler on the voltages.
void step_cord(const CordSettings& settings, const CordInput& input, double seconds,
               CordState& state);

/// Which half-centre has the upper hand: true while the flexor centre is the more active.
bool flexes(const CordLegState& leg);

}  // namespace relimb
