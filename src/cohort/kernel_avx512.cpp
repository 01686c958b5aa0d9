// The kernel for processors with AVX-512.
#include "base/pack_pair.hpp"
#include "cohort/kernel.hpp"

namespace relimb {

void kernel_avx512(const KernelJob& job) {
  run_kernel<PackPair<Pack<Avx512, 16>>, Pack<Avx512, 16>>(job);
}

void draw_latents_avx512(PhiloxKey key, std::uint64_t first, std::uint32_t round,
                         std::size_t persons, std::size_t stride, float* normals) {
  draw_latents<Pack<Avx512, 16>>(key, first, round, persons, stride, normals);
}

}  // namespace relimb
