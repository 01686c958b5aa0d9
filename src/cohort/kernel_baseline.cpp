// The kernel for any processor.
#include "cohort/kernel.hpp"

namespace relimb {

void kernel_baseline(const KernelJob& job) { run_kernel<Pack<Baseline, 4>>(job); }
void kernel_scalar(const KernelJob& job) { run_kernel<Pack<Baseline, 1>>(job); }

void draw_latents_baseline(PhiloxKey key, std::uint64_t first, std::uint32_t round,
                           std::size_t persons, std::size_t stride, float* normals) {
  draw_latents<Pack<Baseline, 4>>(key, first, round, persons, stride, normals);
}

}  // namespace relimb
