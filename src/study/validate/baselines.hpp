// Rival forecasts of a person's FMA-UE: what relimb must beat on the same visits.
//
// 1. The published mixture (van der Vliet et al. 2020), five subgroups g:
//      f_g(t; a) = a + r_g (66 - a) (1 - exp(-t / tau_g)),   t = day / 7 weeks
//      a = 66 / (1 + exp(-z)),  z ~ N(mean_g, 1 / precision_g);  score = f + e,  e ~ N(0, sd^2)
//    The posterior over (g, z) given any visits, none included, is summed on a fixed grid of z: no
//    random numbers. As published, e is normal in the likelihood; a predicted score is then limited
//    to 0..66, as a real one is (what falls outside counts as 0 or 66).
// 2. The proportional ("70 %") rule: first score + .70 (66 - first score), at any later day.
// 3. Carry-forward: the last score stays.
//
// Rules 2 and 3 name no spread. It is not fitted to the patients they are judged on: it is the root
// mean square error that the rule makes in the published mixture's whole population between the
// same two days, both scores measured with e (limits of the scale ignored). So a rule is as
// uncertain as the literature says it is: carry-forward has sd * sqrt(2) = 5.4 points between two
// days a year after stroke, and 22.6 from day 7 to day 182. The predicted normal is limited to
// 0..66.
//
// Parameters are data (evidence/mixture.toml). Scores in points, 0..66; days since the stroke.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "study/forecast/forecast.hpp"

namespace relimb {

/// One FMA-UE score of a person.
struct ArmScore {
  int day;
  double fma_ue;
};

struct RecoverySubgroup {
  std::string name;
  std::string cluster;  // poor, moderate, good
  double weight;        // share of the population
  double recovered;     // r, share of what was missing at the start
  double tau_weeks;
  double start_logit_mean;  // of z
  double start_logit_precision;
};

/// Share of what was missing at the start that has come back by a day.
double won_back(const RecoverySubgroup& subgroup, int day);

struct RecoveryMixture {
  std::vector<RecoverySubgroup> subgroups;  // weights add up to 1
  double maximum;                           // 66 points
  double observation_sd;                    // of e, points
};

/// Reads evidence/mixture.toml. InputError on anything but what that file's head describes.
/// Published weights are rounded: they must add up to 1 within .001 and are then made to.
RecoveryMixture load_mixture(const std::string& path);

/// Mean of the whole population on a day, without observation error.
double mixture_mean(const RecoveryMixture& mixture, int day);

/// People whose score on a day lies between two whole points, both included; 0..66: everybody.
struct ScoreBand {
  int day = 0;
  int lowest = 0;
  int highest = 66;
};

/// Quantile on a day of the scores of those people, as a tester would write them: with
/// observation error, rounded to whole points, limited to 0..66; the band's score alike.
/// 0 < level < 1. A Defect where nobody is in the band.
int mixture_score_quantile(const RecoveryMixture& mixture, int day, double level,
                           const ScoreBand& among = {});

/// Posterior probability of each subgroup, in the order of the mixture.
std::vector<double> subgroup_chances(const RecoveryMixture& mixture,
                                     std::span<const ArmScore> visits);

Prediction predict_by_mixture(const RecoveryMixture& mixture, std::span<const ArmScore> visits,
                              int day);

/// Chance of a score of at most 0, 1, 2 ... 66 points, as a tester would write it: rounded to whole
/// points and limited to the scale. The last is 1. For the rules below alike.
std::vector<double> at_most_by_mixture(const RecoveryMixture& mixture,
                                       std::span<const ArmScore> visits, int day);

/// From visits[0], the first (at least one visit; days ascending).
Prediction predict_by_proportional_rule(const RecoveryMixture& mixture,
                                        std::span<const ArmScore> visits, int day);
std::vector<double> at_most_by_proportional_rule(const RecoveryMixture& mixture,
                                                 std::span<const ArmScore> visits, int day);

/// From the last visit (at least one; days ascending).
Prediction predict_by_carry_forward(const RecoveryMixture& mixture,
                                    std::span<const ArmScore> visits, int day);
std::vector<double> at_most_by_carry_forward(const RecoveryMixture& mixture,
                                             std::span<const ArmScore> visits, int day);

}  // namespace relimb
