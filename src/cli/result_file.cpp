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

namespace {

/// Whether two paths name one file, there already or not: ./a and a; links followed.
bool one_file(const std::string& one, const std::string& other) {
  namespace fs = std::filesystem;
  std::error_code ignored;
  if (fs::equivalent(one, other, ignored)) return true;  // hard links too
  const auto full = [](const std::string& path) {
    std::error_code failed;
    fs::path whole = fs::absolute(path, failed);
    if (!failed) whole = fs::weakly_canonical(whole, failed);
    return failed ? fs::path(path) : whole;
  };
  return full(one) == full(other);
}

}  // namespace

void refuse_overwriting(std::string_view option, const std::optional<std::string>& path,
                        const std::vector<std::optional<std::string>>& others) {
  if (!path || *path == "-") return;
  for (const auto& other : others) {
    if (!other || *other == "-" || !one_file(*other, *path)) continue;
    throw InputError({}, std::string(option), shown(*path),
                     "a file that this command does not use for something else");
  }
}

}  // namespace relimb
