#include "service/version.hpp"

#include "relimb_version.hpp"

namespace relimb {

std::string program_version() {
  return std::string("relimb ") + version::number + ", commit " + version::commit;
}

std::string program_build() { return std::string(version::compiler) + ", " + version::build_type; }

std::string program_compiler() { return version::compiler; }

std::string program_flags() { return version::flags; }

std::string program_source() { return version::source_hash; }

}  // namespace relimb
