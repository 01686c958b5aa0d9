// What a calibration is held to: published claims, arms of trials, groups of real patients.
//
//   claims     value and interval of evidence/*.toml; error = half of the interval / 1.96 (one sided
//              where the value does not lie in the middle), over sqrt(weight); all weigh 2.5, seeds 25
//              times that. A claim that is a direction only is met anywhere within its limits,
//              error wrong_by beyond; one with a tolerance for an interval says nothing about where
//              within it: it costs nothing up to .6 of the way to its limits, and rises twice as
//              fast from there
//   arms       mean gain of each arm of a trial that is not held out; error: the arm's and `between`
//              trials in quadrature
//   patients   by phase at the first visit (to day 30, to 180, later), severity then (FMA-UE 0-19,
//              20-47, 48-66) and horizon (12 weeks, 6 months): mean gain, and log of the spread of
//              gains, error 1 / sqrt(2 (n - 1)); groups of four and more
//   forecasts  each patient's, from one and from two visits (validate/rough_forecasts.hpp): square
//              root of its CRPS, observed 0, error 1.2, so that squares add up as CRPS do. As
//              likelihoods they would weigh a fifth of that; forecasts are what the law is for
//   mixture    the same of people drawn from the published mixture (validate/mixture_people.hpp): what
//              412 people told who are not at hand, half of their number
#pragma once

#include <string>
#include <vector>

#include "cohort/laws.hpp"
#include "model/measured.hpp"
#include "model/trial_arm.hpp"
#include "study/calibrate/least_squares.hpp"
#include "study/validate/claim.hpp"

namespace relimb {

struct Target {
  std::string name;
  Observation observation;
};

struct TargetSettings {
  std::size_t persons = 4000;         // in each cohort of a claim
  std::size_t arm_persons = 1200;     // of each arm, before weighting
  std::size_t patient_persons = 512;  // of each patient, before weighting
  std::uint64_t seed = 1;
};

class Targets {
 public:
  /// `arms`: those to fit on. `patients`: all visits are used. `mixture`: people drawn from it.
  Targets(std::vector<Claim> claims, std::vector<CarePlan> plans, std::vector<TrialArm> arms,
          std::vector<MeasuredPerson> patients, std::vector<MeasuredPerson> mixture,
          const TargetSettings& settings);

  const std::vector<Target>& list() const { return targets_; }

  /// What the laws give for each target, on one thread; nan where they give nothing.
  std::vector<double> predicted(const Laws& laws) const;

 private:
  std::vector<Claim> claims_;
  std::vector<CarePlan> plans_;
  std::vector<TrialArm> arms_;            // trials', then patients'
  std::vector<MeasuredPerson> foretold_;  // patients, then people of the mixture
  TargetSettings settings_;
  std::vector<Target> targets_;
};

/// The groups of patients described above, as arms with a measured spread of gains.
std::vector<TrialArm> patient_groups(const std::vector<MeasuredPerson>& patients);

}  // namespace relimb
