// The ceilings of processors with AVX-512.
#include "base/pack_pair.hpp"
#include "ceilings.hpp"

namespace relimb::bench {

Ceilings ceilings_avx512() { return ceilings_of<Pack<Avx512, 16>, PackPair<Pack<Avx512, 16>>>(); }

}  // namespace relimb::bench
