#include "lab/closeup.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"

namespace relimb {

double worst_error(const Closeup& closeup) {
  RELIMB_CHECK(closeup.law.size() == closeup.measured.size());
  double worst = 0;
  for (std::size_t i = 0; i < closeup.law.size(); ++i) {
    worst = std::max(worst, std::abs(closeup.law[i] - closeup.measured[i]));
  }
  return worst;
}

}  // namespace relimb
