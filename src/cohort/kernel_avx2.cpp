// The kernel for processors with AVX2 and FMA: two packs of 8 at a time.
#include "base/pack_pair.hpp"
#include "cohort/kernel.hpp"

namespace relimb {

void kernel_avx2(const KernelJob& job) { run_kernel<PackPair<Pack<Avx2, 8>>>(job); }

void draw_latents_avx2(PhiloxKey key, std::uint64_t first, std::uint32_t round, std::size_t persons,
                       std::size_t stride, float* normals) {
  draw_latents<PackPair<Pack<Avx2, 8>>>(key, first, round, persons, stride, normals);
}

}  // namespace relimb
