#include "service/calibrate_laws.hpp"

#include <algorithm>
#include <sstream>
#include <string_view>

#include "base/error.hpp"
#include "base/input_text.hpp"
#include "records/laws_file.hpp"

namespace relimb {
namespace {

void check_blocks(const std::vector<std::string>& asked,
                  const std::vector<ParameterInfo>& parameters) {
  std::vector<std::string_view> there;
  for (const ParameterInfo& info : parameters) {
    const bool known = std::ranges::find(there, info.block) != there.end();
    if (!info.block.empty() && !known) there.push_back(info.block);
  }
  for (const std::string& joint : asked) {
    std::istringstream parts(joint);  // "arm+hand": both blocks at once
    for (std::string block; std::getline(parts, block, '+');) {
      if (std::ranges::find(there, block) != there.end()) continue;
      throw InputError({}, "--block", shown(block), listed_for(block, there));
    }
  }
}

}  // namespace

std::vector<CalibratedValue> calibrate_laws(const CalibrateRequest& request,
                                            const Progress& progress,
                                            const std::function<void(const CalibrateStep&)>& told) {
  const Laws laws = load_laws(request.laws_folder);
  const std::vector<ParameterInfo> parameters = load_parameter_infos(request.laws_folder);
  check_blocks(request.settings.blocks, parameters);
  const Calibration found =
      calibrate(laws, parameters, load_claims(request.evidence_folder),
                load_claim_plans(request.evidence_folder), request.settings, progress, told);
  std::vector<CalibratedValue> values;
  for (const auto& [name, after] : found.values) {
    const auto info = std::ranges::find(parameters, name, &ParameterInfo::name);
    RELIMB_CHECK(info != parameters.end());
    values.push_back({name, info->unit, info->value, after});
  }
  if (request.write) save_values(request.laws_folder, found.values);
  return values;
}

}  // namespace relimb
