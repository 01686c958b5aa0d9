// Chances of outcome classes against hand-worked scores, certain and ignorant forecasts.
#include "study/validate/classes.hpp"

#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "base/error.hpp"
#include "support/files.hpp"
#include "support/property.hpp"

namespace relimb {
namespace {

const std::vector<OutcomeClass> three{{"low", 0}, {"middle", 2}, {"high", 4}};

ForecastCase case_of(const std::vector<double>& chances, double observed) {
  ForecastCase one{Phase::to_day_30, Horizon::weeks_12, 1, observed, {}};
  // All of a class on its lower score; classes hold scores 0-1, 2-3, 4-5.
  double sum = 0;
  for (const double chance : chances) {
    sum += chance;
    one.at_most.insert(one.at_most.end(), 2, sum);
  }
  one.at_most.back() = 1;
  return one;
}

TEST(Classes, PublishedOnes) {
  const auto classes = load_classes(std::string(RELIMB_SOURCE_DIR) + "/evidence/capacity.toml");
  ASSERT_EQ(classes.size(), 5u);
  EXPECT_EQ(class_of(classes, 0), 0u);
  EXPECT_EQ(class_of(classes, 22), 0u);
  EXPECT_EQ(class_of(classes, 22.5), 0u);
  EXPECT_EQ(class_of(classes, 23), 1u);
  EXPECT_EQ(class_of(classes, 47), 2u);
  EXPECT_EQ(class_of(classes, 52), 3u);
  EXPECT_EQ(class_of(classes, 66), 4u);
}

TEST(Classes, ACertainRightForecastScoresZero) {
  const std::vector<ForecastCase> cases{case_of({0, 1, 0}, 2), case_of({0, 0, 1}, 5),
                                        case_of({1, 0, 0}, 0)};
  const ClassScores s = class_scores(three, cases);
  EXPECT_NEAR(s.brier.value, 0, 1e-12);
  EXPECT_NEAR(s.skill.value, 1, 1e-12);
  EXPECT_EQ(s.right, 1);
  EXPECT_EQ(s.reliability[0].n, 6u);
  EXPECT_EQ(s.reliability[0].came, 0);
  EXPECT_EQ(s.reliability[2].n, 3u);
  EXPECT_EQ(s.reliability[2].came, 1);
}

TEST(Classes, HandWorked) {
  const std::vector<ForecastCase> cases{case_of({0.5, 0.3, 0.2}, 1), case_of({0.1, 0.1, 0.8}, 3)};
  const ClassScores s = class_scores(three, cases);
  const double first = 0.25 + 0.09 + 0.04;
  const double second = 0.01 + 0.81 + 0.64;
  EXPECT_NEAR(s.brier.value, (first + second) / 2, 1e-12);
  // The other one's class is all that is known: certain and wrong, 2 both times.
  EXPECT_NEAR(s.skill.value, 1 - (first + second) / 4, 1e-12);
  EXPECT_NEAR(s.skill.standard_error, (second - first) / 2 / 2, 1e-12);
  EXPECT_EQ(s.right, 0.5);
  EXPECT_EQ(s.reliability[0].n, 4u);  // .3 .2 .1 .1: the middle class of the second came
  EXPECT_NEAR(s.reliability[0].said, 0.175, 1e-12);
  EXPECT_NEAR(s.reliability[0].came, 0.25, 1e-12);
  EXPECT_EQ(s.reliability[1].n, 1u);
  EXPECT_EQ(s.reliability[1].came, 1);
  EXPECT_EQ(s.reliability[2].came, 0);
}

TEST(Classes, TruthfulChancesScoreBestOnTheAverage) {
  EXPECT_TRUE(testing::holds("proper", 200, [] {
    const auto draw = [] {
      std::vector<double> p(4);
      double sum = 0;
      for (double& x : p) sum += x = 0.01 + *testing::number_in(0, 1);
      for (double& x : p) x /= sum;
      return p;
    };
    const std::vector<double> truth = draw(), said = draw();
    const auto expected = [&](const std::vector<double>& chances) {
      double sum = 0;
      for (std::size_t c = 0; c < truth.size(); ++c) {
        sum += truth[c] * brier_of_classes(chances, c);
      }
      return sum;
    };
    double apart = 0;
    for (std::size_t c = 0; c < truth.size(); ++c) apart += std::pow(truth[c] - said[c], 2);
    RC_ASSERT(std::abs(expected(said) - expected(truth) - apart) < 1e-12);
  }));
}

TEST(Classes, ChancesAddUp) {
  const std::vector<double> at_most{0.1, 0.25, 0.25, 0.7, 0.9, 1};
  EXPECT_EQ(class_chances(three, at_most).size(), 3u);
  EXPECT_NEAR(class_chances(three, at_most)[0], 0.25, 1e-12);
  EXPECT_NEAR(class_chances(three, at_most)[1], 0.45, 1e-12);
  EXPECT_NEAR(class_chances(three, at_most)[2], 0.3, 1e-12);
  EXPECT_THROW(class_chances(three, std::vector<double>{0.5, 1}), Defect);
  EXPECT_THROW(class_scores(three, std::vector<ForecastCase>{case_of({1, 0, 0}, 0)}), Defect);
}

}  // namespace
}  // namespace relimb
