// The pieces of the sheet, each against what it says: fields, movements, maps, competition.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "lab/cortex/lateral.hpp"
#include "lab/cortex/life.hpp"
#include "lab/cortex/map.hpp"
#include "lab/cortex/small_sheet.hpp"

namespace relimb {
namespace {

using testing::small_sheet;

TEST(CortexLateral, SpreadIsTheSumItSays) {
  constexpr int side = 16;
  const LateralField field = lateral_field(side, 1.7, 2);
  std::vector<float> in(side * side);
  Draws draws(5, 0, 0);
  for (float& value : in) value = static_cast<float>(draws.next());
  std::vector<float> out(in.size());
  LateralScratch scratch;
  spread(field, in, out, scratch);
  const auto weight = [](const LateralKernel& kernel, int d) {
    return std::abs(d) > kernel.reach ? 0.0
                                      : kernel.weights[static_cast<std::size_t>(d + kernel.reach)];
  };
  for (int row = 0; row < side; ++row) {
    for (int column = 0; column < side; ++column) {
      double sum = 0;
      double mass = 0;
      for (int r = 0; r < side; ++r) {
        for (int c = 0; c < side; ++c) {
          const double w = weight(field.across, r - row) * weight(field.along, c - column);
          sum += w * in[static_cast<std::size_t>(r * side + c)];
          mass += w;
        }
      }
      EXPECT_NEAR(out[static_cast<std::size_t>(row * side + column)], sum / mass, 1e-5);
    }
  }
}

TEST(CortexLateral, AnEvenFieldStaysEvenToTheEdge) {
  const LateralField field = lateral_field(32, 9, 4);
  const std::vector<float> in(32 * 32, 2.5F);
  std::vector<float> out(in.size());
  LateralScratch scratch;
  spread(field, in, out, scratch);
  for (const float value : out) EXPECT_NEAR(value, 2.5, 1e-5);
}

TEST(CortexMovements, HaveLengthOneAndNoNegativeMuscle) {
  const Movements movements = learnable_movements(Repertoire{}, 4);
  Draws draws(4, 1, 0);
  for (int k = 0; k < 200; ++k) {
    const auto leader = static_cast<std::size_t>(k) % part_count;
    const Movement movement = drawn_movement(movements, static_cast<BodyPart>(leader), draws);
    double squares = 0;
    PerPart of_part{};
    for (std::size_t c = 0; c < channel_count; ++c) {
      EXPECT_GE(movement.x[c], 0);
      const double square = static_cast<double>(movement.x[c]) * static_cast<double>(movement.x[c]);
      squares += square;
      of_part[c / synergies_per_part] += square;
    }
    EXPECT_NEAR(squares, 1, 1e-5);
    // A movement fades along the body: what is two parts off moves less than the leader.
    for (std::size_t p = 0; p < part_count; ++p) {
      if (p > leader + 1 || p + 1 < leader) {
        EXPECT_LT(of_part[p], of_part[leader]);
      }
    }
  }
}

TEST(CortexMovements, EveryPartHasAsManyChannelsAndItsOwnPatterns) {
  const Movements movements = learnable_movements(Repertoire{}, 4);
  for (std::size_t p = 0; p < part_count; ++p) {
    EXPECT_EQ(movements.patterns[p].size(),
              static_cast<std::size_t>(movements.repertoire.parts[p].patterns));
  }
}

TEST(CortexLife, PracticeAndUseBecomeSamples) {
  CortexSettings settings = small_sheet(1);
  settings.learning.uses_per_sample = 50;
  const LifeSettings healthy{.arm_use = 1, .leg_use = 1};
  const LifeSettings trained{
      .arm_use = .5, .leg_use = 1, .hand_practice = 100, .repetition_worth = 10};
  const PerPart normal = daily_samples(settings, healthy);
  const PerPart changed = daily_samples(settings, trained);
  EXPECT_DOUBLE_EQ(normal[index(BodyPart::hand)], 3000 / 50.0);
  EXPECT_DOUBLE_EQ(changed[index(BodyPart::hand)], 3000 / 100.0 + 100 * 10 / 50.0);
  EXPECT_DOUBLE_EQ(changed[index(BodyPart::elbow)], normal[index(BodyPart::elbow)] / 2);
  EXPECT_DOUBLE_EQ(changed[index(BodyPart::face)], normal[index(BodyPart::face)]);
  EXPECT_DOUBLE_EQ(changed[index(BodyPart::leg)], normal[index(BodyPart::leg)]);
}

TEST(CortexMap, ReadsStrongestOutputAndOrder) {
  CortexSettings settings = small_sheet(1, 16);
  Sheet sheet = newborn_sheet(settings.sheet, 1, 1);  // the gradient alone
  const MotorMap map = read_map(sheet);
  EXPECT_DOUBLE_EQ(somatotopic_order(map), 1);
  EXPECT_EQ(map.shown.front(), index(BodyPart::leg));
  EXPECT_EQ(map.shown[15], index(BodyPart::face));
  sheet.output[0] = 0;
  EXPECT_EQ(read_map(sheet).shown[0], silent);
  const auto units = territory(read_map(sheet));
  EXPECT_EQ(std::accumulate(units.begin(), units.end(), 0), 255);
}

TEST(CortexSheet, AMovementWakesOnePlaceThatLearnsIt) {
  CortexSettings settings = small_sheet(2);
  settings.learning.development_samples = 3000;
  Adult adult = grown_adult(settings, {});
  Cortex cortex(settings.sheet, settings.sheet.excitation);
  Draws draws(1, 2, 3);
  const Movement movement = drawn_movement(adult.movements, BodyPart::hand, draws);
  const auto response = cortex.respond(adult.sheet, movement);
  const auto best = static_cast<std::size_t>(std::max_element(response.begin(), response.end()) -
                                             response.begin());
  const auto awake = std::count_if(response.begin(), response.end(), [](float y) { return y > 0; });
  EXPECT_NEAR(response[best], 1, 1e-5);
  EXPECT_GT(awake, 3);
  EXPECT_LT(awake, static_cast<long>(adult.sheet.units() / 8));
  const auto match = [&] {
    double sum = 0;
    for (std::size_t c = 0; c < channel_count; ++c) {
      sum += static_cast<double>(adult.sheet.weights[c * adult.sheet.units() + best]) *
             static_cast<double>(movement.x[c]);
    }
    return sum;
  };
  const double before = match();
  cortex.learn(adult.sheet, movement, .2);
  EXPECT_GT(match(), before);
}

}  // namespace
}  // namespace relimb
