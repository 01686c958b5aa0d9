// From what each close-up measured to the curves that the law is held to.
#include <algorithm>
#include <limits>

#include "base/statistics.hpp"
#include "service/lab_fit.hpp"

namespace relimb {
namespace {

Closeup practice_curve(const CortexCurve& curve, int limb, const std::string& name) {
  const LimbCurve& of = limb == 0 ? curve.arm : curve.leg;
  const double lost = 1 - of.after;
  const double last = curve.settings.days.back();
  const auto regained = [&](const LawForm& form, double uses) {
    return (territory_of(form, {limb, uses, last, of.after, 0}) - of.after) / lost;
  };
  Closeup closeup;
  closeup.name = "cortex_" + name;
  closeup.x_is = "practice of the " + name + ", demand-weighted uses a day";
  closeup.y_is = "lost territory of the " + name + " regained after 12 weeks, share";
  closeup.method =
      "sheet of motor cortex, disc lesion of the part's own territory; spread: of the "
      "law's form fitted to each seed alone";
  for (std::size_t dose = 0; dose < curve.settings.uses.size(); ++dose) {
    // Beyond everyday use the sheet saturates sooner than the law; docs/mechanisms/cortex.md.
    const double uses = curve.settings.uses[dose];
    if (uses > of.everyday_uses) continue;
    std::vector<double> each;
    for (const LawForm& form : curve.by_seed) each.push_back(regained(form, uses));
    closeup.x.push_back(uses);
    closeup.measured.push_back(of.regained[dose]);
    closeup.spread.push_back(each.size() > 1 ? standard_deviation(each) : 0);
    closeup.law.push_back(regained(curve.form, uses));
  }
  return closeup;
}

Closeup use_curve(const WalkerCurve& curve, const std::string& name) {
  Closeup closeup;
  closeup.name = name;
  closeup.x_is = "cortical gain of the paretic leg, share";
  closeup.y_is = "use of the paretic leg per stride, share of a healthy leg's";
  closeup.method =
      "biped in MuJoCo at one drive, least body-weight support at which it walks; "
      "spread: between runs";
  for (const CurvePoint& point : curve.points) {
    closeup.x.push_back(point.cortical_gain);
    closeup.measured.push_back(point.use);
    closeup.spread.push_back(point.use_sd);
    closeup.law.push_back(fitted_use(curve.line, point.cortical_gain));
  }
  return closeup;
}

}  // namespace

std::vector<Closeup> closeups_of(const CortexCurve& curve) {
  std::vector<Closeup> closeups{practice_curve(curve, 0, "arm"), practice_curve(curve, 1, "leg")};
  closeups.front().parameters = {{"cortex.arm_magnification", curve.arm_magnification}};
  return closeups;
}

std::vector<Closeup> closeups_of(const WalkerCurves& curves) {
  std::vector<Closeup> closeups{use_curve(curves.whole, "forced_use"),
                                use_curve(curves.no_sound_push, "forced_use_no_sound_push"),
                                use_curve(curves.no_cpg, "forced_use_no_cpg"),
                                use_curve(curves.neither, "forced_use_neither")};
  closeups.front().parameters = {{"forced_use.forced_share", curves.whole.line.forced_share}};
  return closeups;
}

}  // namespace relimb
