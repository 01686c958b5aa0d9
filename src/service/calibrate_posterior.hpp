// Use case: all free values of laws/ at once, with their posterior (study/calibrate/posterior.hpp),
// from the claims of evidence/, people drawn from the published mixture there and, where their files
// are given, trial arms and real patients.
//
// Writes, when asked to: the mode of the posterior into laws/law.toml and population.toml, and laws
// drawn from it into laws/posterior.csv (records/posterior_file.hpp).
// With a state file, each round is kept and a run that was stopped goes on where it was
// (calibrate_state.hpp); one of another calibration is an InputError before anything is simulated.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "service/calibrate_laws.hpp"
#include "study/calibrate/learned.hpp"
#include "study/calibrate/posterior.hpp"
#include "study/validate/fold.hpp"

namespace relimb {

struct PosteriorRequest {
  std::string laws_folder;
  std::string evidence_folder;
  std::optional<std::string> arms_path;      // records/scoar_file.hpp
  std::optional<std::string> patients_path;  // records/specs_file.hpp
  std::optional<Fold> left_out;              // patients not to fit on
  std::optional<std::string> state_path;
  TargetSettings targets;
  PosteriorSettings settings;
  bool write = false;
};

struct TargetResult {
  Target target;
  double predicted;  // nan: the law has nobody to tell from
};

struct PosteriorAnswer {
  std::vector<PosteriorValue> values;
  std::vector<TradeOff> trade_offs;  // strongest first
  std::vector<TargetResult> targets;
};

PosteriorAnswer calibrate_full(const PosteriorRequest& request, const Progress& progress = {},
                               const std::function<void(const SearchRound&)>& told = {});

/// target,observed,error,predicted,miss: every target and how many errors it is missed by.
std::string targets_csv(const PosteriorAnswer& answer);

}  // namespace relimb
