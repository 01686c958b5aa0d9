// Every quantity on columns small enough to work out by hand.
#include "study/validate/estimators.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/statistics.hpp"

namespace relimb {
namespace {

using Column = std::vector<float>;
constexpr float missing = std::numeric_limits<float>::quiet_NaN();

/// Sets a scale on a day: what is written down and the truth alike.
void set(CohortColumns& cohort, int day, Scale scale, const Column& values) {
  cohort.persons = values.size();
  auto at = std::ranges::lower_bound(cohort.days, day, {}, &DayColumns::day);
  if (at == cohort.days.end() || at->day != day) {
    at = cohort.days.insert(at, DayColumns{});
    at->day = day;
  }
  at->measured[index(scale)] = values;
  at->exact[index(scale)] = values;
}

CohortColumns cohort() {
  CohortColumns c;
  c.maximum[index(Scale::fma_ue)] = 66;
  c.maximum[index(Scale::fma_le)] = 34;
  c.maximum[index(Scale::arat)] = 57;
  c.maximum[index(Scale::use_ratio)] = 1;
  return c;
}

Claim claim_of(Quantity quantity, Scale scale, int to_day) {
  Claim claim;
  claim.name = "a.b";
  claim.quantity = quantity;
  claim.scale = scale;
  claim.to_day = to_day;
  claim.care = "usual_care";
  return claim;
}

Claim claim_of(Quantity quantity, Scale scale, int from_day, int to_day) {
  Claim claim = claim_of(quantity, scale, to_day);
  claim.from_day = from_day;
  return claim;
}

Claim with_threshold(Claim claim, double threshold) {
  claim.threshold = threshold;
  return claim;
}

Claim with_other(Claim claim, Scale other) {
  claim.other_scale = other;
  return claim;
}

double value(const Claim& claim, const CohortColumns& c) { return estimate(claim, c).value; }

TEST(Estimators, OneDay) {
  CohortColumns c = cohort();
  set(c, 90, Scale::arat, {0, 10, 20, 50});
  set(c, 90, Scale::fma_ue, {5, 5, 40, 60});
  EXPECT_DOUBLE_EQ(value(claim_of(Quantity::mean, Scale::arat, 90), c), 20);
  EXPECT_DOUBLE_EQ(value(claim_of(Quantity::median, Scale::arat, 90), c), 15);
  Claim q = claim_of(Quantity::quantile, Scale::arat, 90);
  q.quantile_level = 0.25;
  EXPECT_DOUBLE_EQ(value(q, c), 7.5);
  const auto at = [&](Quantity quantity, double threshold) {
    return value(with_threshold(claim_of(quantity, Scale::arat, 90), threshold), c);
  };
  EXPECT_DOUBLE_EQ(at(Quantity::share_at_least, 20), 0.5);
  EXPECT_DOUBLE_EQ(at(Quantity::share_at_most, 10), 0.5);
  const auto both = [&](Quantity quantity, double threshold) {
    return value(
        with_other(with_threshold(claim_of(quantity, Scale::arat, 90), threshold), Scale::fma_ue),
        c);
  };
  EXPECT_DOUBLE_EQ(both(Quantity::share_either_at_least, 10), 0.75);
  EXPECT_DOUBLE_EQ(both(Quantity::share_difference_at_least, 10), 0.25);
  const std::vector<double> x{0, 10, 20, 50};
  const std::vector<double> y{5, 5, 40, 60};
  EXPECT_DOUBLE_EQ(both(Quantity::correlation, 0), correlation(x, y));
  EXPECT_DOUBLE_EQ(both(Quantity::r2_between_scales, 0), r_squared(x, y));
}

TEST(Estimators, UseBelowCapacity) {
  CohortColumns c = cohort();
  set(c, 365, Scale::use_ratio, {0.96F, 0.19F, 0.60F});
  set(c, 365, Scale::fma_ue, {66, 33, 33});  // capacity 1, .5, .5; use 1.01, .2, .63
  const Claim claim = with_other(
      with_threshold(claim_of(Quantity::share_used_below_capacity, Scale::use_ratio, 365), 0.95),
      Scale::fma_ue);
  EXPECT_DOUBLE_EQ(value(claim, c), 1.0 / 3);
  c.passive_use = 0.4;  // capacity 1, .7, .7: the third person's .63 now lies below
  EXPECT_DOUBLE_EQ(value(claim, c), 2.0 / 3);
}

TEST(Estimators, LesionLoad) {
  CohortColumns c = cohort();
  set(c, 90, Scale::fma_ue, {60, 40, 20, 0});
  c.cst_load = {0.0F, 0.25F, 0.5F, 0.75F};
  EXPECT_NEAR(value(claim_of(Quantity::r2_with_cst_load, Scale::fma_ue, 90), c), 1, 1e-12);
}

TEST(Estimators, GainsAndDeficits) {
  CohortColumns c = cohort();
  set(c, 3, Scale::fma_le, {4, 14, 24, 34});
  set(c, 90, Scale::fma_le, {10, 24, 34, 34});  // deficits 30 20 10 0, gains 6 10 10 0
  const auto of = [&](Quantity q) { return value(claim_of(q, Scale::fma_le, 3, 90), c); };
  const std::vector<double> gains{6, 10, 10, 0};
  const std::vector<double> starts{4, 14, 24, 34};
  EXPECT_DOUBLE_EQ(of(Quantity::mean_gain), 6.5);
  EXPECT_DOUBLE_EQ(of(Quantity::gain_per_gain_sd), 6.5 / standard_deviation(gains));
  EXPECT_DOUBLE_EQ(of(Quantity::gain_per_start_sd), 6.5 / standard_deviation(starts));
  EXPECT_DOUBLE_EQ(of(Quantity::share_recovered), 26.0 / 60);
  const Claim fits =
      with_threshold(claim_of(Quantity::share_recovered_at_least, Scale::fma_le, 3, 90), 0.5);
  EXPECT_DOUBLE_EQ(value(fits, c), 2.0 / 3);  // the one without a deficit does not count
  EXPECT_DOUBLE_EQ(of(Quantity::r2_between_days),
                   r_squared(starts, std::vector<double>{10, 24, 34, 34}));
}

TEST(Estimators, Thresholds) {
  CohortColumns c = cohort();
  set(c, 77, Scale::fac, {0, 3, 4, 5});
  set(c, 100, Scale::fac, {0, 4, 4, 2});
  set(c, 182, Scale::fac, {0, 4, 5, 3});
  EXPECT_DOUBLE_EQ(
      value(with_threshold(claim_of(Quantity::share_settled, Scale::fac, 77, 182), 4), c), 0.75);
  Claim ever = with_threshold(claim_of(Quantity::share_ever_at_least, Scale::fac, 77, 182), 4);
  EXPECT_DOUBLE_EQ(value(ever, c), 0.75);
  set(c, 182, Scale::fac, {0, 3, 5, 3});
  EXPECT_DOUBLE_EQ(value(ever, c), 0.5);
  ever.visits = {100};
  EXPECT_DOUBLE_EQ(value(ever, c), 0.75);
}

TEST(Estimators, ArmAgainstLeg) {
  CohortColumns c = cohort();
  set(c, 5, Scale::fma_ue, {0, 33, 33});
  set(c, 182, Scale::fma_ue, {33, 66, 33});  // gains 50, 50, 0 %
  set(c, 5, Scale::fma_le, {0, 17, 17});
  set(c, 182, Scale::fma_le, {17, 17, 34});  // gains 50, 0, 50 %
  const Claim dz =
      with_other(claim_of(Quantity::paired_difference_dz, Scale::fma_ue, 5, 182), Scale::fma_le);
  EXPECT_DOUBLE_EQ(value(dz, c), 0);
  set(c, 182, Scale::fma_le, {17, 17, 17});  // differences 0, .5, 0
  EXPECT_NEAR(value(dz, c), (0.5 / 3) / std::sqrt(0.25 / 3), 1e-12);
  const Claim r =
      with_other(claim_of(Quantity::gain_correlation, Scale::fma_ue, 5, 182), Scale::fma_le);
  EXPECT_NEAR(value(r, c), 0.5, 1e-12);
}

TEST(Estimators, NonFittersOverlap) {
  CohortColumns c = cohort();
  set(c, 3, Scale::fma_le, {4, 4, 4, 4});
  set(c, 182, Scale::fma_le, {6, 6, 30, 30});  // two do not fit
  set(c, 3, Scale::fma_ue, {6, 6, 6, 6});
  set(c, 182, Scale::fma_ue, {10, 60, 10, 60});  // one of them does not fit in the arm either
  const Claim claim =
      with_other(with_threshold(claim_of(Quantity::overlap_below, Scale::fma_le, 3, 182), 0.35),
                 Scale::fma_ue);
  EXPECT_DOUBLE_EQ(value(claim, c), 0.5);
}

TEST(Estimators, GainAboveLessBelow) {
  CohortColumns c = cohort();
  set(c, 196, Scale::mal_amount, {1, 1, 1, 1});
  set(c, 365, Scale::mal_amount, {0.5F, 0.0F, 2, 3});
  set(c, 196, Scale::fma_ue, {10, 20, 40, 50});
  const Claim claim = with_other(
      with_threshold(claim_of(Quantity::gain_above_less_below, Scale::mal_amount, 196, 365), 40),
      Scale::fma_ue);
  EXPECT_DOUBLE_EQ(value(claim, c), 1.5 + 0.75);
}

TEST(Estimators, PlateauDayIsInterpolated) {
  CohortColumns c = cohort();
  const Claim claim = claim_of(Quantity::plateau_day, Scale::fma_ue, 7, 35);
  set(c, 7, Scale::fma_ue, {10, 20});
  set(c, 14, Scale::fma_ue, {20, 30});
  set(c, 21, Scale::fma_ue, {30, 40});
  set(c, 28, Scale::fma_ue, {35, 45});
  set(c, 35, Scale::fma_ue, {35, 45});  // 90 % of 40 is 36: 1 / 5 of the way from 35
  EXPECT_NEAR(value(claim, c), 21 + 7.0 / 5, 1e-9);
  set(c, 7, Scale::fma_ue, {36, 36});
  EXPECT_DOUBLE_EQ(value(claim, c), 7);
  EXPECT_EQ(days_needed(claim), (std::vector<int>{7, 14, 21, 28, 35}));
}

TEST(Estimators, Contrasts) {
  CohortColumns care = cohort();
  CohortColumns less = cohort();
  set(care, 14, Scale::fma_ue, {10, 20, 30});
  set(less, 14, Scale::fma_ue, {10, 20, 30});
  set(care, 84, Scale::fma_ue, {20, 34, 42});  // gains 10 14 12
  set(less, 84, Scale::fma_ue, {18, 26, 40});  // gains 8 6 10
  set(care, 14, Scale::mal_amount, {1, 1, 1});
  set(less, 14, Scale::mal_amount, {1, 1, 1});
  set(care, 84, Scale::mal_amount, {2, 2, 2});
  set(less, 84, Scale::mal_amount, {1.5F, 1.5F, 1.5F});
  const auto of = [&](Quantity q) {
    Claim claim = claim_of(q, Scale::fma_ue, 14, 84);
    claim.against = "less";
    return estimate(claim, care, &less);
  };
  EXPECT_DOUBLE_EQ(of(Quantity::gain_contrast).value, 4);
  EXPECT_EQ(of(Quantity::gain_contrast).n, 3u);
  EXPECT_DOUBLE_EQ(of(Quantity::contrast_per_gain_sd).value, 2);
  EXPECT_DOUBLE_EQ(of(Quantity::contrast_per_start_sd).value, 0.4);
  Claim excess = with_other(claim_of(Quantity::relative_contrast_excess, Scale::mal_amount, 14, 84),
                            Scale::fma_ue);
  excess.against = "less";
  EXPECT_DOUBLE_EQ(estimate(excess, care, &less).value, 0.5 - 4.0 / 20);
  EXPECT_THROW(estimate(excess, care), Defect);
}

TEST(Estimators, Parameters) {
  CohortColumns c = cohort();
  c.parameters = {{"healthy_use_ratio", 0.95}};
  Claim claim;
  claim.quantity = Quantity::parameter;
  claim.parameter = "healthy_use_ratio";
  EXPECT_EQ(value(claim, c), 0.95);
  claim.parameter = "charm";
  EXPECT_THROW(value(claim, c), InputError);
  EXPECT_TRUE(days_needed(claim).empty());
}

TEST(Estimators, SelectionGoesByWhatIsWrittenDown) {
  CohortColumns c = cohort();
  set(c, 3, Scale::fma_ue, {10, 66, 40, 40, 40});
  set(c, 3, Scale::fma_le, {34, 34, 30, 30, 30});
  set(c, 12, Scale::fma_ue, {20, 66, 52, 53, 30});
  set(c, 40, Scale::fma_ue, {21, 67, 54, 56, 35});
  c.age_years = {50, 60, 70, 80, 90};
  c.mep = {0, 1, 1, 1, 0};
  c.finger_extension_day3 = {0, 5, 3, 3, 0};
  const Claim plain = claim_of(Quantity::mean_gain, Scale::fma_ue, 12, 40);
  const auto n = [&](auto&& change) {
    Claim claim = plain;
    change(claim.select);
    return estimate(claim, c).n;
  };
  EXPECT_EQ(n([](ClaimSelect&) {}), 5u);
  EXPECT_EQ(n([](ClaimSelect& s) { s.score[index(Scale::fma_ue)].highest = 52; }), 3u);
  EXPECT_EQ(n([](ClaimSelect& s) {
              s.score[index(Scale::fma_ue)].highest = 40;
              s.enrol_day = 3;
            }),
            4u);
  EXPECT_EQ(n([](ClaimSelect& s) { s.arm_paresis = true; }), 4u);
  EXPECT_EQ(n([](ClaimSelect& s) { s.leg_paresis = true; }), 3u);
  EXPECT_EQ(n([](ClaimSelect& s) { s.age_years = {60, 80}; }), 3u);
  EXPECT_EQ(n([](ClaimSelect& s) { s.mep = false; }), 2u);
  EXPECT_EQ(n([](ClaimSelect& s) { s.finger_extension_day3.lowest = 1; }), 3u);
  EXPECT_EQ(days_needed(plain), (std::vector<int>{12, 40}));
  Claim early = plain;
  early.select.arm_paresis = true;
  EXPECT_EQ(days_needed(early), (std::vector<int>{3, 12, 40}));
}

TEST(Estimators, TrueScoresWhenAsked) {
  CohortColumns c = cohort();
  set(c, 9, Scale::arat, {10, 20});
  c.days[0].exact[index(Scale::arat)] = {11, 22};
  Claim claim = claim_of(Quantity::mean, Scale::arat, 9);
  EXPECT_EQ(value(claim, c), 15);
  claim.true_scores = true;
  EXPECT_EQ(value(claim, c), 16.5);
}

TEST(Estimators, AnObservationErrorHasColumnsOfItsOwn) {
  CohortColumns c = cohort();
  set(c, 9, Scale::arat, {10, 20});
  set(c, 9, Scale::fma_ue, {30, 40});
  c.days.push_back({9, 4, {}, {}});
  c.days[1].measured[index(Scale::arat)] = {14, 30};
  Claim claim = claim_of(Quantity::mean, Scale::arat, 9);
  EXPECT_EQ(value(claim, c), 15);
  claim.observation_sd = 4;
  EXPECT_EQ(value(claim, c), 22);
  claim.select.score[index(Scale::arat)].lowest = 20;  // who is enrolled, too
  EXPECT_EQ(value(claim, c), 30);
  claim.select.score[index(Scale::arat)] = {};
  claim.select.score[index(Scale::fma_ue)].highest = 35;  // another scale has its own error
  EXPECT_EQ(value(claim, c), 14);
  claim.observation_sd = 5;
  EXPECT_THROW(value(claim, c), Defect);
}

TEST(Estimators, MissingScoresAreLeftOutAndNobodyIsNoValue) {
  CohortColumns c = cohort();
  set(c, 9, Scale::arat, {10, missing, 20});
  const Claim claim = claim_of(Quantity::mean, Scale::arat, 9);
  const Estimate some = estimate(claim, c);
  EXPECT_EQ(some.value, 15);
  EXPECT_EQ(some.n, 2u);
  EXPECT_TRUE(std::isinf(some.mc_error));
  set(c, 9, Scale::arat, {missing, missing, missing});
  EXPECT_TRUE(std::isnan(estimate(claim, c).value));
  EXPECT_EQ(estimate(claim, c).n, 0u);
  EXPECT_THROW(estimate(claim_of(Quantity::mean, Scale::arat, 10), c), Defect);
}

TEST(Estimators, MonteCarloErrorOfAMean) {
  // The batch error must agree with sd / sqrt(n), known to 1 / sqrt(2 * 19) = 16 %.
  CohortColumns c = cohort();
  Column scores;
  for (int i = 0; i < 20000; ++i) {
    scores.push_back(static_cast<float>(
        30 +
        10 * normal_quantile(std::fmod(0.5 + 0.6180339887498949 * i * (i % 97 + 1), 1.0) * 0.9999 +
                             0.00005)));
  }
  set(c, 9, Scale::fma_ue, scores);
  const Estimate mean = estimate(claim_of(Quantity::mean, Scale::fma_ue, 9), c);
  EXPECT_GT(mean.mc_error, 0.5 * 10 / std::sqrt(20000.0));
  EXPECT_LT(mean.mc_error, 1.7 * 10 / std::sqrt(20000.0));
}

TEST(Estimators, PairedPeopleCancelInAContrast) {
  CohortColumns care = cohort();
  Column start, end;
  for (int i = 0; i < 400; ++i) {
    start.push_back(static_cast<float>(i % 37));
    end.push_back(start.back() + static_cast<float>(i % 11));
  }
  set(care, 14, Scale::fma_ue, start);
  set(care, 84, Scale::fma_ue, end);
  CohortColumns more = care;
  for (float& x : more.days[1].measured[index(Scale::fma_ue)]) x += 2;
  Claim claim = claim_of(Quantity::gain_contrast, Scale::fma_ue, 14, 84);
  claim.against = "usual_care";
  const Estimate contrast = estimate(claim, more, &care);
  EXPECT_NEAR(contrast.value, 2, 1e-9);
  EXPECT_NEAR(contrast.mc_error, 0, 1e-9);
}

TEST(Estimators, OrderOfPeopleDoesNotMatter) {
  EXPECT_TRUE(rc::check("value is the same in reverse", [] {
    const auto n = static_cast<std::size_t>(*rc::gen::inRange(3, 60));
    CohortColumns c = cohort();
    Column from, to;
    for (std::size_t i = 0; i < n; ++i) {
      from.push_back(static_cast<float>(*rc::gen::inRange(0, 66)));
      to.push_back(static_cast<float>(*rc::gen::inRange(0, 67)));
    }
    set(c, 14, Scale::fma_ue, from);
    set(c, 84, Scale::fma_ue, to);
    CohortColumns back = c;
    std::ranges::reverse(back.days[0].measured[index(Scale::fma_ue)]);
    std::ranges::reverse(back.days[1].measured[index(Scale::fma_ue)]);
    for (const Quantity q : {Quantity::mean_gain, Quantity::share_recovered,
                             Quantity::r2_between_days, Quantity::median}) {
      const Claim claim = claim_of(q, Scale::fma_ue, 14, 84);
      RC_ASSERT(std::abs(value(claim, c) - value(claim, back)) < 1e-9);
    }
  }));
}

TEST(Estimators, DaysOfAllClaimsOfTheProject) {
  const auto claims = load_claims(std::string(RELIMB_SOURCE_DIR) + "/evidence");
  const std::vector<int> days = days_needed(claims);
  EXPECT_TRUE(std::ranges::is_sorted(days));
  for (const int day : {1, 3, 12, 40, 96, 168, 365}) {
    EXPECT_TRUE(std::ranges::binary_search(days, day)) << day;
  }
  EXPECT_LE(days.size(), 60u);
}

}  // namespace
}  // namespace relimb
