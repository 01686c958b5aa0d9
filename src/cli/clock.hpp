// The time a result was made, for its footer.
#pragma once

#include <string>

namespace relimb {

/// "2025-11-22 17:49 UTC".
std::string utc_now();

}  // namespace relimb
