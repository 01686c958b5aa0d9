#include "cohort/cohort_block.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/normal.hpp"
#include "base/parallel.hpp"

namespace relimb {
namespace {

constexpr std::size_t normal_blocks = (scale_count + 3) / 4;

/// The assessment normals of all scales of that person and day: assessment_normal() of each, at a
/// quarter of the price.
std::array<double, 4 * normal_blocks> assessment_normals(PhiloxKey key, std::uint64_t person,
                                                         int day) {
  std::array<double, 4 * normal_blocks> all;
  for (std::size_t block = 0; block < normal_blocks; ++block) {
    const auto four = random_normals(
        key, {person, static_cast<std::uint32_t>(day), static_cast<std::uint32_t>(block)});
    std::ranges::copy(four, all.begin() + static_cast<std::ptrdiff_t>(4 * block));
  }
  return all;
}

std::vector<int> with_bedside_day(std::vector<int> days) {
  const auto at = std::ranges::lower_bound(days, bedside_day);
  if (at == days.end() || *at != bedside_day) days.insert(at, bedside_day);
  return days;
}

}  // namespace

CohortBlock cohort_block(const Laws& laws, const Course& course, std::uint64_t first,
                         std::size_t persons, const std::vector<int>& days, std::uint64_t seed,
                         unsigned threads) {
  RELIMB_CHECK(std::ranges::is_sorted(days, std::ranges::less_equal{}));
  const std::vector<int> lived = with_bedside_day(days);
  Herd herd(course, first, persons);
  const ScoreTable all = herd.live(course, lived.back(), lived, threads);
  const PhiloxKey key = philox_key(seed, Purpose::measurement);
  const PreparedPopulation<double> people = prepared(laws.population);

  CohortBlock block{first,
                    std::vector<Attributes>(persons),
                    std::vector<float>(persons),
                    std::vector<float>(persons),
                    ScoreTable(days, persons, persons),
                    ScoreTable(days, persons, persons)};
  const auto bedside_record =
      static_cast<std::size_t>(std::ranges::find(lived, bedside_day) - lived.begin());

  // One record (day) of one person: true scores copied, measured ones drawn.
  const auto assess = [&](std::size_t person, std::size_t record, std::size_t lived_record) {
    const auto normals = assessment_normals(key, first + person, days[record]);
    for (const Scale scale : all_scales()) {
      const float truth = all.of(lived_record, scale)[person];
      const std::size_t at = (record * scale_count + index(scale)) * persons + person;
      block.truth.data()[at] = truth;
      block.measured.data()[at] = static_cast<float>(
          written_score(laws.scales[index(scale)], truth, normals[index(scale)]));
    }
  };
  const auto at_bedside = [&](std::size_t person, Scale scale) {
    return static_cast<float>(
        written_score(laws.scales[index(scale)], all.of(bedside_record, scale)[person],
                      assessment_normal(key, first + person, bedside_day, scale)));
  };

  constexpr std::size_t piece_size = 256;
  parallel_for((persons + piece_size - 1) / piece_size, threads, [&](std::size_t piece) {
    const std::size_t end = std::min(persons, (piece + 1) * piece_size);
    for (std::size_t i = piece * piece_size; i < end; ++i) {
      const Latents<double> latents = herd.latents_of(i);
      block.attributes[i] =
          attributes_of(laws.population, latents, person_of(people, latents), key, first + i);
      block.safe[i] = at_bedside(i, Scale::safe);
      block.finger_extension[i] = at_bedside(i, Scale::finger_extension);
      std::size_t lived_record = 0;
      for (std::size_t record = 0; record < days.size(); ++record, ++lived_record) {
        while (lived[lived_record] != days[record]) ++lived_record;
        assess(i, record, lived_record);
      }
    }
  });
  return block;
}

}  // namespace relimb
