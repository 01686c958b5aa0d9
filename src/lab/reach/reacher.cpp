#include "lab/reach/reacher.hpp"

#include <cmath>

#include "base/normal.hpp"
#include "lab/reach/circle.hpp"

namespace relimb {
namespace {

// Streams of this close-up: purposes of its own, apart from those of the cohort's draws.
enum class Stream : std::uint32_t { cells = 0x5E4C0001, trials, lesion };

PhiloxKey key_of(std::uint64_t seed, Stream stream) {
  return philox_key(seed, static_cast<Purpose>(static_cast<std::uint32_t>(stream)));
}

bool right_side(double target) { return std::cos(target) > 0; }

// Drive of the affected arm where the choice asks for it; else 1, unmeasured.
double drive_for_choice(const ReachSettings& settings, const Reacher& person, double target) {
  if (settings.choice.effort == 0) return 1;
  return expected_movement(person.affected, settings.cortex.cells, target).drive;
}

double error_of(double target, const ArmMovement& movement) {
  // Cells all gone: no movement at all, missed by as far as can be.
  if (std::isnan(movement.direction)) return half_turn;
  return short_way(target - movement.direction);
}

}  // namespace

Reacher healthy_reacher(const ReachSettings& settings) {
  return {even_cortex(settings.cortex.cells), even_cortex(settings.cortex.cells),
          first_values(settings.choice), first_values(settings.choice), 0};
}

ReachSettings before_stroke(ReachSettings settings) {
  settings.choice.pain = 0;
  return settings;
}

ReachDraws reach_draws(std::uint64_t seed, int run) {
  return {key_of(seed, Stream::cells), key_of(seed, Stream::trials), key_of(seed, Stream::lesion),
          static_cast<std::uint64_t>(run)};
}

Reach reach_once(const ReachSettings& settings, const GaussTable& gauss, const ReachDraws& draws,
                 double forced_share, Reacher& person) {
  const Counter at{draws.run, person.reaches++, 0};
  const auto words = random_words(draws.trials, at);
  Reach done;
  done.target = whole_turn * uniform(words[0]);
  const double chance = chance_of_right(settings.choice, person.right, person.left, done.target,
                                        drive_for_choice(settings, person, done.target));
  done.right = uniform(words[1]) < chance || uniform(words[2]) < forced_share;

  MotorCortex& cortex = done.right ? person.affected : person.sound;
  const ArmMovement movement = move(settings.cortex, gauss, draws.cells, at, done.target, cortex);
  done.error = error_of(done.target, movement);
  done.reward = reward(settings.choice, done.error, right_side(done.target) == done.right);

  learn_movement(settings.cortex, done.target, done.error, cortex);
  learn_value(settings.choice, done.target, done.reward, done.right ? person.right : person.left);
  return done;
}

ReachProbe probe(const ReachSettings& settings, const Reacher& person) {
  ReachProbe mean{};
  const double step = (settings.lesion.to - settings.lesion.from) / probe_directions;
  for (int i = 0; i < probe_directions; ++i) {
    const double target = on_circle(settings.lesion.from + (i + 0.5) * step);
    const ArmMovement movement = expected_movement(person.affected, settings.cortex.cells, target);
    const double error = error_of(target, movement);
    mean.use += chance_of_right(settings.choice, person.right, person.left, target,
                                settings.choice.effort == 0 ? 1 : movement.drive);
    mean.error_deg += degrees(std::abs(error));
    mean.success += reward(settings.choice, error, false);
    mean.value += value(settings.choice, person.right, target);
    mean.sound_value += value(settings.choice, person.left, target);
    mean.drive += movement.drive;
  }
  for (double* sum :
       {&mean.use, &mean.error_deg, &mean.success, &mean.value, &mean.sound_value, &mean.drive}) {
    *sum /= probe_directions;
  }
  return mean;
}

}  // namespace relimb
