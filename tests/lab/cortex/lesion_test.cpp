// After a stroke: what the lesion takes, and what use makes of the rest (Nudo 1996; Friel 2000).
#include "lab/cortex/lesion.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "lab/cortex/small_sheet.hpp"

namespace relimb {
namespace {

using testing::small_sheet;
using testing::sum;

class CortexLesion : public ::testing::Test {
 protected:
  CortexSettings settings_ = small_sheet(1);
  Adult adult_ = grown_adult(settings_, {});

  // Units that show the hand: before, right after, and after `days`.
  struct Hand {
    double before;
    double after;
    double late;
  };
  Hand lived(double arm_use, double practice, int days = 84) {
    settings_.life.arm_use = arm_use;
    settings_.life.hand_practice = practice;
    settings_.life.days = days;
    const CortexResult result = run_cortex(settings_, adult_, {});
    EXPECT_TRUE(result.finite);
    const std::size_t hand = index(BodyPart::hand);
    return {static_cast<double>(result.before.units[hand]),
            static_cast<double>(result.days.front().units[hand]),
            static_cast<double>(result.days.back().units[hand])};
  }
};

TEST_F(CortexLesion, UntrainedHandShrinksFurther) {
  const Hand unused = lived(0, 0);
  const Hand spontaneous = lived(.3, 0);
  EXPECT_NEAR(unused.after, .6 * unused.before, 1);
  EXPECT_LT(unused.late, .85 * unused.after);            // unused: shrinks further
  EXPECT_LT(spontaneous.late, .97 * spontaneous.after);  // everyday use alone does not hold it
  EXPECT_GT(spontaneous.late, 1.1 * unused.late);        // but holds some
}

TEST_F(CortexLesion, TrainedHandGrows) {
  const Hand trained = lived(.3, 400);
  EXPECT_GT(trained.late, 1.15 * trained.after);
}

TEST_F(CortexLesion, NeighboursTakeOverWhatTheUnusedHandLoses) {
  settings_.life = {.days = 84, .arm_use = 0};
  const CortexResult result = run_cortex(settings_, adult_, {});
  const auto& first = result.days.front();
  const auto& last = result.days.back();
  int gained = 0;
  for (const BodyPart part : {BodyPart::leg, BodyPart::trunk, BodyPart::face}) {
    gained += last.units[index(part)] - first.units[index(part)];
  }
  EXPECT_GT(gained, 0);
  for (const CortexDay& day : result.days) EXPECT_NEAR(sum(day.share), 1, 1e-12);
}

TEST_F(CortexLesion, TakesTheShareOfFibresItSays) {
  const MotorMap map = read_map(adult_.sheet);
  for (const double share : {0.0, .25, .6, 1.0}) {
    for (const BodyPart target : {BodyPart::hand, BodyPart::leg}) {
      settings_.lesion = {.target = target, .share = share, .disc_share = .7};
      Sheet sheet = adult_.sheet;
      const Lesion lesion = strike(settings_, map, sheet);
      const double owned = territory(map)[index(target)];
      const double left = territory(read_map(sheet))[index(target)];
      EXPECT_NEAR(left / owned, 1 - share, 1 / owned);
      EXPECT_NEAR(lesion.target_lost, share, 1 / owned);
      const auto gone = std::count(sheet.output.begin(), sheet.output.end(), 0.0F);
      EXPECT_EQ(lesion.dead_units + lesion.cut_units, gone);
      EXPECT_EQ(sheet.weights, adult_.sheet.weights);
    }
  }
}

TEST_F(CortexLesion, LiesWhereItIsPut) {
  settings_.lesion = {.share = .2, .disc_share = 1, .along = 0, .across = 0};
  Sheet sheet = adult_.sheet;
  const Lesion lesion = strike(settings_, read_map(sheet), sheet);
  EXPECT_GT(lesion.dead_units, 0);
  EXPECT_EQ(sheet.output.front(), 0.0F);
  EXPECT_EQ(lesion.cut_units, 0);
}

TEST_F(CortexLesion, DeadUnitsStayDeadAndSilent) {
  settings_.life = {.days = 20, .arm_use = 1};
  const CortexResult result = run_cortex(settings_, adult_, {});
  const MotorMap& after = result.pictures[1].map;
  const MotorMap& late = result.pictures.back().map;
  for (std::size_t i = 0; i < after.shown.size(); ++i) {
    EXPECT_EQ(after.shown[i] == silent, late.shown[i] == silent);
  }
}

}  // namespace
}  // namespace relimb
