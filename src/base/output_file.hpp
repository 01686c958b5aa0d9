// A result file that is either whole or not there: nobody ever reads half of one.
//
// Bytes go to PATH.partial-<pid>; commit() flushes, syncs to disk and renames over PATH. Destroyed
// without commit, the temporary is removed and an older PATH stays as it was. Links are followed,
// so that the linked file is replaced and not the link.
// A device or pipe (/dev/stdout, /dev/null) cannot be renamed over: it is written to directly and
// the promise does not hold for it.
// Failures (no such folder, no permission, disk full) are InputErrors of the field "output file".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace relimb {

class OutputFile {
 public:
  explicit OutputFile(const std::string& path);
  ~OutputFile();
  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;

  OutputFile& append(std::string_view text) {
    buffer_.append(text);
    if (buffer_.size() >= flush_bytes) flush();
    return *this;
  }

  /// With `decimals` digits after the point; nan, the mark of a missing value, as nothing.
  OutputFile& append(double value, int decimals);

  /// Makes the file appear under its name. To be called once, at the end.
  void commit();

 private:
  static constexpr std::size_t flush_bytes = std::size_t{1} << 18;

  void flush();
  void open_partial();
  [[noreturn]] void fail(int error_number) const;

  std::string path_;     // as given, for messages
  std::string target_;   // what is replaced: path_ with links followed
  std::string partial_;  // the temporary; empty when written directly or done
  std::string buffer_;
  int descriptor_ = -1;
};

/// `value` with `decimals` digits after the point; nothing for nan; no "-0.00".
void append_number(std::string& out, double value, int decimals);

}  // namespace relimb
