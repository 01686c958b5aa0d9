// What a close-up leaves behind: a summary on the terminal, JSON, pictures.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/options.hpp"

namespace relimb {

/// Where the results of a close-up go; shared by the commands `lab ...`.
struct LabResult {
  std::optional<std::string> json;
  std::optional<std::string> pictures;

  void declare(Options& options);

  /// Whether pictures were asked for: they may take a longer run.
  bool wants_pictures() const { return pictures.has_value(); }

  /// Prints `summary` (or, with --json -, the JSON alone) and writes the files. `drawn`: name without
  /// ending, SVG. The folder of the pictures must be there.
  void give(const std::string& summary, const std::string& as_json,
            const std::vector<std::pair<std::string, std::string>>& drawn) const;
};

}  // namespace relimb
