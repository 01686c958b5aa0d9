// Day noise of a pack, drawn some days ahead: a loop of draws alone keeps the processor busier than
// one that also lives the days. How far ahead changes no bit, as draws are counted by (person, day).
#pragma once

#include "base/normal.hpp"
#include "cohort/kernel_job.hpp"
#include "model/noise.hpp"

namespace relimb {

template <class P>
class NoiseAhead {
 public:
  /// For the persons job.noise_low[at] and following; the job must outlive this.
  NoiseAhead(const KernelJob& job, std::size_t at)
      : job_(job), low_(P::Word::load(job.noise_low + at)), end_(job.from_day) {}

  /// Noise of that day; to be asked for each day from job.from_day on. Zeros for a job without.
  DayNoise<P> of(int day) {
    if (!job_.noisy) return {P(0), P(0), P(0), P(0)};
    if (day == end_) draw();
    const auto& four = normals_[day - begin_];
    return {P::load(four[0]), P::load(four[1]), P::load(four[2]), P::load(four[3])};
  }

 private:
  static constexpr int days_ahead = 16;

  void draw() {
    begin_ = end_;
    end_ = begin_ + days_ahead < job_.to_day ? begin_ + days_ahead : job_.to_day;
    // Copies, which no store of a normal can change: the keys of the rounds are made once.
    const PhiloxKey key = job_.noise_key;
    const typename P::Word low = low_;
    const std::uint32_t high = job_.noise_high;
    for (int day = begin_; day < end_; ++day) {
      const auto four = random_normals(key, low, high, static_cast<std::uint32_t>(day), 0);
      for (std::size_t i = 0; i < 4; ++i) four[i].store(normals_[day - begin_][i]);
    }
  }

  const KernelJob& job_;
  typename P::Word low_;
  int begin_ = 0;  // first day in normals_
  int end_;        // one past the last
  alignas(64) float normals_[days_ahead][4][P::width];
};

}  // namespace relimb
