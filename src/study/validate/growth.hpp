// How a forecast of the last visit gets better with each further visit that is given.
//
// A patient's last visit is foretold from the first 1, 2, ... K visits, K as many as leave it at
// least 14 days ahead (and no more than are asked for). Rows: "up to K visits", K = 2, 3, ..., by
// phase at the first visit: all patients who have K such visits, the same in every column 1 .. K of
// the row, so that a column is not better because easier patients are left. A patient with four
// such visits is in the rows of 2, 3 and 4.
//
// Not all of a gain is knowledge: with each visit the last one is also nearer. Carry-forward beside
// shows what nearness alone is worth. The last visit is here whatever is last, also less than 56
// days after the first (accuracy.hpp asks for 56).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "study/validate/accuracy.hpp"

namespace relimb {

/// K: how many of the first visits leave the last one 14 days or more ahead. Days ascending.
int visits_before_last(std::span<const int> days);

/// The last visit of one patient, foretold from 1, 2, ... visits (in that order).
using GrowthCases = std::vector<ForecastCase>;

struct GrowthRow {
  std::string method;
  Phase phase;
  int up_to;                       // K
  std::vector<Accuracy> by_given;  // K of them, same patients
};

/// One row for each K of 2 .. most and phase that has patients.
std::vector<GrowthRow> growth_table(const std::string& method,
                                    std::span<const GrowthCases> patients);

}  // namespace relimb
