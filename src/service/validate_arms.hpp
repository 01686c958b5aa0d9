// Use case: the gains of trial arms, predicted beside observed (study/validate/arms.hpp), from a
// table of the SCOAR data base (records/scoar_file.hpp; the header says where a user gets it).
#pragma once

#include <string>
#include <vector>

#include "base/progress.hpp"
#include "cohort/laws.hpp"
#include "study/validate/arms.hpp"

namespace relimb {

struct ArmsAnswer {
  int rows = 0;  // of the four scales in the file, usable or not
  std::vector<TrialArm> arms;
  std::vector<ArmGain> gains;
};

ArmsAnswer validate_arms(const Laws& laws, const std::string& path, const ArmsSettings& settings,
                         const Progress& progress = {});

/// trial,label,experimental,held_out,scale,from_day,to_day,n,start_mean,start_sd,observed,
/// observed_error,predicted,predicted_sd,effective. An empty prediction: nobody simulated is like
/// the arm's people.
std::string arms_csv(const ArmsAnswer& answer);

}  // namespace relimb
