// The homunculus: does it come from the statistics of use, and from nothing else?
#include <gtest/gtest.h>

#include <cmath>

#include "lab/cortex/development.hpp"
#include "lab/cortex/life.hpp"
#include "lab/cortex/small_sheet.hpp"

namespace relimb {
namespace {

using testing::of;
using testing::small_sheet;
using testing::sum;

MotorMap grown_map(const CortexSettings& settings) {
  return read_map(grown_adult(settings, {}).sheet);
}

void expect_homunculus(const MotorMap& map, double order) {
  const PerPart share = shares(map);
  EXPECT_NEAR(sum(share), 1, 1e-12);
  for (const BodyPart large : {BodyPart::hand, BodyPart::face}) {
    EXPECT_GT(of(share, large), 2 * of(share, BodyPart::leg));
    EXPECT_GT(of(share, large), 2 * of(share, BodyPart::trunk));
  }
  for (const double one : share) EXPECT_GT(one, 0);
  EXPECT_GT(somatotopic_order(map), order);
}

TEST(CortexEmergence, HandAndFaceOwnMostOfTheStripInTheOrderOfTheBody) {
  for (const std::uint64_t seed : {1, 2}) {
    SCOPED_TRACE(seed);
    expect_homunculus(grown_map(small_sheet(seed)), .7);
  }
}

TEST(CortexEmergence, TheNewbornSheetHasNoHomunculus) {
  CortexSettings settings = small_sheet(1);
  settings.learning.development_samples = 0;
  const PerPart share = shares(grown_map(settings));
  EXPECT_LT(of(share, BodyPart::hand), 2 * of(share, BodyPart::leg));
  EXPECT_LT(of(share, BodyPart::face), 2 * of(share, BodyPart::leg));
}

TEST(CortexEmergence, SharesDoNotRestOnTheGradientNorDoesOrderUpToItsDirection) {
  CortexSettings settings = small_sheet(3);
  const PerPart with = shares(grown_map(settings));
  settings.learning.gradient = 0;
  const MotorMap map = grown_map(settings);
  const PerPart without = shares(map);
  for (std::size_t p = 0; p < part_count; ++p) EXPECT_NEAR(with[p], without[p], .05);
  EXPECT_GT(std::abs(somatotopic_order(map)), .7);
}

TEST(CortexEmergence, UseMakesTerritoryThereIsNoPaintedHand) {
  // Leg and hand change places in how they are used: so do their shares.
  CortexSettings settings = small_sheet(1);
  auto& parts = settings.repertoire.parts;
  std::swap(parts[index(BodyPart::leg)], parts[index(BodyPart::hand)]);
  const PerPart share = shares(grown_map(settings));
  EXPECT_GT(of(share, BodyPart::leg), 2 * of(share, BodyPart::hand));
}

TEST(CortexEmergenceLong, FullSheetOverSeeds) {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    SCOPED_TRACE(seed);
    CortexSettings settings;
    settings.seed = seed;
    expect_homunculus(grown_map(settings), .7);
  }
}

TEST(CortexEmergenceLong, OrderComesWithoutTheGradientInMostSeeds) {
  int ordered = 0;
  constexpr int seeds = 10;
  for (int seed = 1; seed <= seeds; ++seed) {
    CortexSettings settings = small_sheet(static_cast<std::uint64_t>(seed));
    settings.learning.gradient = 0;
    settings.learning.development_samples = 16000;
    if (std::abs(somatotopic_order(grown_map(settings))) > .7) ++ordered;
  }
  EXPECT_GE(ordered, 8);
}

TEST(CortexEmergenceLong, AHealthySheetKeepsItsMapForAYear) {
  CortexSettings settings = small_sheet(2);
  settings.learning.development_samples = 16000;
  settings.lesion.share = 0;
  settings.life.arm_use = 1;
  settings.life.days = 365;
  const CortexResult result = run_cortex(settings, {});
  EXPECT_TRUE(result.finite);
  for (std::size_t p = 0; p < part_count; ++p) {
    EXPECT_NEAR(result.days.back().share[p], result.before.share[p], .08) << part_names[p];
  }
}

}  // namespace
}  // namespace relimb
