#include "lab/reach/closeups.hpp"

#include <cmath>
#include <map>
#include <string>

#include "base/statistics.hpp"

namespace relimb {
namespace {

double spread_of(const std::vector<double>& each) {
  return each.size() < 2 ? 0 : standard_deviation(each);
}

void add_point(Closeup& curve, double x, const std::vector<double>& measured, double law) {
  curve.x.push_back(x);
  curve.measured.push_back(mean(measured));
  curve.spread.push_back(spread_of(measured));
  curve.law.push_back(law);
}

Closeup choice_curve(const ReachCurve& curve) {
  // A bin with fewer samples says more about one run than about the choice.
  constexpr std::size_t fewest = 20;
  Closeup made{"reach_choice",
               "difference of values, Q_right - Q_left",
               "chance that the affected arm is chosen, share",
               "all samples of " + std::to_string(curve.traces.size()) + " courses in bins of 0.1",
               {},
               {},
               {},
               {},
               {{"choice.slope", curve.choice.slope}}};
  std::map<long, std::vector<double>> bins;
  for (const Trace& trace : curve.traces) {
    for (const TracePoint& point : trace.points) {
      const double difference = point.probe.value - point.probe.sound_value;
      bins[std::lround(10 * difference)].push_back(point.probe.use);
    }
  }
  for (const auto& [tenths, uses] : bins) {
    if (uses.size() < fewest) continue;
    const double x = static_cast<double>(tenths) / 10;
    ChoiceParameters<double> law = curve.law;
    law.sound_value = curve.choice.indifference;
    add_point(made, x, uses, try_arm(law, x, 0.0, 1.0, 0.0));
  }
  return made;
}

// Runs of the full lesion with so many forced reaches, averaged point by point.
Closeup recovery_curve(const ReachCurve& curve, const std::string& name, int forced) {
  Closeup made{
      name,
      "days of " + std::to_string(std::lround(reaches_per_day)) + " reaches since the lesion",
      "chance that the affected arm is chosen, share",
      "full lesion, " + std::to_string(forced) + " forced reaches, mean of " +
          std::to_string(curve.curve.trace_runs) + " runs; law given the competence of each run",
      {},
      {},
      {},
      {},
      {}};
  std::vector<std::vector<double>> measured;
  std::vector<std::vector<double>> law;
  for (const Trace& trace : curve.traces) {
    const TracePlan& plan = trace.plan;
    if (!plan.plastic || plan.capacity != 0 || plan.forced != forced) continue;
    measured.resize(trace.points.size());
    law.resize(trace.points.size());
    const auto tries = law_course(curve.law, curve.settings.choice.workspace_bonus, trace);
    for (std::size_t i = 0; i < trace.points.size(); ++i) {
      measured[i].push_back(trace.points[i].probe.use);
      law[i].push_back(tries[i]);
    }
  }
  constexpr std::size_t every = 4;  // a point a day of 200 reaches
  for (std::size_t i = 0; i < measured.size(); i += every) {
    add_point(made, static_cast<double>(i) * trace_step / reaches_per_day, measured[i],
              mean(law[i]));
  }
  return made;
}

Closeup fixed_curve(const ReachCurve& curve, const std::string& name,
                    std::vector<double> BranchPoint::*each, double FixedPoint::*law) {
  Closeup made{name,
               "competence: success of the affected arm, share",
               "chance that the affected arm is chosen, share",
               "use after " + std::to_string(curve.fixed.settings.reaches) +
                   " reaches with the cortex held fixed, " +
                   std::to_string(curve.fixed.settings.runs) + " runs",
               {},
               {},
               {},
               {},
               {}};
  for (std::size_t i = 0; i < curve.fixed_points.size(); ++i) {
    add_point(made, curve.fixed_points[i].competence, curve.fixed.points[i].*each,
              curve.fixed_points[i].*law);
  }
  return made;
}

}  // namespace

std::vector<Closeup> reach_closeups(const ReachCurve& curve) {
  return {choice_curve(curve), recovery_curve(curve, "reach_recovery", 2000),
          recovery_curve(curve, "reach_recovery_long", 3000),
          fixed_curve(curve, "reach_from_high", &BranchPoint::each_use_high, &FixedPoint::law_high),
          fixed_curve(curve, "reach_from_low", &BranchPoint::each_use_low, &FixedPoint::law_low)};
}

}  // namespace relimb
