#include "service/lab_fit.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/output_file.hpp"
#include "lab/reach/closeups.hpp"
#include "records/closeups_file.hpp"
#include "records/laws_file.hpp"
#include "service/lab_body.hpp"

namespace relimb {
namespace {

// Tonic drive at which the forced-use curve is walked: a comfortable pace (1.1 m/s when healthy),
// where the leg still steps without any cortical command, as in the clinic
// (docs/mechanisms/walker.md).
constexpr double comfortable_drive = 0.3;

// Shares of the work, for progress.
constexpr double cortex_end = 0.55;
constexpr double walker_end = 0.75;
constexpr double reach_end = 0.9;

}  // namespace

LabFit fit_lab(const LabFitRequest& request, const Progress& progress) {
  const std::vector<ParameterInfo> parameters = load_parameter_infos(request.laws_folder);
  const BodyModel body = load_body(request.body_path);
  LabFit fit;
  CortexCurveSettings cortex;
  cortex.base.seed = request.seed;
  cortex.threads = request.threads;
  fit.cortex = measure_cortex_curve(cortex, part(progress, 0, cortex_end));
  WalkerCurveSettings walker;
  walker.walk.seed = request.seed;
  walker.walk.drive = comfortable_drive;
  walker.threads = request.threads;
  fit.walker = measure_use_curves(body, walker, part(progress, cortex_end, walker_end));
  ReachSettings reach;
  reach.seed = request.seed;
  fit.reach = measure_reach_curve(reach, {}, part(progress, walker_end, reach_end));
  fit.branches = measure_branches(reach, {}, part(progress, reach_end, 1));

  for (const auto& curves :
       {closeups_of(fit.cortex), closeups_of(fit.walker), reach_closeups(fit.reach)}) {
    fit.closeups.insert(fit.closeups.end(), curves.begin(), curves.end());
  }
  std::vector<std::pair<std::string, double>> values;
  for (const Closeup& closeup : fit.closeups) {
    for (const auto& [name, value] : closeup.parameters) {
      const auto info = std::ranges::find(parameters, name, &ParameterInfo::name);
      RELIMB_CHECK(info != parameters.end());
      fit.values.push_back({name, info->value, value});
      values.emplace_back(name, value);
    }
  }
  if (request.write) {
    OutputFile curves(request.laws_folder + "/closeups.toml");
    curves.append(
        closeups_text(fit.closeups, fmt::format("relimb lab fit --seed {} --write", request.seed)));
    save_values(request.laws_folder, values);
    curves.commit();
  }
  return fit;
}

std::string lab_fit_text(const LabFit& fit) {
  std::string text = fmt::format("{:<30} {:>10}    {:>10}\n", "parameter", "before", "measured");
  for (const MeasuredValue& value : fit.values) {
    text += fmt::format("{:<30} {:>10.4g} -> {:>10.4g}\n", value.name, value.before, value.after);
  }
  text += fmt::format("\n{:<30} {:>8}  {}\n", "curve", "off by", "law's form against the close-up");
  for (const Closeup& closeup : fit.closeups) {
    text += fmt::format("{:<30} {:>8.3f}  {}\n", closeup.name, worst_error(closeup), closeup.y_is);
  }
  return text;
}

}  // namespace relimb
