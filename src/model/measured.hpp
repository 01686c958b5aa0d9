// What has been measured of one real person. Missing is missing; nothing is guessed here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/scales/scale.hpp"

namespace relimb {

/// No day after the stroke is later than this in any file or option: about 55 years.
inline constexpr int latest_day = 20000;

/// One score on one day. `day` counts from the stroke (day 0) and is at most latest_day.
struct Visit {
  int day;
  Scale scale;
  double value;
};

/// No therapy takes more than 16 hours a day. The law counts 14 as awake (choice.waking_hours).
inline constexpr double most_hours_per_week = 112;

/// Therapies that overlap may take more: a hand is restrained while the other one practises. Not more
/// than a week has.
inline constexpr double hours_of_a_week = 168;

/// Therapy on top of usual care: from_day inclusive, to_day exclusive, days since stroke. Spans may
/// overlap, but not to more than hours_of_a_week on any day.
struct CareSpan {
  int from_day;
  int to_day;
  std::string therapy;    // a name of laws/care.toml
  double hours_per_week;  // 0..most_hours_per_week
};

enum class Side { left, right };

struct MeasuredPerson {
  std::string id;                   // a label; never a name
  std::optional<double> age_years;  // 18..110
  std::optional<Side> paretic_side;
  std::optional<Side> dominant_hand;
  std::optional<double> nihss;     // 0..42, at admission
  std::optional<bool> mep;         // motor evoked potential in the paretic hand
  std::optional<double> cst_load;  // share of the corticospinal tract hit, 0..1
  std::vector<Visit> visits;       // any scales on any days
  std::vector<CareSpan> care;      // what was and will be given beside usual care
};

}  // namespace relimb
