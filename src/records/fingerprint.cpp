#include "records/fingerprint.hpp"

#include <cstdint>
#include <fstream>
#include <iterator>

#include "base/error.hpp"

namespace relimb {

std::string fingerprint(const std::vector<std::string>& paths) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const std::string& path : paths) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw InputError({path, 0}, "file", "", "a readable file");
    for (std::istreambuf_iterator<char> byte(in), end; byte != end; ++byte) {
      hash = (hash ^ static_cast<unsigned char>(*byte)) * 1099511628211ULL;
    }
  }
  constexpr const char* digits = "0123456789abcdef";
  std::string text(16, '0');
  for (std::size_t i = 16; i-- > 0; hash >>= 4) text[i] = digits[hash & 15];
  return text;
}

}  // namespace relimb
