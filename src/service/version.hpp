// Which relimb this is: printed by faces and written into results.
#pragma once

#include <string>

namespace relimb {

/// "relimb 0.1.0, commit 1a2b3c4d5e6f".
std::string program_version();

/// "GNU 12.2.0, Release".
std::string program_build();

/// "GNU 12.2.0": what made the program of its sources, and with which flags that may matter.
std::string program_compiler();
std::string program_flags();

/// 16 hex digits over names and bytes of src/, as they were when the program was built.
std::string program_source();

}  // namespace relimb
