// The kernel for processors with AVX-512.
#include "cohort/kernel.hpp"

namespace relimb {

void kernel_avx512(const KernelJob& job) { run_kernel<Pack<Avx512, 16>>(job); }

}  // namespace relimb
