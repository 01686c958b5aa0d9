// Rival forecasts: the mixture against its published means and against people drawn from it, the
// rules against hand-worked numbers, and the claims on spread computed again.
#include "study/validate/baselines.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/error.hpp"
#include "base/statistics.hpp"
#include "study/validate/claim.hpp"

namespace relimb {
namespace {

const std::string evidence = std::string(RELIMB_SOURCE_DIR) + "/evidence";

const RecoveryMixture& published() {
  static const RecoveryMixture mixture = load_mixture(evidence + "/mixture.toml");
  return mixture;
}

Prediction by_mixture(const std::vector<ArmScore>& visits, int day) {
  return predict_by_mixture(published(), visits, day);
}

double median_of(const Prediction& p) { return p.quantiles[quantile_count / 2]; }

TEST(Baselines, MixtureIsThePublishedOne) {
  const RecoveryMixture& m = published();
  ASSERT_EQ(m.subgroups.size(), 5u);
  EXPECT_NEAR(m.observation_sd, 3.855, 0.001);
  EXPECT_NEAR(m.subgroups[4].weight, 0.3031 / 1.0001, 1e-12);
  EXPECT_EQ(m.subgroups[0].cluster, "poor");
  double total = 0;
  for (const RecoverySubgroup& g : m.subgroups) total += g.weight;
  EXPECT_NEAR(total, 1, 1e-12);
}

TEST(Baselines, PopulationMeansAreThoseOfTheEvidenceTable) {
  // Computed there with 200 000 draws: good to about .05, and rounded to .1.
  const std::vector<std::pair<int, double>> table{{1, 26.9}, {2, 31.6},  {4, 36.3},
                                                  {8, 40.0}, {12, 41.7}, {26, 43.8}};
  for (const auto& [week, mean] : table) {
    EXPECT_NEAR(mixture_mean(published(), 7 * week), mean, 0.15) << "week " << week;
  }
}

/// Every claim of that name is a quantile of the mixture; returns how many there are.
int expect_quantiles_of_the_mixture(const std::string& name) {
  int checked = 0;
  for (const Claim& claim : load_claims(evidence)) {
    if (!claim.name.starts_with(name)) continue;
    ++checked;
    const Bounds& band = claim.select.score[index(Scale::fma_ue)];
    const ScoreBand among = band.open() ? ScoreBand{}
                                        : ScoreBand{enrol_day(claim), static_cast<int>(band.lowest),
                                                    static_cast<int>(band.highest)};
    EXPECT_EQ(*claim.published,
              mixture_score_quantile(published(), claim.to_day, claim.quantile_level, among))
        << claim.name;
    EXPECT_NEAR(claim.observation_sd, published().observation_sd, 0.01) << claim.name;
  }
  return checked;
}

TEST(Baselines, SpreadClaimsAreWhatTheMixtureSays) {
  EXPECT_EQ(expect_quantiles_of_the_mixture("spread.fma_ue."), 25);
}

TEST(Baselines, OutlookClaimsAreWhatTheMixtureSays) {
  EXPECT_EQ(expect_quantiles_of_the_mixture("outlook.fma_ue."), 34);
}

TEST(Baselines, ABandOfOnePointForetellsLikeThatVisit) {
  const std::vector<ArmScore> visit{{14, 25}};
  const int quartile = mixture_score_quantile(published(), 182, 0.25, {14, 25, 25});
  EXPECT_NEAR(quartile, by_mixture(visit, 182).quantiles[4], 0.6);
}

TEST(Baselines, WithoutVisitsThePredictionIsThePopulation) {
  const Prediction p = by_mixture({}, 182);
  EXPECT_EQ(p.day, 182);
  EXPECT_NEAR(p.mean, mixture_mean(published(), 182), 0.5);  // limits of the scale move it
  EXPECT_NEAR(median_of(p), 56, 1);
  const std::vector<double> chances = subgroup_chances(published(), {});
  for (std::size_t g = 0; g < chances.size(); ++g) {
    EXPECT_NEAR(chances[g], published().subgroups[g].weight, 1e-6);
  }
}

TEST(Baselines, VisitsTellTheSubgroup) {
  const std::vector<ArmScore> flat{{7, 4}, {28, 5}, {84, 7}};
  EXPECT_GT(subgroup_chances(published(), flat)[0], 0.8);
  EXPECT_LT(by_mixture(flat, 182).quantiles.back(), 30);
  const std::vector<ArmScore> fast{{3, 30}, {14, 52}};
  EXPECT_GT(subgroup_chances(published(), fast)[4], 0.8);
  EXPECT_GT(by_mixture(fast, 182).quantiles.front(), 50);
}

TEST(Baselines, ManyScoresOnOneDayPinThatDay) {
  const std::vector<ArmScore> often(20, ArmScore{30, 40});
  EXPECT_NEAR(by_mixture(often, 30).mean, 40, 0.5);
}

TEST(Baselines, PeopleOfTheMixtureFallWhereItSays) {
  std::mt19937_64 engine(20);
  const auto uniform = [&] { return (static_cast<double>(engine() >> 11) + 0.5) * 0x1p-53; };
  const auto normal = [&] { return normal_quantile(uniform()); };
  const RecoveryMixture& m = published();
  const int people = 500;
  int inside = 0, below_median = 0;
  for (int i = 0; i < people; ++i) {
    double u = uniform();
    std::size_t g = 0;
    while (g + 1 < m.subgroups.size() && u > m.subgroups[g].weight) u -= m.subgroups[g++].weight;
    const RecoverySubgroup& group = m.subgroups[g];
    const double z = group.start_logit_mean + normal() / std::sqrt(group.start_logit_precision);
    const double start = 66 / (1 + std::exp(-z));
    const auto score = [&](int day) {
      const double risen = 1 - std::exp(-day / 7.0 / group.tau_weeks);
      return start + group.recovered * (66 - start) * risen + m.observation_sd * normal();
    };
    const std::vector<ArmScore> visits{{7, score(7)}, {28, score(28)}};
    const Prediction p = by_mixture(visits, 182);
    const double came = std::clamp(score(182), 0.0, 66.0);
    inside += came >= p.quantiles.front() && came <= p.quantiles.back();
    below_median += came < median_of(p);
  }
  // A score of 66 lies in every interval that reaches 66, so coverage may exceed .90.
  EXPECT_GT(inside, 0.87 * people);
  EXPECT_LT(inside, 0.96 * people);
  EXPECT_NEAR(below_median, people / 2, 3 * std::sqrt(people) / 2);
}

TEST(Baselines, ProportionalRule) {
  const std::vector<ArmScore> visits{{10, 26}, {40, 50}};
  const Prediction p = predict_by_proportional_rule(published(), visits, 180);
  EXPECT_NEAR(median_of(p), 26 + 0.7 * 40, 1e-9);  // from the first visit, not the second
  EXPECT_EQ(p.quantiles.back(), 66);
  EXPECT_LT(p.mean, median_of(p));  // the top is cut off
}

TEST(Baselines, CarryForwardIsAsWideAsTwoTestsWhenNothingMoves) {
  const std::vector<ArmScore> visits{{100, 20}, {800, 33}};
  const Prediction p = predict_by_carry_forward(published(), visits, 900);
  EXPECT_NEAR(median_of(p), 33, 1e-9);
  EXPECT_NEAR(p.mean, 33, 1e-6);
  const double sd = (p.quantiles.back() - p.quantiles.front()) / (2 * normal_quantile(0.95));
  EXPECT_NEAR(sd, published().observation_sd * std::sqrt(2), 0.001);
}

TEST(Baselines, CarryForwardIsWideEarly) {
  const std::vector<ArmScore> visits{{7, 33}};
  const Prediction p = predict_by_carry_forward(published(), visits, 182);
  const double sd = (p.quantiles[11] - p.quantiles[7]) / (2 * normal_quantile(0.6));
  EXPECT_NEAR(sd, 22.6, 0.1);  // 22.60 in 400 000 people drawn by another program
}

TEST(Baselines, PredictionsStayInOrderAndOnTheScale) {
  EXPECT_TRUE(rc::check("quantiles ascend within 0..66", [] {
    const int count = *rc::gen::inRange(1, 4);
    std::vector<ArmScore> visits;
    int day = 0;
    for (int i = 0; i < count; ++i) {
      day += *rc::gen::inRange(1, 200);
      visits.push_back({day, 0.5 * *rc::gen::inRange(0, 133)});
    }
    const int target = day + *rc::gen::inRange(1, 1000);
    for (const Prediction& p : {predict_by_mixture(published(), visits, target),
                                predict_by_proportional_rule(published(), visits, target),
                                predict_by_carry_forward(published(), visits, target)}) {
      RC_ASSERT(std::ranges::is_sorted(p.quantiles));
      RC_ASSERT(p.quantiles.front() >= 0 && p.quantiles.back() <= 66);
      RC_ASSERT(p.mean >= 0 && p.mean <= 66);
      RC_ASSERT(p.day == target);
    }
  }));
}

TEST(Baselines, RulesNeedAVisit) {
  EXPECT_THROW(predict_by_carry_forward(published(), {}, 10), Defect);
  EXPECT_THROW(predict_by_proportional_rule(published(), {}, 10), Defect);
}

TEST(Baselines, WeightsThatDoNotAddUpAreRefused) {
  std::ifstream in(evidence + "/mixture.toml");
  std::string text((std::istreambuf_iterator<char>(in)), {});
  text.replace(text.find("weight = 0.2674"), 15, "weight = 0.4674");
  const std::string path = ::testing::TempDir() + "/relimb_mixture_test.toml";
  std::ofstream(path) << text;
  try {
    load_mixture(path);
    FAIL();
  } catch (const InputError& error) {
    EXPECT_NE(std::string(error.what()).find("add up to 1"), std::string::npos) << error.what();
  }
}

TEST(Baselines, ChancesOfWholePointsAgreeWithQuantilesAndMean) {
  const std::vector<ArmScore> visits{{7, 24}, {28, 35}};
  const auto agree = [](const Prediction& p, const std::vector<double>& at_most) {
    ASSERT_EQ(at_most.size(), 67u);
    EXPECT_EQ(at_most.back(), 1);
    EXPECT_TRUE(std::ranges::is_sorted(at_most));
    double mean = 0;
    for (std::size_t points = 0; points < 66; ++points) mean += 1 - at_most[points];
    EXPECT_NEAR(mean, p.mean, 0.1);
    for (std::size_t i = 0; i < quantile_count; ++i) {
      const double q = p.quantiles[i];
      if (q <= 0 || q >= 66) continue;
      const auto rounded = static_cast<std::size_t>(q + 0.5);
      EXPECT_GE(at_most[rounded], quantile_level(i) - 1e-9);
      EXPECT_LE(rounded > 0 ? at_most[rounded - 1] : 0, quantile_level(i) + 1e-9);
    }
  };
  agree(by_mixture(visits, 182), at_most_by_mixture(published(), visits, 182));
  agree(predict_by_proportional_rule(published(), visits, 182),
        at_most_by_proportional_rule(published(), visits, 182));
  agree(predict_by_carry_forward(published(), visits, 182),
        at_most_by_carry_forward(published(), visits, 182));
}

}  // namespace
}  // namespace relimb
