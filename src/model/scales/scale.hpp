// The clinical scales relimb speaks: their names, and what is known of each as an instrument.
//
// The numbers (range, step, standard error of measurement, MDC, MCID, named thresholds) are data:
// laws/scales.toml, read into a ScaleTable. Names are the column names of every file.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace relimb {

enum class Scale : std::uint8_t {
  fma_ue,              // Fugl-Meyer Assessment, upper extremity, 0..66
  fma_le,              // Fugl-Meyer Assessment, lower extremity, 0..34
  arat,                // Action Research Arm Test, 0..57
  gait_speed_m_per_s,  // comfortable walking speed
  fac,                 // Functional Ambulation Category, 0..5
  use_ratio,           // accelerometer hours, paretic / non-paretic arm
  mal_amount,          // Motor Activity Log, amount of use, 0..5
  mas_arm,             // Modified Ashworth, elbow flexors, 0..4 (1+ is 1.5)
  mas_leg,             // Modified Ashworth, plantar flexors, 0..4 (1+ is 1.5)
  pain_nrs,            // shoulder pain, numeric rating, 0..10
  steps_per_day,       //
  safe,                // Shoulder Abduction + Finger Extension, MRC grades summed, 0..10
  finger_extension,    // MRC grade, 0..5
  grip_percent,        // grip strength, paretic hand in percent of the other, 0..150
  cahai,               // Chedoke Arm and Hand Activity Inventory, 13 items, 13..91
};

inline constexpr std::size_t scale_count = 15;

constexpr std::size_t index(Scale scale) { return static_cast<std::size_t>(scale); }

/// All scales, in enum order.
constexpr std::array<Scale, scale_count> all_scales() {
  std::array<Scale, scale_count> scales{};
  for (std::size_t i = 0; i < scale_count; ++i) scales[i] = static_cast<Scale>(i);
  return scales;
}

/// Column name, e.g. "fma_ue".
std::string_view name(Scale scale);

/// The scale of that column name; empty when there is none.
std::optional<Scale> scale_named(std::string_view name);

/// "fma_ue, fma_le, ...": what to print as allowed.
std::string scale_names();

/// A named score to reach or pass, e.g. ARAT 13 "Limited or better".
struct Threshold {
  double value;       // reached when score >= value
  std::string label;  // "independent walking"
  std::string source;
};

/// A change of the score that matters: MDC (beyond measurement error) or MCID (to people).
struct Difference {
  double value;       // points of the scale
  int from_day;       // stage after stroke it was found for, days, inclusive
  int to_day;         // exclusive
  std::string label;  // "MCID, subacute"
  std::string source;
  std::string grade;  // S, C, R-high, ... as in evidence
};

struct ScaleInfo {
  Scale scale;
  std::string label;  // "FMA-UE"
  std::string unit;   // "points", "m/s", ...
  double minimum;
  double maximum;
  double step;  // 1 for integer scores; 0: continuous
  double sem;   // standard error of measurement, in units of the scale
  std::string sem_source;
  std::string sem_grade;
  std::vector<Threshold> thresholds;  // ascending
  std::vector<Difference> mdc;
  std::vector<Difference> mcid;
};

using ScaleTable = std::array<ScaleInfo, scale_count>;

/// The difference whose stage covers `day`; nullptr when none does.
const Difference* at_stage(const std::vector<Difference>& differences, int day);

}  // namespace relimb
