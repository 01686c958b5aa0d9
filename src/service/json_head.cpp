#include "service/json_head.hpp"

#include <nlohmann/json.hpp>

#include "service/version.hpp"

namespace relimb {

nlohmann::ordered_json json_head(const char* format) {
  return {{"format", format},
          {"version", 1},
          {"program", program_version()},
          {"source_hash", program_source()},
          {"compiler", program_compiler()},
          {"flags", program_flags()}};
}

}  // namespace relimb
