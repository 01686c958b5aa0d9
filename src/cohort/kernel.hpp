// The batch kernel: a pack of persons through all their days, state in registers and cache.
//
// What shows on a day is worked out once, for the day's scores and for living it on.
//
// Noise is drawn for some days ahead (noise_ahead.hpp), then those days are lived: two loops that
// each keep the processor busier than one that does both.
//
// Included only by kernel_*.cpp, each compiled for its instruction set. No standard containers or
// algorithms here: an inline function of theirs compiled for a newer processor could be picked by
// the linker for the whole program.
#pragma once

#include "cohort/kernel_job.hpp"
#include "cohort/noise_ahead.hpp"
#include "model/day.hpp"

namespace relimb {

// Flattened: the law of a day becomes part of the loop, so that what it computes of law and person
// alone is lifted out of the days.
template <class P>
[[gnu::flatten]] void live_pack(const KernelJob& job, std::size_t at) {
  const std::size_t stride = job.stride;
  // Copies that nothing else can point at: what depends on them alone is computed once, not daily.
  const Parameters<float> law = *job.law;
  Latents<P> z;
  for (std::size_t f = 0; f < latent_count; ++f) z[f] = P::load(job.latents + f * stride + at);
  const Person<P> person = person_of(*job.population, z);
  State<P> state;
  if (job.from_day == 0) {
    state = first_day(law, person);
  } else {
    for (std::size_t f = 0; f < state_size; ++f) {
      numbers(state)[f] = P::load(job.state + f * stride + at);
    }
  }

  std::size_t next = 0;
  const auto record = [&](const Shown<P>& shown) {
    if (job.states != nullptr) {
      for (std::size_t f = 0; f < state_size; ++f) {
        numbers(state)[f].store(job.states + (next * state_size + f) * stride + at);
      }
    }
    if (job.scores != nullptr) {
      const auto scores = true_scores(law.scores, shown);
      for (std::size_t s = 0; s < scale_count; ++s) {
        scores[s].store(job.scores + (next * scale_count + s) * stride + at);
      }
    }
    ++next;
  };
  const auto recorded = [&](int day) { return next < job.records && job.record_days[next] == day; };
  NoiseAhead<P> noise(job, at);
  for (int day = job.from_day; day < job.to_day; ++day) {
    const auto shown = show(law, person, job.days[day], state);
    while (recorded(day)) record(shown);
    live(law, person, job.days[day], shown, 1.0F, noise.of(day), state);
  }
  if (recorded(job.to_day)) {
    const auto shown = show(law, person, job.days[job.to_day], state);
    while (recorded(job.to_day)) record(shown);
  }
  for (std::size_t f = 0; f < state_size; ++f) {
    numbers(state)[f].store(job.state + f * stride + at);
  }
}

/// The persons left when packs of P do not come out even are lived in packs of `Rest`.
template <class P, class Rest = P>
void run_kernel(const KernelJob& job) {
  static_assert(tile_width % Rest::width == 0 && P::width % Rest::width == 0);
  std::size_t at = 0;
  for (; at + P::width <= job.persons; at += P::width) live_pack<P>(job, at);
  for (; at < job.persons; at += Rest::width) live_pack<Rest>(job, at);
}

template <class P>
void draw_latents(PhiloxKey key, std::uint64_t first, std::uint32_t round, std::size_t persons,
                  std::size_t stride, float* normals) {
  for (std::size_t at = 0; at < persons; at += P::width) {
    const auto low = P::Word::counting_from(static_cast<std::uint32_t>(first + at));
    for (std::uint32_t block = 0; block < latent_count / 4; ++block) {
      const auto four =
          random_normals(key, low, static_cast<std::uint32_t>(first >> 32), round, block);
      for (std::size_t i = 0; i < 4; ++i) four[i].store(normals + (4 * block + i) * stride + at);
    }
  }
}

}  // namespace relimb
