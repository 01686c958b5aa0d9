// Arms of randomised trials of stroke rehabilitation, from the SCOAR data base.
//
// The data: public repository keithlohse/SCOAR (CC BY-SA 4.0; not part of relimb), Lohse, Lang, Boyd,
// Stroke 2014;45:2053-2058, as a table with tabs: one row is one arm and one outcome. Read here:
//   id,group,group_desc,time_MAX,time_MIN,exp_dur,days_ps,outcome_name,outcome_extremity,
//   le_subscale,base_m,base_sd,term_n,term_m,term_sd
//
// Usable are rows of FMA-UE, FMA-LE, ARAT and gait speed with mean and spread at the start, mean at
// the end, day of the start, length and hours of treatment. Speeds come in several units: kept are
// those that can only be metres a second (start below 1.7, end below 2.0). FMA-UE with a spread
// below one point is another unit.
//
// Care: hours of therapy (time_MIN) over the length of treatment, on top of usual care. Of
// experimental therapy all, of conventional therapy half is taken to be task practice (arm scales)
// or gait training (leg scales): assumed. Where constraint therapy is meant by the description, the
// hours beyond (time_MAX - time_MIN) are restraint.
// The standard error of a gain assumes that start and end correlate by .5, as the data base does.
#pragma once

#include <string>
#include <vector>

#include "model/trial_arm.hpp"

namespace relimb {

struct ScoarArms {
  std::vector<TrialArm> arms;  // usable ones, in file order
  int rows = 0;                // all rows of the four scales, usable or not
};

/// InputError for a file that lacks a column or holds what cannot be.
ScoarArms load_scoar_arms(const std::string& path);

}  // namespace relimb
