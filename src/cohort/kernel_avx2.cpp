// The kernel for processors with AVX2 and FMA.
#include "cohort/kernel.hpp"

namespace relimb {

void kernel_avx2(const KernelJob& job) { run_kernel<Pack<Avx2, 8>>(job); }

void draw_latents_avx2(PhiloxKey key, std::uint64_t first, std::uint32_t round, std::size_t persons,
                       std::size_t stride, float* normals) {
  draw_latents<Pack<Avx2, 8>>(key, first, round, persons, stride, normals);
}

}  // namespace relimb
