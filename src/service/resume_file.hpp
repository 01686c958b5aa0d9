// Files that a stopped run goes on from: a cohort's checkpoint, a calibration's state.
//
//   head       lines that say what the run is: format, sources, laws, data, options
//   body       lines "name value" that say where it stands
//   checksum   over the lines above (base/checksum.hpp)
// A run goes on only from a file with its own head: with another one it would end elsewhere. All
// refusals are InputErrors of the whole file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace relimb {

/// Which file, for messages.
struct ResumeFile {
  std::string path;
  std::string what;    // "checkpoint": the field of the message
  std::string writer;  // "relimb cohort --checkpoint"
};

/// InputError: `what` is wrong with the file, which can not have been written so.
[[noreturn]] void refuse_damaged(const ResumeFile& file, const std::string& what);

/// The lines, which end in a line break, with their checksum below them.
std::string sealed(const std::string& lines);

/// Writes the file anew, whole and on disk before it returns (OutputFile). InputError when it can
/// not be written.
void replace_file(const std::string& path, const std::string& text);

/// Reads what sealed() wrote: checksum and head at once, then the body line by line, in order.
class ResumeLines {
 public:
  /// InputError when the checksum is not that of the lines, or when their head is not `head`; the
  /// message then shows the first line that is another.
  ResumeLines(const std::string& text, ResumeFile file, std::string_view head);

  /// The whole number, to base 10 or 16, on the next line, behind `name` and a space. InputError
  /// when there is no such line.
  std::uint64_t whole(std::string_view name, int base = 10);

  /// `count` numbers from 0 to 1, with commas between them, on the next line, behind `name` and a
  /// space. InputError when there is no such line.
  std::vector<double> shares(std::string_view name, std::size_t count);

 private:
  std::string_view value_of(std::string_view name);

  ResumeFile file_;
  std::string lines_;
  std::size_t next_ = 0;  // where the next line begins
};

}  // namespace relimb
