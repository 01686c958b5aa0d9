// Patients of the SPECS group: arm scores of 15 to 60 sessions of virtual-reality or usual therapy.
//
// The data: public repository SpecsLab/CriticalWindowForRecovery (GPL-3.0; not part of relimb),
// Rubio Ballester et al., J Neurophysiol 2019;122:350-357, doi 10.1152/jn.00762.2018, as a CSV
//   patient_id,study,treatment,visit,day,days_at_baseline,fma_ue,cahai,barthel,age,sex,
//   affected_arm,dominant_hand
// with one row per visit and days counted from the stroke. Empty is missing; fma_ue and cahai may
// hold half points. cahai counts where fma_ue stands beside it (a visit is one of FMA-UE to all that
// compares forecasts) and nobody of the study has less than 13, the least of the 13 items: the table
// does not say which study used a shorter version. The codes of sex, affected_arm and dominant_hand
// (1, 2) are not explained by their authors: they are checked to be there and not used, so that no
// side is guessed.
//
// Every patient was in a study that gave 15 to 60 sessions of arm training on top of usual care. How
// long and how often is not in the table. The arms rgs12w, cIOT and cNSG are those of da Silva
// Cameirao 2011 (visits at weeks 5, 12 and 24 as there): 20 minutes three times a week for 12 weeks,
// as Cochrane's review of virtual reality tells (Laver 2017, doi 10.1002/14651858.CD008349.pub4; S).
// Elsewhere half an hour on five days a week is assumed, for 3 or 12 weeks where the treatment's name
// says so and 5 weeks where not (a guess). All from the baseline visit. Other people can be put into
// the same table: treatment `usual` says that nothing came on top.
#pragma once

#include <string>
#include <vector>

#include "model/measured.hpp"

namespace relimb {

struct SpecsPatient {
  MeasuredPerson person;    // age, FMA-UE and CAHAI by ascending day (maybe none), protocol's care
  std::string study;        // acute, subacute, chronic, ...
  std::string treatment;    // rgs*, RGS, AM: virtual reality; c*, OT, ...: control
  int day_at_baseline = 0;  // since the stroke
};

/// In order of first appearance. InputError when rows of one patient disagree on study, treatment,
/// day of baseline or age, or score one day twice.
std::vector<SpecsPatient> load_specs_patients(const std::string& path);

}  // namespace relimb
