// What a close-up leaves behind: a summary on the terminal, JSON, pictures.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/output_file.hpp"
#include "cli/options.hpp"
#include "cli/result_file.hpp"

namespace relimb {

/// Where the results of a close-up go; shared by the commands `lab ...`: declare(), the words of the
/// command line, open(), the work, give().
struct LabResult {
  std::optional<std::string> json;
  std::optional<std::string> pictures;

  void declare(Options& options);

  /// Whether pictures were asked for: they may take a longer run.
  bool wants_pictures() const { return pictures.has_value(); }

  /// Opens the files, so that what can not be written is known before the work starts. `names`: of
  /// the pictures, without ending. Their folder must be there.
  void open(const std::vector<std::string>& names);

  /// Writes the files and prints `summary` (or, with --json -, the JSON alone). `svgs`: the pictures
  /// in the order of their names; not looked at where none are asked for.
  void give(const std::string& summary, const std::string& as_json,
            const std::vector<std::string>& svgs);

 private:
  std::vector<OutputFile> picture_files_;
  std::optional<ResultFile> json_file_;
};

}  // namespace relimb
