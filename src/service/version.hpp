// Which relimb this is: printed by faces and written into results.
#pragma once

#include <string>

namespace relimb {

/// "relimb 0.1.0, commit 1a2b3c4d5e6f".
std::string program_version();

/// "GNU 12.2.0, Release".
std::string program_build();

}  // namespace relimb
