#include "cohort/herd.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/parallel.hpp"

namespace relimb {
namespace {

/// Those columns of a table of [fields][stride], filled up to whole tiles.
template <class Value>
std::vector<Value> columns(const std::vector<Value>& table, std::size_t stride,
                           std::span<const std::size_t> named) {
  const std::size_t fields = table.size() / stride;
  const std::size_t width = whole_tiles(named.size());
  std::vector<Value> out(fields * width);
  for (std::size_t f = 0; f < fields; ++f) {
    for (std::size_t i = 0; i < named.size(); ++i)
      out[f * width + i] = table[f * stride + named[i]];
  }
  return out;
}

}  // namespace

Herd::Herd(const Course& course, std::uint64_t first, HerdParts parts)
    : parts_(std::move(parts)),
      persons_(parts_.persons()),
      stride_(whole_tiles(persons_)),
      noise_high_(static_cast<std::uint32_t>(first >> 32)),
      latents_(latent_count * stride_),
      noise_(stride_),
      state_(state_size * stride_) {
  RELIMB_CHECK(persons_ > 0 && (first >> 32) == ((first + persons_ - 1) >> 32));
  course.code.draw(course.biology, first, 0, stride_, stride_, latents_.data());
  for (std::size_t i = 0; i < stride_; ++i) noise_[i] = static_cast<std::uint32_t>(first + i);
}

Herd::Herd(std::span<const float> latents, std::span<const std::uint32_t> noise_numbers,
           HerdParts parts)
    : parts_(std::move(parts)),
      persons_(noise_numbers.size()),
      stride_(whole_tiles(persons_)),
      latents_(latent_count * stride_),
      noise_(stride_),
      state_(state_size * stride_) {
  RELIMB_CHECK(persons_ > 0 && latents.size() == latent_count * persons_);
  RELIMB_CHECK(parts_.persons() == persons_);
  for (std::size_t f = 0; f < latent_count; ++f) {
    std::ranges::copy(latents.subspan(f * persons_, persons_), latents_.begin() + f * stride_);
  }
  std::ranges::copy(noise_numbers, noise_.begin());
}

Herd::Herd(const Herd& from, std::span<const std::size_t> persons, HerdParts parts)
    : parts_(std::move(parts)),
      persons_(persons.size()),
      stride_(whole_tiles(persons_)),
      noise_high_(from.noise_high_),
      day_(from.day_),
      latents_(columns(from.latents_, from.stride_, persons)),
      noise_(columns(from.noise_, from.stride_, persons)),
      state_(columns(from.state_, from.stride_, persons)) {
  RELIMB_CHECK(persons_ > 0 && parts_.persons() == persons_);
}

Latents<double> Herd::latents_of(std::size_t person) const {
  Latents<double> z;
  for (std::size_t f = 0; f < latent_count; ++f) z[f] = latents_[f * stride_ + person];
  return z;
}

void Herd::renumber_noise() {
  for (std::size_t i = 0; i < stride_; ++i) noise_[i] = static_cast<std::uint32_t>(i);
}

ScoreTable Herd::live(std::span<const Course> courses, int to_day, std::vector<int> record_days,
                      unsigned threads, std::size_t tile) {
  ScoreTable table(std::move(record_days), persons_, stride_);
  run(courses, to_day, table.days(), threads, tile, table.data(), nullptr);
  return table;
}

std::vector<float> Herd::live_states(std::span<const Course> courses, int to_day,
                                     const std::vector<int>& record_days, unsigned threads,
                                     std::size_t tile) {
  std::vector<float> states(record_days.size() * state_size * stride_);
  run(courses, to_day, record_days, threads, tile, nullptr, states.data());
  return states;
}

void Herd::run(std::span<const Course> courses, int to_day, const std::vector<int>& record_days,
               unsigned threads, std::size_t tile, float* scores, float* states) {
  RELIMB_CHECK(to_day >= day_ && courses.size() == parts_.count());
  for (const Course& course : courses) RELIMB_CHECK(to_day <= course.last_day());
  RELIMB_CHECK(std::ranges::is_sorted(record_days));
  RELIMB_CHECK(record_days.empty() ||
               (record_days.front() >= day_ && record_days.back() <= to_day));
  // Without records both tables are empty, and so may their pointers be.
  const auto from_person = [](float* table, std::size_t person) {
    return table == nullptr ? nullptr : table + person;
  };
  const auto pieces = parts_.pieces(tile);
  parallel_for(pieces.size(), threads, [&](std::size_t piece) {
    const auto [part, from, to] = pieces[piece];
    const Course& course = courses[part];
    KernelJob job;
    job.law = &course.law;
    job.population = &course.population;
    job.days = course.days.data();
    job.persons = whole_tiles(to - from);
    job.stride = stride_;
    job.latents = latents_.data() + from;
    job.noise_low = noise_.data() + from;
    job.noise_high = noise_high_;
    job.noise_key = course.day_noise;
    job.noisy = course.noisy;
    job.from_day = day_;
    job.to_day = to_day;
    job.record_days = record_days.data();
    job.records = record_days.size();
    job.scores = from_person(scores, from);
    job.states = from_person(states, from);
    job.state = state_.data() + from;
    course.code.kernel(job);
  });
  day_ = to_day;
}

}  // namespace relimb
