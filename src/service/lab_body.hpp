// The body of the walker close-up from its file.
#pragma once

#include <string>

#include "lab/walker/body.hpp"

namespace relimb {

/// Throws InputError when the file is missing or no biped.
BodyModel load_body(const std::string& path);

}  // namespace relimb
