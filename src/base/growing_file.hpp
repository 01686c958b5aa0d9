// A file that grows at its end over several runs of a program, and is cut back to where the last
// one surely was.
//
// One process at a time: a second one is refused. sync() returns when the bytes are on disk; a
// failed sync is final, as the kernel may have dropped the pages. Failures are InputErrors of the
// field "output file".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace relimb {

class GrowingFile {
 public:
  /// Opens PATH, or makes it, and cuts it to `length` bytes.
  GrowingFile(const std::string& path, std::uint64_t length);
  ~GrowingFile();
  GrowingFile(const GrowingFile&) = delete;
  GrowingFile& operator=(const GrowingFile&) = delete;

  void append(std::string_view bytes);
  void sync();

  /// Syncs and takes the name of `target`, in the same folder; the new name too is on disk when it
  /// returns. To be called once, at the end.
  void become(const std::string& target);

 private:
  [[noreturn]] void fail(int error_number) const;

  std::string path_;
  int descriptor_ = -1;
};

}  // namespace relimb
