// The run as a whole: same bits, no NaN, errors on settings out of range, cancel.
#include "lab/cortex/close_up.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "base/error.hpp"
#include "lab/cortex/life.hpp"
#include "lab/cortex/small_sheet.hpp"
#include "support/property.hpp"

namespace relimb {
namespace {

using testing::small_sheet;
using testing::sum;

CortexSettings tiny(std::uint64_t seed) {
  CortexSettings settings = small_sheet(seed, 16);
  settings.learning.development_samples = 1000;
  settings.life.days = 10;
  return settings;
}

TEST(CortexCloseUp, SameSeedSameBits) {
  const CortexResult once = run_cortex(tiny(7), {});
  const CortexResult again = run_cortex(tiny(7), {});
  const CortexResult other = run_cortex(tiny(8), {});
  ASSERT_EQ(once.days.size(), 11U);
  for (std::size_t day = 0; day < once.days.size(); ++day) {
    EXPECT_EQ(once.days[day].units, again.days[day].units);
  }
  EXPECT_EQ(once.pictures.back().map.shown, again.pictures.back().map.shown);
  EXPECT_NE(once.pictures.back().map.shown, other.pictures.back().map.shown);
}

TEST(CortexCloseUp, SheetsAreTheSameBitsAfterLife) {
  const CortexSettings settings = tiny(3);
  Adult a = grown_adult(settings, {});
  Adult b = grown_adult(settings, {});
  EXPECT_EQ(a.sheet.weights, b.sheet.weights);
  Cortex cortex(settings.sheet, settings.sheet.excitation);
  Cortex fresh(settings.sheet, settings.sheet.excitation);
  const PerPart samples = daily_samples(settings, settings.life);
  for (std::uint32_t day = 0; day < 3; ++day) {
    live_a_day(settings, samples, a.movements, day, cortex, a.sheet);
    live_a_day(settings, samples, b.movements, day, fresh, b.sheet);
    fresh = Cortex(settings.sheet, settings.sheet.excitation);  // it keeps nothing between days
  }
  EXPECT_EQ(a.sheet.weights, b.sheet.weights);
  EXPECT_EQ(a.sheet.activity, b.sheet.activity);
}

TEST(CortexCloseUp, WeightsKeepTheirLength) {
  const Adult adult = grown_adult(tiny(1), {});
  for (std::size_t unit = 0; unit < adult.sheet.units(); ++unit) {
    double squares = 0;
    for (std::size_t c = 0; c < channel_count; ++c) {
      const double w = adult.sheet.weights[c * adult.sheet.units() + unit];
      EXPECT_GE(w, 0);
      squares += w * w;
    }
    EXPECT_NEAR(squares, 1, 1e-3);
  }
}

TEST(CortexCloseUp, StaysFiniteUnderExtremes) {
  const bool held = testing::holds("any allowed settings give a map", 100, [] {
    CortexSettings settings = tiny(static_cast<std::uint64_t>(*testing::whole_in(0, 1000)));
    settings.learning.development_samples = 50;
    settings.life.days = 2;
    settings.learning.uses_per_sample = 500;
    settings.sheet.excitation = *testing::number_in(.1, 40);
    settings.sheet.inhibition = *testing::number_in(.1, 100);
    settings.sheet.facilitation = *testing::number_in(0, 100);
    settings.sheet.sharpness = *testing::whole_in(1, 33);
    settings.sheet.settling = *testing::whole_in(0, 6);
    settings.sheet.homeostasis = *testing::number_in(0, 1);
    settings.sheet.homeostasis_samples = *testing::number_in(1, 5000);
    settings.sheet.strip = *testing::number_in(.25, 16);
    settings.learning.adult_rate = *testing::number_in(1e-6, 10);
    settings.learning.young_rate = *testing::number_in(1e-6, 10);
    settings.learning.gradient = *testing::number_in(0, 1);
    settings.lesion.share = *testing::number_in(0, 1);
    settings.lesion.disc_share = *testing::number_in(0, 1);
    settings.life.arm_use = *testing::number_in(0, 10);
    settings.life.hand_practice = *testing::number_in(0, 500);
    const CortexResult result = run_cortex(settings, {});
    RC_ASSERT(result.finite);
    for (const CortexDay& day : result.days) {
      const double all = sum(day.share);
      RC_ASSERT(std::abs(all - 1) < 1e-9 || all == 0);
    }
  });
  EXPECT_TRUE(held);
}

TEST(CortexCloseUp, AWhollyDeadSheetIsAResult) {
  CortexSettings settings = tiny(1);
  for (PartUse& use : settings.repertoire.parts) use.uses_per_day = 0;
  settings.repertoire.parts[index(BodyPart::hand)].uses_per_day = 3000;
  settings.learning.development_samples = 2000;
  settings.lesion.share = 1;
  const CortexResult result = run_cortex(settings, {});
  EXPECT_TRUE(result.finite);
  EXPECT_EQ(result.days.front().units[index(BodyPart::hand)], 0);
}

TEST(CortexCloseUp, RefusesSettingsOutOfRange) {
  const auto refused = [](auto change) {
    CortexSettings settings = tiny(1);
    change(settings);
    EXPECT_THROW(run_cortex(settings, {}), InputError);
  };
  refused([](CortexSettings& s) { s.lesion.share = 1.5; });
  refused([](CortexSettings& s) { s.lesion.share = std::numeric_limits<double>::quiet_NaN(); });
  refused([](CortexSettings& s) { s.life.arm_use = -.1; });
  refused([](CortexSettings& s) { s.life.hand_practice = -1; });
  refused([](CortexSettings& s) { s.life.days = -1; });
  refused([](CortexSettings& s) { s.sheet.side = 40; });
}

TEST(CortexCloseUp, StopsWhenTold) {
  EXPECT_THROW(run_cortex(tiny(1), [](double) { return false; }), Cancelled);
  double last = -1;
  run_cortex(tiny(1), [&](double done) {
    EXPECT_GE(done, last);
    last = done;
    return done <= 1;
  });
  EXPECT_EQ(last, 1);
}

}  // namespace
}  // namespace relimb
