// Targets: free values between their bounds, groups of patients, claims as observations.
#include "study/calibrate/targets.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "study/calibrate/posterior.hpp"
#include "study/validate/rough_forecasts.hpp"
#include "support/laws.hpp"
#include "support/property.hpp"

namespace relimb {
namespace {

using testing::holds;
using testing::number_in;

TEST(FreeValue, GoesThereAndBack) {
  EXPECT_TRUE(holds("there and back", 300, [] {
    const double lower = *number_in(0.01, 1);
    const FreeValue free{
        {"x", 0, "", lower, lower * *number_in(1.5, 100), "calibrated", "arm", ""}};
    const double place = *number_in(0, 1);
    const double value = free.at_place(place);
    RC_ASSERT(value >= free.info.lower && value <= free.info.upper);
    RC_ASSERT(std::abs(free.place_of(value) - place) < 1e-9);
  }));
}

MeasuredPerson person(double first, double later) {
  MeasuredPerson one;
  one.visits = {{10, Scale::fma_ue, first}, {94, Scale::fma_ue, later}};
  one.care = {{10, 45, "task_practice", 2.5}};
  return one;
}

TEST(PatientGroups, GatherByPhaseAndSeverity) {
  const auto groups = patient_groups({person(5, 10), person(8, 9), person(12, 30), person(15, 40),
                                      person(60, 66), person(61, 65)});
  ASSERT_EQ(groups.size(), 1U);  // two mild people are too few
  EXPECT_EQ(groups[0].n, 4);
  EXPECT_DOUBLE_EQ(groups[0].start_mean, 10);
  EXPECT_DOUBLE_EQ(groups[0].gain, (5 + 1 + 18 + 25) / 4.0);
  EXPECT_EQ(groups[0].to_day - groups[0].from_day, 84);
  EXPECT_NEAR(*groups[0].gain_sd, 11.2, 0.1);
  ASSERT_EQ(groups[0].care.size(), 1U);
  EXPECT_EQ(groups[0].care[0].from_day, 10);
}

Claim mean_spasticity(int day) {
  Claim claim;
  claim.name = "mas";
  claim.quantity = Quantity::mean;
  claim.scale = Scale::mas_arm;
  claim.to_day = day;
  claim.care = "usual_care";
  claim.true_scores = true;
  return claim;
}

TEST(Targets, HoldEachPatientToItsForecast) {
  MeasuredPerson one = person(20, 33);
  one.id = "a7";
  const Targets targets({}, {}, {}, {one}, {}, {.patient_persons = 200});
  ASSERT_EQ(targets.list().size(), 2U);  // one person is no group
  EXPECT_EQ(targets.list()[0].name, "patient a7: 12 weeks from 1 visit");
  EXPECT_EQ(targets.list()[1].name, "patient a7: last visit from 1 visit");
  EXPECT_EQ(targets.list()[0].observation.value, 0);
  const std::vector<double> roots = targets.predicted(testing::laws());
  ASSERT_EQ(roots.size(), 2U);
  const double crps = rough_crps(testing::laws(), {one}, {200, 1})[0];
  EXPECT_DOUBLE_EQ(roots[0] * roots[0], crps);

  // People of the published mixture alike, and last.
  const Targets both({}, {}, {}, {one}, {one}, {.patient_persons = 200});
  ASSERT_EQ(both.list().size(), 4U);
  EXPECT_EQ(both.list()[2].name, "mixture a7: 12 weeks from 1 visit");
  EXPECT_EQ(both.predicted(testing::laws())[2], roots[0]);
}

TEST(Targets, ATolerancePullsNearItsLimitsOnly) {
  Claim claim = mean_spasticity(90);
  claim.published = 1;
  claim.lower = 0.8;
  claim.upper = 1.1;
  claim.interval = "tolerance 10 %";
  Claim measured = claim;
  measured.interval = "published 95 %";
  const Targets targets({claim, measured}, {}, {}, {}, {}, {});
  const Observation& free = targets.list()[0].observation;
  EXPECT_DOUBLE_EQ(free.lower, 0.88);
  EXPECT_DOUBLE_EQ(free.upper, 1.06);
  const Observation& pulled = targets.list()[1].observation;
  EXPECT_EQ(pulled.lower, 1);
  EXPECT_EQ(pulled.upper, 1);
  EXPECT_DOUBLE_EQ(free.error, pulled.error / 2);
}

// The law itself made the claim: the search must find its way back, and say how sure it is.
TEST(Posterior, FindsTheParameterThatMadeTheClaim) {
  const Laws& truth = testing::laws();
  Claim claim = mean_spasticity(90);
  const TargetSettings how{.persons = 300, .arm_persons = 100, .seed = 3};
  const double made = Targets({claim}, {}, {}, {}, {}, how).predicted(truth)[0];
  claim.published = made;
  claim.lower = 0.9 * made;
  claim.upper = 1.1 * made;
  const double rise = truth.law.tone.rise;
  Laws start = truth;
  start.law.tone.rise = 2 * rise;
  const ParameterInfo info{"tone.rise", 2 * rise,     "",     0.2 * rise,
                           5 * rise,    "calibrated", "tone", ""};
  PosteriorSettings settings;
  settings.search.cloud = 8;
  settings.search.rounds = 4;
  settings.members = 50;
  settings.threads = 2;
  int told = 0;
  const Posterior found =
      calibrate_posterior(start, {info}, Targets({claim}, {}, {}, {}, {}, how), settings, {}, {},
                          [&](const SearchRound& round, const SearchState&) {
                            ++told;
                            EXPECT_LE(round.objective_after, round.objective_before);
                          });
  EXPECT_EQ(told, 4);
  EXPECT_NEAR(found.mode[0] / rise, 1, 0.1);
  EXPECT_NEAR(found.predicted[0] / made, 1, 0.05);
  EXPECT_EQ(found.members.cols(), 50);
}

TEST(Posterior, GoesOnFromAKeptState) {
  Claim claim = mean_spasticity(30);
  claim.published = 0.4;
  claim.lower = 0.3;
  claim.upper = 0.5;
  const double rise = testing::laws().law.tone.rise;
  const ParameterInfo info{"tone.rise", rise, "", 0.2 * rise, 5 * rise, "calibrated", "tone", ""};
  const Targets targets({claim}, {}, {}, {}, {}, {.persons = 200, .arm_persons = 100, .seed = 3});
  PosteriorSettings settings;
  settings.search.cloud = 6;
  settings.search.rounds = 3;
  settings.members = 5;
  std::vector<SearchState> states;
  const auto keep = [&](const SearchRound&, const SearchState& s) { states.push_back(s); };
  const Posterior whole =
      calibrate_posterior(testing::laws(), {info}, targets, settings, {}, {}, keep);
  const SearchState begun = states[0];
  const Posterior resumed =
      calibrate_posterior(testing::laws(), {info}, targets, settings, begun, {}, keep);
  EXPECT_EQ(whole.mode, resumed.mode);
  EXPECT_EQ(whole.members, resumed.members);
}

}  // namespace
}  // namespace relimb
