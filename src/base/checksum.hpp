// A checksum of bytes: FNV-1a, 64 bits (Fowler, Noll, Vo). Tells whether two runs read or wrote the
// same bytes, and finds every change of a single byte, as each step is one to one in the state so
// far. Not a cryptographic hash: it does not stop who wants to deceive.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace relimb {

class Checksum {
 public:
  Checksum() = default;
  /// Goes on from the state() of an earlier one.
  explicit Checksum(std::uint64_t state) : state_(state) {}

  Checksum& add(std::string_view bytes) {
    for (const char byte : bytes) {
      state_ = (state_ ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    }
    return *this;
  }

  std::uint64_t state() const { return state_; }

  /// 16 hex digits.
  std::string text() const {
    constexpr const char* digits = "0123456789abcdef";
    std::string out(16, '0');
    std::uint64_t left = state_;
    for (std::size_t i = 16; i-- > 0; left >>= 4) out[i] = digits[left & 15];
    return out;
  }

 private:
  std::uint64_t state_ = 14695981039346656037ULL;
};

}  // namespace relimb
