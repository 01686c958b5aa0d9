// Where a command's result goes: a file that is whole or not there, or standard output.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/output_file.hpp"

namespace relimb {

/// No path, or "-": standard output. A file is opened at once, so that a path that cannot be
/// written is known before the work starts.
class ResultFile {
 public:
  explicit ResultFile(const std::optional<std::string>& path);

  void append(std::string_view text);
  void commit();

 private:
  std::optional<OutputFile> file_;
};

/// InputError when the option's path is a file that the command reads or another of its results,
/// however it is spelt, there already or not. No path and "-" are never refused.
void refuse_overwriting(std::string_view option, const std::optional<std::string>& path,
                        const std::vector<std::optional<std::string>>& others);

}  // namespace relimb
