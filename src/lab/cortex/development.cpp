#include "lab/cortex/development.hpp"

#include <algorithm>
#include <cmath>

namespace relimb {
namespace {

constexpr std::uint32_t development_stream = 91;
constexpr int stages = 50;  // the lateral connections retract in so many steps

}  // namespace

Sheet grown_sheet(const CortexSettings& settings, const Movements& movements,
                  const Progress& progress) {
  const LearningSettings& learning = settings.learning;
  Sheet sheet = newborn_sheet(settings.sheet, learning.gradient, settings.seed);
  PerPart upto = everyday_samples(movements.repertoire, learning.uses_per_sample);
  for (std::size_t p = 1; p < part_count; ++p) upto[p] += upto[p - 1];
  Draws draws(settings.seed, development_stream, 0);
  const double young =
      std::max(learning.young_excitation * settings.sheet.side / 64, settings.sheet.excitation);
  for (int stage = 0; stage < stages; ++stage) {
    tell(progress, static_cast<double>(stage) / stages);
    const double age = static_cast<double>(stage) / (stages - 1);
    const double excitation = young * std::pow(settings.sheet.excitation / young, age);
    const double rate =
        learning.young_rate * std::pow(learning.adult_rate / learning.young_rate, age);
    SheetSettings aged = settings.sheet;
    aged.homeostasis *= age;
    Cortex cortex(aged, excitation);
    for (int k = 0; k < learning.development_samples / stages; ++k) {
      const double pick = draws.next() * upto.back();
      const auto leader = std::lower_bound(upto.begin(), upto.end() - 1, pick) - upto.begin();
      const Movement movement = drawn_movement(movements, static_cast<BodyPart>(leader), draws);
      cortex.respond(sheet, movement);
      cortex.learn(sheet, movement, rate);
    }
  }
  return sheet;
}

}  // namespace relimb
