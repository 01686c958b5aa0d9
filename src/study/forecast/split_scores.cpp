#include "study/forecast/split_scores.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace relimb {

std::span<const float> SplitScores::of(std::size_t record, Scale scale) const {
  const std::size_t first = past.days().size();
  return record < first ? past.of(record, scale) : coming.of(record - first, scale);
}

std::span<const float> SplitScores::on(int day, Scale scale) const {
  for (const ScoreTable* table : {&past, &coming}) {
    const auto at = std::ranges::lower_bound(table->days(), day);
    if (at == table->days().end() || *at != day) continue;
    return table->of(static_cast<std::size_t>(at - table->days().begin()), scale);
  }
  throw Defect("a day that was not recorded");
}

SplitScores live_split(Herd& herd, std::span<const Course> courses, int today,
                       const std::vector<int>& days, std::uint64_t seed, unsigned threads) {
  const auto split = std::ranges::upper_bound(days, today);
  const int last = days.empty() ? today : days.back();
  ScoreTable past = herd.live(courses, std::min(today, last), {days.begin(), split}, threads);
  std::vector<Course> future(courses.begin(), courses.end());
  for (Course& course : future) course.day_noise = philox_key(seed, Purpose::future_noise);
  herd.renumber_noise();
  ScoreTable coming = herd.live(future, last, {split, days.end()}, threads);
  return {std::move(past), std::move(coming)};
}

}  // namespace relimb
