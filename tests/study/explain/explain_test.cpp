// Explanations of whole persons: parts add up, what is not replaced does nothing, same bits.
#include "study/explain/explain.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "records/counterfactuals_file.hpp"
#include "study/explain/lives.hpp"
#include "support/laws.hpp"

namespace relimb {
namespace {

using testing::laws;

const std::vector<Counterfactual>& counterfactuals() {
  static const auto all = load_counterfactuals(testing::laws_folder() + "/counterfactuals.toml");
  return all;
}

MeasuredPerson moderate() {
  MeasuredPerson person;
  person.id = "moderate";
  person.age_years = 67;
  person.visits = {{9, Scale::fma_ue, 24}, {9, Scale::fma_le, 20}, {9, Scale::fac, 2}};
  person.care = {{10, 38, "task_practice", 5}};
  return person;
}

ExplainSettings quick() {
  ExplainSettings settings;
  settings.plan = *laws().care.plan("usual_care");
  settings.twins = 600;
  settings.lives = 64;
  settings.threads = 2;
  settings.pairs = true;
  return settings;
}

/// One mechanism only, in the arm, and nothing of it replaced by anything else.
std::vector<Counterfactual> replaced_by_itself() {
  std::vector<Counterfactual> two(counterfactuals().begin(), counterfactuals().begin() + 1);
  two.push_back({"itself",
                 "itself",
                 "",
                 "",
                 {{"choice.slope", {"choice.slope"}, 1},
                  {"care.arm_repetitions", {"care.arm_repetitions"}, 1}},
                 {{"practice.repetition_worth", {"practice.repetition_worth"}, 1}}});
  return two;
}

const Explanation& explained() {
  static const Explanation one = explain(laws(), counterfactuals(), moderate(), quick());
  return one;
}

TEST(Explain, PartsAddUpInEveryOutcome) {
  ASSERT_EQ(explained().attributions.size(), 12U);
  for (const Attribution& attribution : explained().attributions) {
    ASSERT_EQ(attribution.parts.size(), counterfactuals().size() + 1);
    double sum = 0;
    for (const MechanismPart& part : attribution.parts) {
      EXPECT_TRUE(std::isfinite(part.value.mean));
      EXPECT_LE(part.value.lower, part.value.upper);
      sum += part.value.mean;
    }
    EXPECT_NEAR(sum, attribution.total.mean, 1e-12) << attribution.outcome.name();
    EXPECT_EQ(attribution.parts.back().name, rest_name);
    EXPECT_EQ(attribution.pairs.size(), 21U);
  }
}

TEST(Explain, TheGapIsWhatTheArmLacksBeyondTheLeg) {
  for (const OutcomeKind kind : {OutcomeKind::function, OutcomeKind::impairment}) {
    for (const int day : {9, 84}) {
      const auto total = [&](OutcomeLimb limb) {
        const Attribution* one = attribution_of(explained(), limb, kind, day);
        EXPECT_NE(one, nullptr);
        return one->total.mean;
      };
      EXPECT_NEAR(total(OutcomeLimb::gap), total(OutcomeLimb::arm) - total(OutcomeLimb::leg), 1e-6);
    }
  }
}

// The total is the person as forecast, the rest the person with all mechanisms replaced.
TEST(Explain, TotalAndRestAreLivedLives) {
  const ExplainSettings settings = quick();
  const MeasuredPerson person = moderate();
  const auto calendar = calendar_of(laws().care, settings.plan, person.care, 84);
  const std::vector<LawDraw> among = laws_among(laws(), settings.twins);
  ASSERT_GT(among.size(), 1U);
  const std::vector<Course> courses = courses_of(among, calendar, settings.seed);
  const Twins twins = condition(laws(), courses, PersonLikelihood(laws(), person, 9), 67,
                                {.twins = settings.twins, .seed = settings.seed, .threads = 1});
  const Lives lives = lives_of(twins, settings.lives, 9, settings.seed);
  const auto arat = [&](Coalition kept) {
    const auto of = [&](const auto& whole) {
      return replaced(whole, counterfactuals(), Swap::arm_as_leg, kept);
    };
    std::vector<LawDraw> changed = among;
    for (LawDraw& one : changed) one.law = of(one.law);
    const SplitScores scores = lived(lives, changed, of(calendar), {9, 84});
    double sum = 0;
    for (const float score : scores.of(1, Scale::arat)) sum += score;
    return sum / (57 * static_cast<double>(lives.size()));
  };
  const Attribution* arm = attribution_of(explained(), OutcomeLimb::arm, OutcomeKind::function, 84);
  EXPECT_NEAR(arm->total.mean, 1 - arat(127), 1e-6);
  EXPECT_NEAR(arm->parts.back().value.mean, 1 - arat(0), 1e-6);
}

// As many lives of each law as it has of the weight, each of that law's twins.
TEST(Explain, LivesFallToLawsByTheirWeight) {
  const Course course = course_of(laws().law, laws().population, testing::usual_care(1), 5);
  Twins twins{Herd(course, 0, HerdParts::even(800, 2)), std::vector<double>(800, 0.25 / 400), 800,
              0};
  std::fill_n(twins.weights.begin(), 400, 0.75 / 400);
  const Lives lives = lives_of(twins, 140, 0, 1);
  EXPECT_EQ(lives.size(), 128U);  // whole tiles
  EXPECT_EQ(lives.herd.parts().persons(0), 96U);
  std::set<std::uint32_t> first(twins.herd.noise_numbers().begin(),
                                twins.herd.noise_numbers().begin() + 400);
  for (std::size_t i = 0; i < lives.size(); ++i) {
    EXPECT_EQ(first.contains(lives.herd.noise_numbers()[i]), i < 96);
  }
}

TEST(Explain, WhatTheLegHasNoneOfDoesNothingToIt) {
  const Attribution* leg = attribution_of(explained(), OutcomeLimb::leg, OutcomeKind::function, 84);
  for (const MechanismPart& part : leg->parts) {
    if (part.name != "non_use") continue;
    EXPECT_EQ(part.value.lower, 0);
    EXPECT_EQ(part.value.upper, 0);
  }
}

TEST(Explain, AMechanismReplacedByItselfIsADummy) {
  const Explanation one = explain(laws(), replaced_by_itself(), moderate(), quick());
  for (const Attribution& attribution : one.attributions) {
    ASSERT_EQ(attribution.parts.size(), 3U);
    EXPECT_EQ(attribution.parts[1].name, "itself");
    EXPECT_EQ(attribution.parts[1].value.lower, 0) << attribution.outcome.name();
    EXPECT_EQ(attribution.parts[1].value.upper, 0) << attribution.outcome.name();
  }
}

void expect_same(const Explanation& a, const Explanation& b) {
  ASSERT_EQ(a.attributions.size(), b.attributions.size());
  for (std::size_t i = 0; i < a.attributions.size(); ++i) {
    for (std::size_t k = 0; k < a.attributions[i].parts.size(); ++k) {
      const Spread& x = a.attributions[i].parts[k].value;
      const Spread& y = b.attributions[i].parts[k].value;
      EXPECT_EQ(x.mean, y.mean);
      EXPECT_EQ(x.lower, y.lower);
      EXPECT_EQ(x.upper, y.upper);
    }
  }
  ASSERT_EQ(a.next.size(), b.next.size());
  for (std::size_t i = 0; i < a.next.size(); ++i) {
    EXPECT_EQ(a.next[i].name, b.next[i].name);
    EXPECT_EQ(a.next[i].narrowing[0].sd_after, b.next[i].narrowing[0].sd_after);
  }
}

TEST(Explain, SameBitsOnAnyNumberOfThreads) {
  ExplainSettings settings = quick();
  for (const unsigned threads : {1U, 3U}) {
    settings.threads = threads;
    expect_same(explained(), explain(laws(), counterfactuals(), moderate(), settings));
  }
  settings.seed = 2;
  const Explanation other = explain(laws(), counterfactuals(), moderate(), settings);
  EXPECT_NE(other.attributions[0].total.mean, explained().attributions[0].total.mean);
}

TEST(Explain, SpeaksOfTwelveWeeksOrTwelveWeeksOn) {
  EXPECT_EQ(day_ahead(0), 84);
  EXPECT_EQ(day_ahead(83), 84);
  EXPECT_EQ(day_ahead(84), 168);
  EXPECT_EQ(explained().today, 9);
  EXPECT_EQ(explained().ahead, 84);
}

// First seen years after the stroke: lived in folded time, told in the person's own days.
TEST(Explain, TheChronicAreToldInTheirOwnDays) {
  MeasuredPerson person;
  person.visits = {{2000, Scale::arat, 30}};
  ExplainSettings settings = quick();
  settings.lives = 16;
  settings.next_measurement = false;
  const std::vector<Counterfactual> one(counterfactuals().begin(), counterfactuals().begin() + 1);
  const Explanation told = explain(laws(), one, person, settings);
  EXPECT_EQ(told.today, 2000);
  EXPECT_NE(attribution_of(told, OutcomeLimb::arm, OutcomeKind::function, 2000), nullptr);
  EXPECT_NE(attribution_of(told, OutcomeLimb::arm, OutcomeKind::function, 2084), nullptr);
  EXPECT_TRUE(told.next.empty());
}

TEST(Explain, ACohortIsThePopulationLived) {
  ExplainSettings settings = quick();
  settings.impairment = false;
  const Explanation told = explain_cohort(laws(), counterfactuals(), {28, 84}, 84, settings);
  ASSERT_EQ(told.attributions.size(), 6U);
  EXPECT_EQ(told.attributions[0].outcome.name(), "arm");
  EXPECT_EQ(told.attributions[5].outcome.name(), "gap_day28");
  const auto calendar = calendar_of(laws().care, settings.plan, {}, 84);
  const Course course = course_of(laws().law, laws().population, calendar, settings.seed);
  Herd herd(course, 0, settings.lives);
  const ScoreTable scores = herd.live(course, 84, {84});
  double sum = 0;
  for (const float score : scores.of(0, Scale::arat)) sum += 1 - score / 57.0F;
  EXPECT_NEAR(told.attributions[0].total.mean, sum / static_cast<double>(settings.lives), 1e-6);
}

}  // namespace
}  // namespace relimb
