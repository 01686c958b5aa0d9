#include "lab/cortex/life.hpp"

#include <cmath>
#include <utility>
#include <vector>

namespace relimb {
namespace {

constexpr std::uint32_t leader_stream = 200;  // + part
constexpr std::uint32_t order_stream = 93;

}  // namespace

PerPart daily_samples(const CortexSettings& settings, const LifeSettings& life) {
  const double worth = life.repetition_worth / settings.learning.uses_per_sample;
  PerPart samples = everyday_samples(settings.repertoire, settings.learning.uses_per_sample);
  samples[index(BodyPart::leg)] *= life.leg_use;
  for (const BodyPart part :
       {BodyPart::shoulder, BodyPart::elbow, BodyPart::wrist, BodyPart::hand}) {
    samples[index(part)] *= life.arm_use;
  }
  samples[index(BodyPart::hand)] += life.hand_practice * worth;
  samples[index(BodyPart::leg)] += life.leg_practice * worth;
  return samples;
}

void live_a_day(const CortexSettings& settings, const PerPart& samples, const Movements& movements,
                std::uint32_t day, Cortex& cortex, Sheet& sheet) {
  std::vector<Movement> today;
  for (std::size_t part = 0; part < part_count; ++part) {
    Draws draws(settings.seed, leader_stream + static_cast<std::uint32_t>(part), day);
    const int count = static_cast<int>(std::floor(samples[part] + draws.next()));
    for (int k = 0; k < count; ++k) {
      today.push_back(drawn_movement(movements, static_cast<BodyPart>(part), draws));
    }
  }
  Draws order(settings.seed, order_stream, day);
  for (std::size_t i = today.size(); i > 1; --i) {
    std::swap(today[i - 1], today[static_cast<std::size_t>(order.below(static_cast<int>(i)))]);
  }
  for (const Movement& movement : today) {
    cortex.respond(sheet, movement);
    cortex.learn(sheet, movement, settings.learning.adult_rate);
  }
}

}  // namespace relimb
