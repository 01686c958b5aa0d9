// What a kernel is given: one tile of persons to live through a span of days.
//
// Plain pointers and sizes only, because kernels are compiled once per instruction set and must
// share no inline code with the rest of the program.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/philox.hpp"
#include "cohort/population.hpp"
#include "model/state.hpp"
#include "model/today.hpp"

namespace relimb {

/// All arrays are field-major: value of field f for person i is at [f * stride + i]. `persons` and
/// `stride` are multiples of `tile_width`; spare persons at the end are computed and thrown away.
struct KernelJob {
  const Parameters<float>* law;
  const PreparedPopulation<float>* population;
  const Today<float>* days;  // [to_day]
  std::size_t persons;
  std::size_t stride;
  const float* latents;            // [latent_count][stride]
  const std::uint32_t* noise_low;  // [persons] whose day noise each person lives through
  std::uint32_t noise_high;
  PhiloxKey noise_key;
  bool noisy;              // false: no day noise at all
  int from_day;            // state is the one of this day; 0 starts anew
  int to_day;              // >= every record day
  const int* record_days;  // ascending, in [from_day, to_day]
  std::size_t records;
  float* scores;  // [records][scale_count][stride], or null: not wanted
  float* states;  // [records][state_size][stride], or null: not wanted
  float* state;   // [state_size][stride]; in if from_day > 0, out always
};

/// Persons a tile must come in multiples of, for every kernel.
inline constexpr std::size_t tile_width = 16;
constexpr std::size_t whole_tiles(std::size_t persons) {
  return (persons + tile_width - 1) / tile_width * tile_width;
}

using Kernel = void (*)(const KernelJob&);

void kernel_baseline(const KernelJob& job);  // any processor, packs of 4
void kernel_scalar(const KernelJob& job);    // any processor, packs of 1 (for tests)
void kernel_avx2(const KernelJob& job);      // two packs of 8
void kernel_avx512(const KernelJob& job);    // two packs of 16

/// Fills normals [latent_count][stride] for persons first .. first + persons - 1 (same high word,
/// persons a multiple of tile_width): the draws of `round` in the stream of `key`. Round 0 of the
/// biology stream is who the persons are.
using LatentDrawer = void (*)(PhiloxKey key, std::uint64_t first, std::uint32_t round,
                              std::size_t persons, std::size_t stride, float* normals);
void draw_latents_baseline(PhiloxKey key, std::uint64_t first, std::uint32_t round,
                           std::size_t persons, std::size_t stride, float* normals);
void draw_latents_avx2(PhiloxKey key, std::uint64_t first, std::uint32_t round, std::size_t persons,
                       std::size_t stride, float* normals);
void draw_latents_avx512(PhiloxKey key, std::uint64_t first, std::uint32_t round,
                         std::size_t persons, std::size_t stride, float* normals);

}  // namespace relimb
