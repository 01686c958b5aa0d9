// How results of people and cohorts begin in JSON (a close-up has a head of its own): what it
// is and which relimb made it.
//
//   format, version 1, program, source_hash, compiler, flags (version.hpp)
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace relimb {

/// An object with these fields; the result's own come after them. `format`: "relimb forecast".
nlohmann::ordered_json json_head(const char* format);

}  // namespace relimb
