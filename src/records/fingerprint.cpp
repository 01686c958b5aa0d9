#include "records/fingerprint.hpp"

#include <array>
#include <fstream>

#include "base/checksum.hpp"
#include "base/error.hpp"

namespace relimb {

std::string fingerprint(const std::vector<std::string>& paths) {
  Checksum sum;
  std::array<char, 65536> piece;
  for (const std::string& path : paths) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw InputError({path, 0}, "file", "", "a readable file");
    while (in.read(piece.data(), piece.size()), in.gcount() > 0) {
      sum.add({piece.data(), static_cast<std::size_t>(in.gcount())});
    }
  }
  return sum.text();
}

}  // namespace relimb
