// The kernel for processors with AVX2 and FMA.
#include "cohort/kernel.hpp"

namespace relimb {

void kernel_avx2(const KernelJob& job) { run_kernel<Pack<Avx2, 8>>(job); }

}  // namespace relimb
