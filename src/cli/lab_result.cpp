#include "cli/lab_result.hpp"

#include "base/output_file.hpp"
#include "cli/console.hpp"
#include "cli/result_file.hpp"

namespace relimb {

void LabResult::declare(Options& options) {
  options.text("--json", "FILE", json, "all of it for machines", "");
  options.text("--pictures", "FOLDER", pictures, "SVG pictures, into a folder that exists", "");
}

void LabResult::give(const std::string& summary, const std::string& as_json,
                     const std::vector<std::pair<std::string, std::string>>& drawn) const {
  if (pictures) {
    for (const auto& [name, svg] : drawn) {
      OutputFile file(*pictures + "/" + name + ".svg");
      file.append(svg);
      file.commit();
    }
  }
  if (json != "-") print(summary);
  if (!json) return;
  ResultFile file(json);
  file.append(as_json);
  file.commit();
}

}  // namespace relimb
