#include "service/lab_body.hpp"

#include <fstream>
#include <iterator>

#include "base/error.hpp"

namespace relimb {

BodyModel load_body(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw InputError({path, 0}, "file", "", "a readable file");
  return {std::string(std::istreambuf_iterator<char>(in), {}), path};
}

}  // namespace relimb
