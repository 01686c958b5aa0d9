// A herd: many persons held together, structure of arrays, lived on through a span of days.
//
// Value of field f for person i is at [f * stride + i]; stride is the number of persons rounded up
// to whole tiles. A tile of persons lives all its days in cache before the next one starts; tiles
// are spread over threads. Nothing here depends on tile, thread or width: a person's days are a
// function of latents, noise number, course and state alone.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "cohort/course.hpp"
#include "cohort/herd_parts.hpp"
#include "model/scales/scale.hpp"

namespace relimb {

/// Scores of all persons on the recorded days: [record][scale][stride].
class ScoreTable {
 public:
  /// The values are not set: whoever makes a table fills all of it. (A big table is touched first
  /// by the threads that fill it, not by one that clears it.)
  ScoreTable(std::vector<int> days, std::size_t persons, std::size_t stride)
      : days_(std::move(days)),
        persons_(persons),
        stride_(stride),
        values_(std::make_unique_for_overwrite<float[]>(days_.size() * scale_count * stride)) {}

  const std::vector<int>& days() const { return days_; }
  std::size_t persons() const { return persons_; }
  std::span<const float> of(std::size_t record, Scale scale) const {
    return {values_.get() + (record * scale_count + index(scale)) * stride_, persons_};
  }
  float* data() { return values_.get(); }

  /// One recorded day as it is in a table of the same persons.
  void copy_day(std::size_t record, const ScoreTable& from, std::size_t from_record) {
    const std::size_t day = scale_count * stride_;
    std::copy_n(from.values_.get() + from_record * day, day, values_.get() + record * day);
  }

 private:
  std::vector<int> days_;
  std::size_t persons_;
  std::size_t stride_;
  std::unique_ptr<float[]> values_;
};

class Herd {
 public:
  /// Persons first .. first + persons - 1 of the course's population: their biology and their day
  /// noise are drawn by number. Persons must not cross a multiple of 2^32.
  Herd(const Course& course, std::uint64_t first, std::size_t persons)
      : Herd(course, first, HerdParts(persons)) {}
  Herd(const Course& course, std::uint64_t first, HerdParts parts);

  /// Persons with given latents ([latent][persons], dense) and noise numbers.
  Herd(std::span<const float> latents, std::span<const std::uint32_t> noise_numbers)
      : Herd(latents, noise_numbers, HerdParts(noise_numbers.size())) {}
  Herd(std::span<const float> latents, std::span<const std::uint32_t> noise_numbers,
       HerdParts parts);

  /// Those of its persons, each as often as named, with their noise numbers, as they are on its day.
  Herd selected(std::span<const std::size_t> persons) const {
    return selected(persons, HerdParts(persons.size()));
  }
  Herd selected(std::span<const std::size_t> persons, HerdParts parts) const {
    return {*this, persons, std::move(parts)};
  }

  std::size_t persons() const { return persons_; }
  const HerdParts& parts() const { return parts_; }
  std::size_t stride() const { return stride_; }
  int day() const { return day_; }

  std::span<float> latent(std::size_t field) {
    return {latents_.data() + field * stride_, persons_};
  }
  std::span<const float> latent(std::size_t field) const {
    return {latents_.data() + field * stride_, persons_};
  }
  std::span<const float> state(std::size_t field) const {
    return {state_.data() + field * stride_, persons_};
  }
  std::span<const std::uint32_t> noise_numbers() const { return {noise_.data(), persons_}; }
  Latents<double> latents_of(std::size_t person) const;

  /// Lives from the herd's day to `to_day`, recording true scores at the end of the given days
  /// (ascending, within day() .. to_day; day d is the state after d days). One course for each of
  /// parts(); `to_day` must not be beyond their calendars. threads: 0 for all processors.
  ScoreTable live(std::span<const Course> courses, int to_day, std::vector<int> record_days,
                  unsigned threads = 1, std::size_t tile = 256);
  ScoreTable live(const Course& course, int to_day, std::vector<int> record_days,
                  unsigned threads = 1, std::size_t tile = 256) {
    return live({&course, 1}, to_day, std::move(record_days), threads, tile);
  }

  /// The same, recording all states instead: [record][field][stride()].
  std::vector<float> live_states(std::span<const Course> courses, int to_day,
                                 const std::vector<int>& record_days, unsigned threads = 1,
                                 std::size_t tile = 256);
  std::vector<float> live_states(const Course& course, int to_day,
                                 const std::vector<int>& record_days, unsigned threads = 1,
                                 std::size_t tile = 256) {
    return live_states({&course, 1}, to_day, record_days, threads, tile);
  }

  /// Gives person i the noise number i, so that persons who shared their days part from here on.
  void renumber_noise();

  /// Back to day 0.
  void restart() { day_ = 0; }

 private:
  Herd(const Herd& from, std::span<const std::size_t> persons, HerdParts parts);

  void run(std::span<const Course> courses, int to_day, const std::vector<int>& record_days,
           unsigned threads, std::size_t tile, float* scores, float* states);

  HerdParts parts_;
  std::size_t persons_;
  std::size_t stride_;
  std::uint32_t noise_high_ = 0;
  int day_ = 0;
  std::vector<float> latents_;        // [latent_count][stride]
  std::vector<std::uint32_t> noise_;  // [stride]
  std::vector<float> state_;          // [state_size][stride]
};

}  // namespace relimb
