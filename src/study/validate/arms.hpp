// Arms of trials, simulated: people like the arm's, given the arm's care, and what they gain.
//
//   people   a cohort lives under usual care and the arm's, to the arm's last day; everyone is
//            weighted so that scores on the first day have the arm's mean and spread:
//            w ~ exp(a u + b u^2), u = (score - mean) / sd, with a and b such that E u = 0, E u^2 = 1
//            (exponential tilting: of all weights with these moments the nearest to equal ones)
//   gain     weighted mean of (score on to_day - score on from_day), both as a tester writes them
//
// Starts after fold_day (forecast/time.hpp) are simulated there: the law hardly changes later.
// Which trials are held out is told by their name alone, so that all arms of one trial go together.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "cohort/laws.hpp"
#include "model/trial_arm.hpp"

namespace relimb {

struct ArmsSettings {
  std::size_t persons = 2000;  // of each arm, before weighting
  std::uint64_t seed = 1;
  unsigned threads = 0;
};

struct ArmGain {
  double mean = 0;       // nan where nobody simulated is like the arm's people
  double sd = 0;         // between people
  double effective = 0;  // effective number of people behind it
};

/// One gain an arm, in their order.
std::vector<ArmGain> simulate_arms(const Laws& laws, std::span<const TrialArm> arms,
                                   const ArmsSettings& settings, const Progress& progress = {});

/// How near the predicted gains of some arms came.
struct ArmsAccuracy {
  std::size_t arms = 0;       // with a prediction
  double observed = 0;        // mean gain
  double predicted = 0;       // mean gain
  double absolute_error = 0;  // mean
  double error_of_mean = 0;   // mean absolute error of foretelling the mean gain of all these arms
  double correlation = 0;     // nan for fewer than three arms
};

/// Of the arms for which `chosen` holds. `gains` in the order of `arms`.
ArmsAccuracy accuracy_of_arms(std::span<const TrialArm> arms, std::span<const ArmGain> gains,
                              const std::function<bool(const TrialArm&)>& chosen);

/// Weights (sum 1) under which x has that mean and sd, nearest to equal ones; empty where the
/// values do not reach.
std::vector<double> tilted_weights(std::span<const float> x, double mean, double sd);

/// Whether a trial is kept out of the fit: one in three, by its name.
bool held_out(const std::string& trial);

}  // namespace relimb
