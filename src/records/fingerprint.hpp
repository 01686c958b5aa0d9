// A fingerprint of files: tells whether two runs read the same bytes (base/checksum.hpp).
#pragma once

#include <string>
#include <vector>

namespace relimb {

/// The checksum over the bytes of all files in that order; 16 hex digits.
/// Throws InputError for a file that cannot be read.
std::string fingerprint(const std::vector<std::string>& paths);

}  // namespace relimb
