// What a run of the cortex close-up is given: sheet, repertoire, learning, lesion, life after it.
//
// Plain numbers with their units; each has a source with its grade (S read in the source, C
// computed from published numbers) or is named a guess. Two kinds of guess: those that set a scale
// of time or space (they cancel in the ratios that the law takes from here), and those that shape
// the result (marked "shapes"): the latter are varied in tests/lab/cortex and
// docs/mechanisms/cortex.md.
#pragma once

#include <array>
#include <cstdint>

#include "lab/cortex/body_part.hpp"

namespace relimb {

/// How one part of the body is used by a healthy person, seen from one hemisphere.
struct PartUse {
  double uses_per_day;  // movements led by this part
  double demand;        // plasticity that one such use drives, 1 = a skilled grasp
  int patterns;         // distinct movement patterns: what precision is made of
};

struct Repertoire {
  // leg: strides, half of 8338 steps (Fini 2017, S); three patterns (swing, stance, push-off) and
  //   demand .3, as the cord makes the rhythm: guesses (shape).
  // trunk: postural movements, guess. shoulder, elbow, wrist: the 1000 arm activities a day of the
  //   law (guess), a few directions each (guess).
  // hand: 33 grasp types (GRASP taxonomy, Feix 2016, from memory); 3000 a day, guess near the
  //   almost 10,000 grasps seen in four workers' filmed hours (Feix 2014, S).
  // face: 16,000 words a day (Mehl 2007, S); patterns between the 14 visemes and 44 phonemes of
  //   English, demand of an overlearned skill: guesses (shape).
  // Demand differs because use alone does not move maps, skill does (Plautz, Milliken and Nudo
  // 2000, S); its values are guesses.
  std::array<PartUse, part_count> parts{{{4169, .3, 3},
                                         {3000, .15, 2},
                                         {1000, .5, 4},
                                         {1000, .5, 3},
                                         {1000, .75, 5},
                                         {3000, 1, 33},
                                         {16000, .15, 24}}};
  // How far a movement spreads from a part to the next one of the body, at most; on average half of
  // it: leg-trunk, trunk-shoulder, shoulder-elbow, elbow-wrist, wrist-hand, hand-face. Guesses, one
  // value for all, so that no order but the body's own is put in.
  std::array<double, part_count - 1> co_activity{.8, .8, .8, .8, .8, .8};
  double noise = .10;  // spread of a pattern from one use to the next, of its length; guess
};

struct SheetSettings {
  int side = 64;     // units along and across the strip; a multiple of 16
  double strip = 4;  // length of the strip over its width; anatomy has more (guess)
  // Lateral connections, in units of a square grid (strip = 1): a scale of space. Inhibition
  // reaches over the sheet, as one movement at a time is chosen (guesses; narrower pools let one
  // movement be represented in several places and break the order of the map).
  double excitation = 2.5;  // standard deviation of the local Gaussian
  double inhibition = 64;   // and of the pool that divides
  double facilitation = 1;  // weight of the excitatory field against the drive, guess
  double sharpness = 8;  // exponent of the competition after settling, guess (cf. 2..3 a synapse)
  int settling = 3;      // rounds of exchange along lateral connections
  // Homeostasis: how far a unit's excitability rises when it falls silent (and sinks when it is
  // always on), and over how many samples it takes stock: 3000 are about 17 days. Guesses (shape):
  // synaptic scaling takes hours to days (Turrigiano 2008, from memory), but a stock taken within
  // less than what a unit needs to learn breaks the map into patches.
  double homeostasis = .3;
  double homeostasis_samples = 3000;
};

struct LearningSettings {
  double adult_rate = .05;       // weight change of the most active unit by one sample: time scale
  double young_rate = .25;       // at birth; falls to the adult one
  double young_excitation = 48;  // standard deviation at birth; retracts to the adult one
  int development_samples = 16000;
  // Share of the medial-lateral gradient in the first, otherwise random weights (0: none). Stands
  // for the molecular gradients that fix which end is the leg's; shares do not rest on it (test).
  double gradient = .3;
  double uses_per_sample = 50;  // demand-weighted uses that one sample stands for: a scale
};

/// Of the map as it emerged: the disc is centred on the target's own territory.
struct LesionSettings {
  BodyPart target = BodyPart::hand;
  double share = .4;        // of the target's corticospinal fibres lost, 0..1
  double disc_share = .85;  // of that loss by dead tissue; the rest by fibres cut beneath; guess
  // Place of the disc, 0..1 along and across the strip; negative: the middle of the territory.
  double along = -1;
  double across = -1;
};

struct LifeSettings {
  int days = 84;             // lived after the lesion
  double arm_use = .3;       // everyday use of shoulder, elbow, wrist and hand, 1 = healthy
  double leg_use = 1;        // everyday use of the leg, 1 = healthy
  double hand_practice = 0;  // extra repetitions a day, led by the hand
  double leg_practice = 0;   // extra repetitions a day, led by the leg
  // Everyday, skilled uses that one attentive repetition is worth: guess (the law calibrates its
  // own repetition_worth within 1..40).
  double repetition_worth = 10;
};

struct CortexSettings {
  std::uint64_t seed = 1;
  SheetSettings sheet;
  Repertoire repertoire;
  LearningSettings learning;
  LesionSettings lesion;
  LifeSettings life;
};

/// Throws InputError when a number is outside what the sheet can be run with.
void check(const CortexSettings& settings);

}  // namespace relimb
