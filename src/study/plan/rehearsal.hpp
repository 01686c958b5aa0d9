// Rehearsing a schedule: the person's twins live it, all schedules under the same dice.
//
// Twins with equal weights stand on the day of planning, in groups. A group shares one law of those
// that the calibration holds possible, drawn by its weight among the twins, and one draw of what each
// lever's effect is worth (log-normal, mean 1, laws/levers.toml), stratified over the groups (Latin
// hypercube, McKay 1979), so that doubt about law and evidence is in every mean and interval.
// A twin's days to come have the same noise under every schedule (common random numbers): a
// difference between two schedules is theirs alone. What an hour delivers is multiplied (repetitions,
// steps, hours restrained, rates of care, coaching); how much it tires is not.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cohort/herd.hpp"
#include "cohort/laws.hpp"
#include "model/lever.hpp"
#include "study/forecast/twins.hpp"
#include "study/plan/schedule.hpp"

namespace relimb {

/// The person on the day of planning, on folded days (study/forecast/time.hpp).
struct Situation {
  const Laws& laws;
  const LeverBook& book;
  int today;
  int weeks;
  Calendar<double> usual;  // what was had, and usual care to the end: day 0 .. today + 7 weeks
  std::uint64_t seed;

  int end() const { return today + 7 * weeks; }
};

/// True scores of all twins on some days.
class Lived {
 public:
  Lived(std::size_t days, std::size_t twins) : twins_(twins), scores_(days * scale_count * twins) {}

  std::size_t twins() const { return twins_; }
  std::span<float> of(std::size_t record, Scale scale) {
    return {scores_.data() + (record * scale_count + index(scale)) * twins_, twins_};
  }
  std::span<const float> of(std::size_t record, Scale scale) const {
    return {scores_.data() + (record * scale_count + index(scale)) * twins_, twins_};
  }

 private:
  std::size_t twins_;
  std::vector<float> scores_;
};

struct RehearsalSize {
  std::size_t groups;
  std::size_t twins_each;  // best a multiple of tile_width
};

class Rehearsal {
 public:
  /// `set` tells rehearsals of one person apart: other twins, other dice, other effects.
  Rehearsal(const Situation& situation, const Twins& twins, RehearsalSize size, std::uint32_t set,
            unsigned threads);

  std::size_t twins() const { return groups_.size() * twins_each_; }

  /// True scores on `days` (folded, ascending, today .. end).
  Lived live(const Schedule& schedule, const std::vector<int>& days, unsigned threads = 1) const;

  /// What arrives of each lever in each group: [group][lever].
  const std::vector<std::vector<double>>& effects() const { return effects_; }

 private:
  std::vector<Today<float>> days_of_group(const Schedule& schedule, std::size_t group) const;

  const Situation& situation_;
  std::size_t twins_each_;
  std::vector<Parameters<double>> laws_;      // of each group
  std::vector<Course> courses_;               // of each group: usual care, its own dice
  std::vector<Herd> groups_;                  // on the day of planning
  std::vector<std::vector<double>> effects_;  // [group][lever]
  std::vector<CareDay<double>> daily_;        // of each lever: a day of one unit a week
};

}  // namespace relimb
