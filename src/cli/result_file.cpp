#include "cli/result_file.hpp"

#include <filesystem>
#include <system_error>

#include "base/error.hpp"
#include "base/input_text.hpp"
#include "cli/console.hpp"

namespace relimb {

ResultFile::ResultFile(const std::optional<std::string>& path) {
  if (path && *path != "-") file_.emplace(*path);
}

void ResultFile::append(std::string_view text) {
  if (file_) {
    file_->append(text);
  } else {
    print(text);
  }
}

void ResultFile::commit() {
  if (file_) file_->commit();
}

void refuse_overwriting(std::string_view option, const std::optional<std::string>& path,
                        const std::vector<std::optional<std::string>>& others) {
  if (!path || *path == "-") return;
  std::error_code ignored;
  for (const auto& other : others) {
    if (!other || (*other != *path && !std::filesystem::equivalent(*other, *path, ignored))) {
      continue;
    }
    throw InputError({}, std::string(option), shown(*path),
                     "a file that this command does not use for something else");
  }
}

}  // namespace relimb
