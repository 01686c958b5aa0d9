// Close-up of mechanism 1: one person's motor cortex, from birth through a stroke to months after.
//
//   grow    a newborn sheet learns everyday movements until its map is an adult's (development.hpp)
//   strike  a disc of the hand's (or another part's) territory dies, fibres are cut (lesion.hpp)
//   live    days of use and practice; neighbours take over or are taken over (life.hpp)
//   read    the map, as microstimulation would (map.hpp)
//
// Nothing of the homunculus is put in: parts have the same number of channels, and differ only in
// how often and how variedly they are used (settings.hpp). Same settings and seed, same bits.
//
// What it must show (tests/lab/cortex): hand and face far above leg and trunk, in the order of the
// body; after a lesion of the hand area, unused hand territory shrinks further (Nudo and Milliken
// 1996, S), everyday use alone does not hold it (Friel 2000, S), training does and may extend it
// into elbow and shoulder (Nudo 1996, S).
// Cost: about 1.5 s a month of life and 3 s for growing up, one busy core, 64 x 64.
// Limits: one hemisphere; no premotor cortex, though it takes over too (Frost 2003); no window of
// raised plasticity (the law has it, w(t)); times rest on the learning rate, which is a guess.
#pragma once

#include <array>
#include <vector>

#include "base/progress.hpp"
#include "lab/cortex/lesion.hpp"
#include "lab/cortex/map.hpp"
#include "lab/cortex/movements.hpp"
#include "lab/cortex/settings.hpp"
#include "lab/cortex/sheet.hpp"

namespace relimb {

struct CortexDay {
  int day = 0;  // after the lesion; 0 is right after it
  PerPart share{};
  std::array<int, part_count> units{};
};

struct CortexPicture {
  int day = 0;  // -1: before the lesion
  MotorMap map;
};

struct CortexResult {
  CortexSettings settings;
  double order = 0;  // somatotopic order of the adult map, -1..1
  CortexDay before;  // day -1
  Lesion lesion;
  std::vector<CortexDay> days;          // 0, 1, .. settings.life.days
  std::vector<CortexPicture> pictures;  // before, after, week 4, week 12 and the last day
  bool finite = true;                   // false: a weight became NaN or infinite
};

/// A grown person, to be struck and lived with many times.
struct Adult {
  Movements movements;
  Sheet sheet;
};

Adult grown_adult(const CortexSettings& settings, const Progress& progress);

/// Strikes a copy of the adult and lives. `settings` may differ from those it grew up with in
/// lesion and life only.
CortexResult run_cortex(const CortexSettings& settings, const Adult& adult,
                        const Progress& progress);

/// Both. Throws InputError on settings out of range, Cancelled when told to stop.
CortexResult run_cortex(const CortexSettings& settings, const Progress& progress);

}  // namespace relimb
