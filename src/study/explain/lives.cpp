#include "study/explain/lives.hpp"

#include <limits>

#include "base/error.hpp"
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
  const std::size_t whole = std::max(size / tile_width, std::size_t{1}) * tile_width;
  const HerdParts parts(whole, twins.weight_of_laws(), 0);
  std::vector<std::size_t> chosen;
  for (std::size_t k = 0; k < parts.count(); ++k) {
    if (parts.persons(k) == 0) continue;
    const auto mine = twins.drawn_of_law(k, parts.persons(k), draw);
    chosen.insert(chosen.end(), mine.begin(), mine.end());
  }
  return {twins.herd.selected(chosen, parts), today, seed};
}

Lives lives_of(const Course& course, std::size_t size, std::uint64_t seed) {
  return {Herd(course, 0, size), std::numeric_limits<int>::max(), seed};
}

SplitScores lived(const Lives& lives, std::span<const LawDraw> laws,
                  const Calendar<double>& calendar, const std::vector<int>& days) {
  const std::vector<Course> courses = courses_of(laws, calendar, lives.seed);
  Herd herd = lives.herd;
  return live_split(herd, courses, lives.today, days, lives.seed, 1);
}

std::vector<Person<double>> persons_of(const Lives& lives, std::span<const LawDraw> laws) {
  const HerdParts& parts = lives.herd.parts();
  RELIMB_CHECK(laws.size() == parts.count());
  std::vector<Person<double>> persons;
  for (std::size_t k = 0; k < parts.count(); ++k) {
    const auto people = prepared(laws[k].population);
    for (std::size_t i = parts.begin(k); i < parts.end(k); ++i) {
      persons.push_back(person_of(people, lives.herd.latents_of(i)));
    }
  }
  return persons;
}

}  // namespace relimb
