#include "study/explain/lives.hpp"

#include <limits>

#include "base/normal.hpp"
#include "base/statistics.hpp"

namespace relimb {
namespace {

constexpr std::uint32_t draw_of_lives =
    100;  // sets this resampling apart from those of condition()

}  // namespace

Lives lives_of(const Twins& twins, std::size_t size, int today, std::uint64_t seed) {
  const PhiloxKey key = philox_key(seed, Purpose::study);
  const double draw = uniform(random_words(key, {0, 0, draw_of_lives})[0]);
  const auto chosen = systematic_resample(twins.weights, size, draw);
  return {twins.herd.selected(chosen), today, seed};
}

Lives lives_of(const Course& course, std::size_t size, std::uint64_t seed) {
  return {Herd(course, 0, size), std::numeric_limits<int>::max(), seed};
}

SplitScores lived(const Lives& lives, const Population<double>& population,
                  const Parameters<double>& law, const Calendar<double>& calendar,
                  const std::vector<int>& days) {
  const Course course = course_of(law, population, calendar, lives.seed);
  Herd herd = lives.herd;
  return live_split(herd, course, lives.today, days, lives.seed, 1);
}

std::vector<float> healthy_speeds(const Lives& lives, const Population<double>& population) {
  const auto people = prepared(population);
  std::vector<float> speeds(lives.size());
  for (std::size_t i = 0; i < speeds.size(); ++i) {
    speeds[i] = static_cast<float>(person_of(people, lives.herd.latents_of(i)).healthy_speed);
  }
  return speeds;
}

}  // namespace relimb
