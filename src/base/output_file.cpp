#include "base/output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/error.hpp"
#include "base/folder_sync.hpp"

namespace relimb {

void append_number(std::string& out, double value, int decimals) {
  if (std::isnan(value)) return;
  // The longest double has 309 digits before the point.
  RELIMB_CHECK(decimals >= 0 && decimals <= 60);
  char digits[400];
  const auto end =
      std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, decimals).ptr;
  std::string_view text(digits, static_cast<std::size_t>(end - digits));
  const bool negative_zero =
      text.starts_with('-') && text.find_first_not_of("-0.") == std::string_view::npos;
  if (negative_zero) text.remove_prefix(1);
  out.append(text);
}

OutputFile::OutputFile(const std::string& path) : path_(path), target_(path) {
  if (path.empty()) fail(ENOENT);
  std::error_code ignored;
  const auto real = std::filesystem::canonical(path, ignored);
  if (!ignored) target_ = real.string();
  struct stat status {};
  const bool exists = ::stat(target_.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) fail(EISDIR);
  if (exists && !S_ISREG(status.st_mode)) {
    descriptor_ = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) fail(errno);
    return;
  }
  open_partial();
  // A file that is replaced keeps its permissions; failing to is no reason to lose the result.
  if (exists && ::fchmod(descriptor_, status.st_mode & 07777) != 0) errno = 0;
}

void OutputFile::open_partial() {
  // A name may be taken by a killed run of the same process number: never write into that.
  for (int attempt = 0; attempt < 100; ++attempt) {
    partial_ = target_ + ".partial-" + std::to_string(::getpid());
    if (attempt > 0) partial_ += "-" + std::to_string(attempt);
    descriptor_ =
        ::open(partial_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (descriptor_ >= 0) return;
    if (errno != EEXIST) break;
  }
  const int error_number = errno;
  partial_.clear();
  fail(error_number);
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)),
      target_(std::move(other.target_)),
      partial_(std::exchange(other.partial_, {})),
      buffer_(std::exchange(other.buffer_, {})),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

OutputFile::~OutputFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!partial_.empty()) ::unlink(partial_.c_str());
}

void OutputFile::fail(int error_number) const {
  throw InputError({path_, 0}, "output file", std::strerror(error_number),
                   "a path in an existing folder, with the right to write and room on the disk");
}

OutputFile& OutputFile::append(double value, int decimals) {
  append_number(buffer_, value, decimals);
  if (buffer_.size() >= flush_bytes) flush();
  return *this;
}

void OutputFile::flush() {
  RELIMB_CHECK(descriptor_ >= 0);  // nothing is written after commit()
  std::string_view left = buffer_;
  while (!left.empty()) {
    const ::ssize_t written = ::write(descriptor_, left.data(), left.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(errno);
    left.remove_prefix(static_cast<std::size_t>(written));
  }
  buffer_.clear();
}

void OutputFile::commit() {
  flush();
  // A failed sync is final: the kernel may have dropped the pages, so trying again proves nothing.
  if (!partial_.empty() && ::fsync(descriptor_) != 0) fail(errno);
  if (::close(std::exchange(descriptor_, -1)) != 0) fail(errno);
  if (partial_.empty()) return;
  if (::rename(partial_.c_str(), target_.c_str()) != 0) fail(errno);
  partial_.clear();
  sync_folder_of(target_);  // the new name itself must reach the disk
}

}  // namespace relimb
