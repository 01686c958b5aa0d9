// The stroke: a disc of dead tissue and a share of the fibres beneath it.
//
// The disc lies where the settings say or, by default, in the middle of the target's own territory
// on the emerged map; it grows, unit by unit, until the target has lost `share * disc_share` of its
// fibres. Then fibres of the target's surviving units are cut at random until `share` is lost: the
// infarct that reaches into white matter. Other parts whose units lie in the disc lose them too.
//
// Distances are those of the tissue: the strip is `strip` times as long as wide.
// Limits: no penumbra, no oedema, no diaschisis (the law has its own); a fibre is whole or gone.
#pragma once

#include "lab/cortex/map.hpp"
#include "lab/cortex/settings.hpp"
#include "lab/cortex/sheet.hpp"

namespace relimb {

struct Lesion {
  Place centre{};
  double radius = 0;       // of the width of the strip
  int dead_units = 0;      // within the disc
  int cut_units = 0;       // alive, without a fibre
  double target_lost = 0;  // share of the target's fibres
  double all_lost = 0;     // share of all fibres of the sheet
};

/// `map` is that of the sheet before. Changes only outputs: dead and cut units have none.
Lesion strike(const CortexSettings& settings, const MotorMap& map, Sheet& sheet);

}  // namespace relimb
