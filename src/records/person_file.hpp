// A person as a TOML file (version = 1): attributes, visits with scores, therapy beside usual care.
//
//   version = 1
//   id = "example"              # a label, never a name
//   age = 67                    # 18..110
//   paretic_side = "right"      # left, right
//   dominant_hand = "right"     # left, right
//   stroke_date = 2026-03-02    # only needed where dates stand in for days below
//   nihss = 11                  # 0..42, at admission
//   mep = true                  # motor evoked potential in the paretic hand
//   cst_load = 0.35             # share of the corticospinal tract hit, 0..1
//   [[visit]]
//   day = 3                     # since the stroke, 0..20000; or date = 2026-03-05
//   fma_ue = 18                 # any scales of laws/scales.toml, at least one
//   grip_percent = 35           # grip: 100 x paretic hand / other hand, whole percent, 0..150
//   [[care]]                    # so far or planned; spans may overlap, to 168 h a week in all
//   therapy = "task_practice"   # a name of laws/care.toml
//   from_day = 7                # inclusive; or from_date
//   to_day = 35                 # exclusive; or to_date
//   hours_per_week = 5          # 0..112, 16 a day
//
// Everything but the version may be missing. Errors name file, line, field, value and what is
// allowed; a score that the scale cannot give (score.hpp) is an error, never rounded.
#pragma once

#include <string>
#include <vector>

#include "base/toml_table.hpp"
#include "model/measured.hpp"

namespace relimb {

/// Visits come out by ascending day, scores of a day in file order.
MeasuredPerson load_person(const std::string& path, const ScaleTable& scales,
                           const std::vector<std::string>& therapies);

/// The same of a table already read.
MeasuredPerson read_person(const TomlTable& file, const ScaleTable& scales,
                           const std::vector<std::string>& therapies);

}  // namespace relimb
