#include "base/growing_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/error.hpp"
#include "base/folder_sync.hpp"

namespace relimb {

GrowingFile::GrowingFile(const std::string& path, std::uint64_t length)
    : path_(path), descriptor_(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) fail(errno);
  const bool ours = ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0;
  if (ours && ::ftruncate(descriptor_, static_cast<::off_t>(length)) == 0 &&
      ::lseek(descriptor_, 0, SEEK_END) >= 0) {
    return;
  }
  const int error_number = errno;
  ::close(descriptor_);  // no destructor follows a constructor that throws
  if (!ours && error_number == EWOULDBLOCK) {
    throw InputError({path_, 0}, "output file", "a file that another run is writing",
                     "one run at a time");
  }
  fail(error_number);
}

GrowingFile::~GrowingFile() { ::close(descriptor_); }

void GrowingFile::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const ::ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void GrowingFile::sync() {
  if (::fsync(descriptor_) != 0) fail(errno);
}

void GrowingFile::become(const std::string& target) {
  sync();
  if (::rename(path_.c_str(), target.c_str()) != 0) fail(errno);
  sync_folder_of(target);
}

void GrowingFile::fail(int error_number) const {
  throw InputError({path_, 0}, "output file", std::strerror(error_number),
                   "a path in an existing folder, with the right to write and room on the disk");
}

}  // namespace relimb
