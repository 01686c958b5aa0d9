// Chances of outcome classes: how good, and how reliable.
//
// Classes of upper-limb capacity cut the FMA-UE (evidence/capacity.toml; PREP2's own classes cut
// the ARAT, which the patients at hand do not have). The chance of a class is what the predictive
// distribution of the rounded score puts into it (ForecastCase::at_most), floor and ceiling
// included; nothing is read between quantiles.
//
//   Brier   mean over cases of sum over classes c of (chance_c - 1{came to c})^2: 0 perfect, 2
//           worst (Brier 1950, Monthly Weather Review 78:1)
//   skill   1 - Brier / Brier of the class frequencies among the *other* patients of the same cell:
//           above 0, the forecast knows more than how people end on the whole; its standard error
//           is that of a ratio of means (the frequencies taken as fixed)
//   right   share of cases whose likeliest class came true, as PREP2's accuracy is counted (ties:
//           the lower class)
//   reliability   all chances of all classes, in thirds of 0..1: mean chance said beside the share
//           that came true. One case gives a chance for each class: they are not independent.
//
// A half point below a class's first score is below it. Limits: classes next to each other count as
// wrong as those far apart.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "study/validate/accuracy.hpp"

namespace relimb {

struct OutcomeClass {
  std::string name;
  int from;  // lowest score of the class; it ends where the next begins
};

/// Reads evidence/capacity.toml: at least two classes of FMA-UE, from 0, ascending, 66 at most.
std::vector<OutcomeClass> load_classes(const std::string& path);

std::size_t class_of(std::span<const OutcomeClass> classes, double score);

/// Chance of each class; `at_most` as in ForecastCase. They add up to 1.
std::vector<double> class_chances(std::span<const OutcomeClass> classes,
                                  std::span<const double> at_most);

/// Sum over classes of (chance - 1{came})^2.
double brier_of_classes(std::span<const double> chances, std::size_t came);

/// Chances said within one third of 0..1.
struct ReliabilityBin {
  std::size_t n = 0;
  double said = 0;  // mean chance
  double came = 0;  // share
};

struct ClassScores {
  std::size_t n = 0;
  WithError brier;
  WithError skill;  // 0 where the frequencies are perfect
  double right = 0;
  std::array<ReliabilityBin, 3> reliability{};
};

/// At least two cases (the frequencies are those of the others).
ClassScores class_scores(std::span<const OutcomeClass> classes,
                         std::span<const ForecastCase> cases);

struct ClassRow {
  std::string method;
  Horizon horizon;
  int visits_given;
  ClassScores scores;
};

/// At 12 weeks and 6 months, from one and two visits, whatever the phase; cells of less than two
/// cases are left out.
std::vector<ClassRow> class_table(const std::string& method, std::span<const OutcomeClass> classes,
                                  std::span<const ForecastCase> cases);

}  // namespace relimb
