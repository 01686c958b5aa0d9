#include "cli/lab_result.hpp"

#include "base/error.hpp"
#include "cli/console.hpp"

namespace relimb {

void LabResult::declare(Options& options) {
  options.text("--json", "FILE", json, "all of it for machines", "");
  options.text("--pictures", "FOLDER", pictures, "SVG pictures, into a folder that exists", "");
}

void LabResult::open(const std::vector<std::string>& names) {
  std::vector<std::optional<std::string>> paths;
  if (pictures) {
    for (const std::string& name : names) paths.emplace_back(*pictures + "/" + name + ".svg");
  }
  refuse_overwriting("--json", json, paths);
  for (const auto& path : paths) picture_files_.emplace_back(*path);
  if (json) json_file_.emplace(json);
}

void LabResult::give(const std::string& summary, const std::string& as_json,
                     const std::vector<std::string>& svgs) {
  RELIMB_CHECK(picture_files_.empty() || picture_files_.size() == svgs.size());
  for (std::size_t i = 0; i < picture_files_.size(); ++i) picture_files_[i].append(svgs[i]);
  if (json_file_) json_file_->append(as_json);
  for (OutputFile& picture : picture_files_) picture.commit();
  if (json_file_) json_file_->commit();
  if (json != "-") print(summary);
}

}  // namespace relimb
