// The kernel for any processor.
#include "cohort/kernel.hpp"

namespace relimb {

void kernel_baseline(const KernelJob& job) { run_kernel<Pack<Baseline, 4>>(job); }
void kernel_scalar(const KernelJob& job) { run_kernel<Pack<Baseline, 1>>(job); }

void draw_latents_baseline(PhiloxKey key, std::uint64_t first, std::size_t persons,
                           std::size_t stride, float* latents) {
  draw_latents<Pack<Baseline, 4>>(key, first, persons, stride, latents);
}

}  // namespace relimb
