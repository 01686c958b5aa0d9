#include "service/version.hpp"

#include "relimb_version.hpp"

namespace relimb {

std::string program_version() {
  return std::string("relimb ") + version::number + ", commit " + version::commit;
}

std::string program_build() { return std::string(version::compiler) + ", " + version::build_type; }

}  // namespace relimb
