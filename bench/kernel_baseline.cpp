// The ceilings on any processor.
#include "ceilings.hpp"

namespace relimb::bench {

Ceilings ceilings_baseline() { return ceilings_of<Pack<Baseline, 4>>(); }

}  // namespace relimb::bench
