// Simulation-based calibration: does the forecaster recover truths that are known?
//
// Each replicate draws a person, who lives and is measured (simulated_person.hpp), hands the
// forecaster the measurements alone, and asks where the truth lies in what is said (ranks.hpp).
// Right likelihood, weights, moves, resampling and lives to come give uniform ranks of every
// quantity, whatever the visits (Cook, Gelman, Rubin 2006, doi 10.1198/106186006X136976; Talts et
// al. 2018, arXiv:1804.06788). Wrong ones show: U-shaped ranks are forecasts too narrow, a hump too
// wide, a slope a bias.
//
// Quantities: scores true and measured 12 and 26 weeks after the stroke (a chronic person's: after
// the first visit), the true FMA-UE on the day of the last visit, and three latents. People are
// drawn from the population that twins are drawn from, each of its laws in turn, but from other
// random numbers; each replicate has a person and a forecaster with seeds of their own. Scores hold
// the discrepancy that the forecaster assumes (likelihood.hpp), as an error of each score by itself;
// with `discrepancy` false they hold measurement error alone, and forecasts are wider than that world.
//
// Limits: tested is the machinery, against its own assumptions; whether people are like that is for
// validate --patients to say. Time before a chronic person's first visit is folded by the
// forecaster (time.hpp) and not by nature: that approximation is within the test. Quantities of one
// replicate depend on each other; rows of different quantities are no independent tests.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "cohort/laws.hpp"
#include "study/validate/ranks.hpp"
#include "study/validate/simulated_person.hpp"

namespace relimb {

struct SbcSettings {
  std::size_t replicates = 1000;
  std::size_t twins = 4000;  // of each forecast
  std::uint64_t seed = 1;
  unsigned threads = 0;
  bool discrepancy = true;
};

enum class SbcKind { latent, true_score, measured_score };

/// What is ranked.
struct SbcQuantity {
  SbcKind kind;
  Scale scale = Scale::fma_ue;  // of a score
  int day = 0;                  // of a score, after the pattern's from_day; -1: of the last visit
  Latent latent = Latent::age;  // of a latent

  std::string label() const;
};

std::vector<SbcQuantity> sbc_quantities();

struct SbcReplicate {
  std::size_t pattern;        // in visit_patterns()
  std::vector<double> ranks;  // of sbc_quantities()
};

struct SbcRow {
  std::string quantity;
  std::string pattern;  // "all" or a pattern's label
  RankSummary summary;
};

struct SbcResult {
  std::vector<SbcReplicate> replicates;  // patterns in turn
  std::vector<SbcRow> rows;              // each quantity over all patterns, then pattern by pattern

  /// P of the least even quantity over all patterns, times the number of quantities, at most 1
  /// (Bonferroni): small if any of them is not flat, whatever their dependence.
  double chance() const;
};

/// People live by the laws of `nature`, those that its twins would be shared out among, in turn; the
/// forecaster takes them to live by `believed`. The same laws, unless
/// a fault is planted on purpose. Same settings (threads aside): same bits.
SbcResult simulation_based_calibration(const Laws& nature, const Laws& believed,
                                       const SbcSettings& settings, const Progress& progress = {});

}  // namespace relimb
