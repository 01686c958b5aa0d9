// The law's form of rewiring, fitted to territories measured on the sheet.
//
//   m' = eta (s - m)+ - delta (m - s)+,   s = q / (q + M),   m = territory / (ceiling * before)
//
// This is `rewire` of model/cortex/cortex.hpp with plasticity 1 and no overload. Its solution for
// constant practice q is m(t) = s + (m_0 - s) exp(-k t), k = eta where practice holds more than
// there is, else delta. Fitted by least squares on the logarithms (lab/minimum.hpp).
// As in the law, eta and delta are of the cortex and shared by the limbs, M is of the limb. The
// ceiling is territory at m = 1 over that before the lesion: 1 for the law, or left free, as the
// sheet lets a much practised part outgrow what it had.
// Limits: M and the ceiling trade off (both say how much territory a use holds); M_arm / M_leg and
// the ceiling do not.
#pragma once

#include <array>
#include <span>
#include <vector>

namespace relimb {

/// One reading: a limb's territory after `days` of `uses` a day.
struct TerritoryReading {
  int limb = 0;          // 0 arm, 1 leg
  double uses = 0;       // demand-weighted uses a day
  double days = 0;       // since the lesion
  double after = 0;      // territory right after it, share of that before
  double territory = 0;  // share of that before
};

struct LawForm {
  double rewiring_rate = 0;          // eta, per day of the sheet
  double disuse_rate = 0;            // delta, per day of the sheet
  std::array<double, 2> map_size{};  // M of arm and leg, uses a day that hold half
  double ceiling = 1;                // territory at m = 1, share of that before
  double worst_error = 0;            // largest |fitted - measured| territory, share of that before
  double rms_error = 0;
};

/// Territory that the form gives for the conditions of a reading, share of that before.
double territory_of(const LawForm& form, const TerritoryReading& reading);

/// `readings` of both limbs or of one (whose M alone means something then), at least two doses and
/// two days each. `free_ceiling`: else it is 1.
LawForm fit_law_form(std::span<const TerritoryReading> readings, bool free_ceiling);

/// The largest and the root mean square deviation of a form from readings.
void measure_errors(std::span<const TerritoryReading> readings, LawForm& form);

}  // namespace relimb
