#include "cohort/population.hpp"

#include <cmath>
#include <limits>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "support/people.hpp"

namespace relimb {
namespace {

using testing::holds;
using testing::laws;

double normal_below(double z) { return 0.5 * std::erfc(-z / std::sqrt(2.0)); }

/// Shares of people that the cuts make, strata in order.
std::array<double, stratum_count> shares(const PreparedPopulation<double>& people) {
  std::array<double, stratum_count> share;
  double below = 0;
  for (std::size_t g = 0; g < stratum_count; ++g) {
    share[g] = normal_below(people.cut[g]) - below;
    below += share[g];
  }
  return share;
}

TEST(Population, CutsMakeTheWeights) {
  double total = 0;
  for (const auto& stratum : laws().population.strata) total += stratum.weight;
  const auto share = shares(prepared(laws().population));
  for (std::size_t g = 0; g < stratum_count; ++g) {
    EXPECT_NEAR(share[g], laws().population.strata[g].weight / total, 1e-9) << g;
  }
}

TEST(Population, EmptyStrataHoldNobody) {
  for (std::size_t only = 0; only < stratum_count; ++only) {
    Population<double> population = laws().population;
    for (std::size_t g = 0; g < stratum_count; ++g) population.strata[g].weight = g == only;
    const auto share = shares(prepared(population));
    for (std::size_t g = 0; g < stratum_count; ++g) EXPECT_EQ(share[g], g == only) << only;
  }
}

TEST(Population, APersonTakesTheValuesOfTheStratum) {
  Population<double> population = laws().population;
  for (std::size_t g = 0; g < stratum_count; ++g) {
    population.strata[g].tau = 10.0 * static_cast<double>(g + 1);
  }
  const auto people = prepared(population);
  for (std::size_t g = 0; g < stratum_count; ++g) {
    Latents<double> z{};
    const double low = g == 0 ? -6 : people.cut[g - 1];
    const double high = g + 1 == stratum_count ? 6 : people.cut[g];
    for (const double place : {1e-6, 0.5, 1 - 1e-6}) {
      z[std::size_t(Latent::stratum)] = low + place * (high - low);
      EXPECT_NEAR(person_of(people, z).arm.tau_lift, 10.0 * static_cast<double>(g + 1), 1e-9);
    }
  }
}

TEST(Population, EachVisitsEveryNumberOnce) {
  Population<double> population{};
  std::set<std::string> names;
  Population<double>::each(population,
                           [&](const std::string& name, double&) { names.insert(name); });
  EXPECT_EQ(names.size() * sizeof(double), sizeof population);
}

TEST(Population, NarrowedIsTheSameInFloat) {
  const auto people = prepared(laws().population);
  const auto narrow = narrowed(people);
  for (std::size_t g = 0; g < stratum_count; ++g) {
    EXPECT_EQ(narrow.cut[g], static_cast<float>(people.cut[g]));
    EXPECT_EQ(narrow.people.strata[g].leg_reversible,
              static_cast<float>(people.people.strata[g].leg_reversible));
  }
  EXPECT_EQ(narrow.people.nihss_spread, static_cast<float>(people.people.nihss_spread));
  EXPECT_EQ(narrow.people.reversible_spread, static_cast<float>(people.people.reversible_spread));
}

void expect_a_person(const Person<double>& p) {
  for (const LimbLesion<double>& limb : {p.arm, p.leg}) {
    RC_ASSERT(limb.integrity > 0 && limb.integrity < 1);
    RC_ASSERT(limb.shock >= 0 && limb.shock < 1);
    RC_ASSERT(limb.tau_lift >= 2 && limb.tau_lift <= 400);
  }
  for (const double positive :
       {p.plasticity, p.activity, p.tone_proneness, p.pain_proneness, p.healthy_speed}) {
    RC_ASSERT(positive > 0 && std::isfinite(positive));
  }
  RC_ASSERT(p.balance_start >= 0 && p.balance_start <= p.balance_ceiling);
  RC_ASSERT(p.balance_ceiling <= 1);
  RC_ASSERT(std::isfinite(p.confidence) && std::isfinite(p.hand_sparing));
}

TEST(Population, AnyLatentsMakeAPerson) {
  EXPECT_TRUE(holds("people of the laws", 1000, [] { expect_a_person(testing::any_person()); }));
}

TEST(Population, AnyPopulationWithinLimitsMakesPersons) {
  EXPECT_TRUE(holds("any population", 1000, [] {
    const auto population = testing::anywhere_within_limits(laws().population);
    RC_PRE(std::ranges::any_of(population.strata, [](const auto& s) { return s.weight > 0; }));
    expect_a_person(person_of(prepared(population), testing::any_latents()));
  }));
}

// How much comes back by itself does not move where a person starts: c (1 - d) = a0.
TEST(Population, ReversibilityLeavesTheStart) {
  EXPECT_TRUE(holds("start", 1000, [] {
    auto z = testing::any_latents();
    z[std::size_t(Latent::reversible)] = 0;
    z[std::size_t(Latent::leg_reversible)] = 0;
    const auto one = testing::person_of_the_laws(z);
    z[std::size_t(Latent::reversible)] = *testing::number_around_zero(3);
    z[std::size_t(Latent::leg_reversible)] = *testing::number_around_zero(3);
    const auto two = testing::person_of_the_laws(z);
    const auto start = [](const LimbLesion<double>& l) { return l.integrity * (1 - l.shock); };
    RC_ASSERT(std::abs(start(one.arm) - start(two.arm)) < 1e-12);
    RC_ASSERT(std::abs(start(one.leg) - start(two.leg)) < 1e-12);
  }));
}

// A latent that is for one trait moves that trait and nothing else.
TEST(Population, OneTraitOneLatent) {
  using Of = double Person<double>::*;
  const std::pair<Latent, Of> traits[] = {{Latent::plasticity, &Person<double>::plasticity},
                                          {Latent::activity, &Person<double>::activity},
                                          {Latent::confidence, &Person<double>::confidence},
                                          {Latent::hand, &Person<double>::hand_sparing},
                                          {Latent::tone, &Person<double>::tone_proneness},
                                          {Latent::pain, &Person<double>::pain_proneness},
                                          {Latent::speed, &Person<double>::healthy_speed}};
  const Person<double> median = testing::person_of_the_laws({});
  const auto numbers = [](const Person<double>& p) {
    static_assert(sizeof p % sizeof(double) == 0);
    const auto* first = reinterpret_cast<const double*>(&p);
    return std::vector<double>(first, first + sizeof p / sizeof(double));
  };
  for (const auto& [latent, trait] : traits) {
    Latents<double> z{};
    z[static_cast<std::size_t>(latent)] = 0.5;
    Person<double> moved = testing::person_of_the_laws(z);
    EXPECT_NE(moved.*trait, median.*trait) << static_cast<int>(latent);
    moved.*trait = median.*trait;
    EXPECT_EQ(numbers(moved), numbers(median)) << static_cast<int>(latent);
  }
  Latents<double> z{};
  z[std::size_t(Latent::severity)] = 2;  // NIHSS only
  EXPECT_EQ(numbers(testing::person_of_the_laws(z)), numbers(median));
}

TEST(Population, AgeStaysHuman) {
  Latents<double> z{};
  EXPECT_DOUBLE_EQ(age_of(laws().population, z), laws().population.age_mean);
  z[std::size_t(Latent::age)] = -50;
  EXPECT_EQ(age_of(laws().population, z), 18);
  z[std::size_t(Latent::age)] = 50;
  EXPECT_EQ(age_of(laws().population, z), 105);
}

}  // namespace
}  // namespace relimb
