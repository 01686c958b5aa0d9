// The ceilings of processors with AVX2 and FMA.
#include "ceilings.hpp"

namespace relimb::bench {

Ceilings ceilings_avx2() { return ceilings_of<Pack<Avx2, 8>>(); }

}  // namespace relimb::bench
