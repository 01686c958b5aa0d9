// Are the chances right as chances? The probability integral transform (PIT) of what came.
//
// A forecast says F(x), the chance of a score of at most x. If forecasts are right, F at the score
// that came lies anywhere in 0..1 alike often: a histogram of ten bins is flat. U-shaped: spread
// too narrow; hump: too wide; more on the left: forecast too high; more on the right: too low.
//
// Scores are whole points, with much of the chance on floor and ceiling, so F jumps: the score y
// takes the whole span F(y - 1) .. F(y). The histogram is the non-randomised one of Czado, Gneiting
// and Held (Biometrics 2009;65:1254, doi 10.1111/j.1541-0420.2009.01191.x): each case counts 1,
// spread evenly over its span. A right forecast then puts exactly 1/10 into each bin on the
// average, however coarse the scores. A half point (between two ratings) counts half as either.
//
//   unevenness  X2 = sum over bins (count - n/10)^2 / (n/10)
//   due         E[X2] if each score were drawn from its own forecast, cases independent, exact:
//                 (10 / n) sum over cases, bins, scores k of P(k) share(k, bin)^2, less 1 in all
//               (at most 9, that of ten bins with a whole case in each; coarse scores spread a case
//               over bins and lower it)
//   chance      share of draws of all scores from their forecasts that are as uneven or more: the
//               P value of flatness, by 999 draws from a fixed seed (at least .001)
//
// One forecast a patient: that of the last visit, from one or from two visits. Limits: in a cell of
// ten patients only gross faults are seen, and a flat histogram is needed, not enough: forecasts
// that ignore the patient can be flat.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "model/scales/scale.hpp"
#include "study/validate/accuracy.hpp"

namespace relimb {

inline constexpr std::size_t pit_bins = 10;
using PitCounts = std::array<double, pit_bins>;

/// Share of one case in each bin; adds up to 1. `at_most` as in ForecastCase.
PitCounts pit_shares(std::span<const double> at_most, double observed);

/// Middle of the case's span: (F(y - 1) + F(y)) / 2.
double mid_pit(std::span<const double> at_most, double observed);

struct PitHistogram {
  std::size_t n = 0;
  PitCounts counts{};
  double unevenness = 0;
  double due = 0;
  double chance = 0;
};

/// Of cases that all have at_most. At least one.
PitHistogram pit_histogram(std::span<const ForecastCase> cases);

struct PitRow {
  std::string method;
  int visits_given;
  std::string group;  // "all", a phase, or a severity at the first visit: "FMA-UE 0-19"
  PitHistogram histogram;
};

/// Of the cases whose horizon is the last visit: for one and two visits given all of them, then by
/// phase, then by severity (classes cut at the scale's thresholds). Groups of nobody are left out.
std::vector<PitRow> pit_table(const std::string& method, std::span<const ForecastCase> cases,
                              const ScaleInfo& scale);

}  // namespace relimb
