// The ceilings of processors with AVX2 and FMA.
#include "base/pack_pair.hpp"
#include "ceilings.hpp"

namespace relimb::bench {

Ceilings ceilings_avx2() { return ceilings_of<Pack<Avx2, 8>, PackPair<Pack<Avx2, 8>>>(); }

}  // namespace relimb::bench
