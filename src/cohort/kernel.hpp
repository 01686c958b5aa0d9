// The batch kernel: a pack of persons through all their days, state in registers and cache.
//
// Included only by kernel_*.cpp, each compiled for its instruction set. No standard containers or
// algorithms here: an inline function of theirs compiled for a newer processor could be picked by
// the linker for the whole program.
#pragma once

#include "base/normal.hpp"
#include "cohort/kernel_job.hpp"
#include "model/day.hpp"

namespace relimb {

template <class P>
void live_pack(const KernelJob& job, std::size_t at) {
  const std::size_t stride = job.stride;
  Latents<P> z;
  for (std::size_t f = 0; f < latent_count; ++f) z[f] = P::load(job.latents + f * stride + at);
  const Person<P> person = person_of(*job.population, z);
  State<P> state;
  if (job.from_day == 0) {
    state = first_day(*job.law, person);
  } else {
    for (std::size_t f = 0; f < state_size; ++f) {
      numbers(state)[f] = P::load(job.state + f * stride + at);
    }
  }
  typename P::Word noise_low;
  std::memcpy(&noise_low.lanes, job.noise_low + at, sizeof noise_low.lanes);

  std::size_t next = 0;
  const auto record = [&](int day) {
    for (; next < job.records && job.record_days[next] == day; ++next) {
      const auto scores =
          true_scores(job.law->scores, show(*job.law, person, job.days[day], state));
      for (std::size_t s = 0; s < scale_count; ++s) {
        scores[s].store(job.scores + (next * scale_count + s) * stride + at);
      }
    }
  };
  record(job.from_day);
  for (int day = job.from_day; day < job.to_day; ++day) {
    DayNoise<P> noise{P(0), P(0), P(0), P(0)};
    if (job.noisy) {
      noise = random_normals(job.noise_key, noise_low, job.noise_high,
                             static_cast<std::uint32_t>(day), 0);
    }
    live(*job.law, person, job.days[day], 1.0F, noise, state);
    record(day + 1);
  }
  for (std::size_t f = 0; f < state_size; ++f) {
    numbers(state)[f].store(job.state + f * stride + at);
  }
}

template <class P>
void run_kernel(const KernelJob& job) {
  for (std::size_t at = 0; at < job.persons; at += P::width) live_pack<P>(job, at);
}

template <class P>
void draw_latents(PhiloxKey key, std::uint64_t first, std::uint32_t round, std::size_t persons,
                  std::size_t stride, float* normals) {
  for (std::size_t at = 0; at < persons; at += P::width) {
    typename P::Word low;
    for (int lane = 0; lane < P::width; ++lane) {
      low.lanes[lane] = static_cast<std::uint32_t>(first + at) + static_cast<std::uint32_t>(lane);
    }
    for (std::uint32_t block = 0; block < latent_count / 4; ++block) {
      const auto four =
          random_normals(key, low, static_cast<std::uint32_t>(first >> 32), round, block);
      for (std::size_t i = 0; i < 4; ++i) four[i].store(normals + (4 * block + i) * stride + at);
    }
  }
}

}  // namespace relimb
