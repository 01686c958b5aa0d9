// An earlier plan, read back from the JSON that `relimb plan --json` wrote.
#pragma once

#include <string>
#include <vector>

#include "model/lever.hpp"
#include "model/scales/scale.hpp"

namespace relimb {

struct PreviousLine {
  int week;  // 1 is the first
  std::string lever;
  double units;
};

struct PreviousExpectation {
  int day;
  Scale scale;
  double lower;  // a tenth of measured scores below
  double median;
  double upper;  // a tenth above
};

struct PreviousPlan {
  std::string text;    // the file as it was read
  std::string person;  // label of whom it is for; empty: none was given
  int first_day;
  int weeks;
  std::vector<PreviousLine> calendar;
  std::vector<PreviousExpectation> expected;
};

/// InputError: no JSON, no plan of relimb, days or weeks that none can have, or a lever that `book`
/// does not know.
PreviousPlan load_previous_plan(const std::string& path, const LeverBook& book);

}  // namespace relimb
