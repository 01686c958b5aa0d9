#include "lab/reach/curve.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace relimb {
namespace {

// Shares of the whole work, for progress.
constexpr double traces_end = 0.35;
constexpr double fixed_end = 0.65;

// Mean of -d ln(success) / d day where the arm is left unused in a living cortex.
double disuse_rate(const std::vector<Trace>& traces) {
  double sum = 0;
  double days = 0;
  for (const Trace& trace : traces) {
    if (!trace.plan.plastic || trace.plan.start != ReachStart::low) continue;
    sum += std::log(trace.points.front().probe.success / trace.points.back().probe.success);
    days += static_cast<double>(trace.points.size() - 1) * trace_step / reaches_per_day;
  }
  return sum / days;
}

// -d ln(value) / d day of a healthy arm so painful that it is never used.
double forgetting_rate(const ReachSettings& settings) {
  constexpr int reaches = 1000;
  const GaussTable gauss;
  Reacher person = healthy_reachers(settings, gauss, 1).front();
  ReachSettings painful = settings;
  painful.choice.pain_avoidance = 1e4;
  painful.choice.pain = 1;
  const double before = probe(painful, person).value;
  for (int i = 0; i < reaches; ++i) {
    reach_once(painful, gauss, reach_draws(settings.seed, 0), 0, person);
  }
  return std::log(before / probe(painful, person).value) * reaches_per_day / reaches;
}

// Least squares of success over that of the whole cortex on c (1 - loss (1 - c)).
double everyday_loss(const Branches& fixed) {
  const double whole = fixed.points.back().success;
  double xx = 0;
  double xy = 0;
  for (const BranchPoint& point : fixed.points) {
    const double c = point.capacity;
    const double x = -c * (1 - c);
    xx += x * x;
    xy += x * (point.success / whole - c);
  }
  return xy / xx;
}

// Mean value of the affected arm at the beginning of the courses with this start, in the law's
// unit.
double law_start(const ReachSettings& settings, const std::vector<Trace>& traces,
                 ReachStart start) {
  double sum = 0;
  double count = 0;
  for (const Trace& trace : traces) {
    if (trace.plan.start != start) continue;
    sum += trace.points.front().probe.value - settings.choice.workspace_bonus;
    count += 1;
  }
  return sum / count;
}

LawError error_of(const std::vector<FixedPoint>& points, double FixedPoint::*law,
                  double FixedPoint::*closeup) {
  LawError error;
  for (const FixedPoint& point : points) {
    const double miss = std::abs(point.*law - point.*closeup);
    error.mean += miss / static_cast<double>(points.size());
    error.worst = std::max(error.worst, miss);
  }
  return error;
}

void compare_fixed_points(const Branches& fixed, ReachCurve& curve) {
  const int reaches = fixed.settings.reaches;
  for (const BranchPoint& point : fixed.points) {
    curve.fixed_points.push_back(
        {point.capacity, point.success, point.use_high, point.use_low,
         law_tries_after(curve.law, point.success, curve.high_start, reaches),
         law_tries_after(curve.law, point.success, curve.low_start, reaches)});
  }
  curve.high_error = error_of(curve.fixed_points, &FixedPoint::law_high, &FixedPoint::closeup_high);
  curve.low_error = error_of(curve.fixed_points, &FixedPoint::law_low, &FixedPoint::closeup_low);
}

}  // namespace

ReachCurve measure_reach_curve(const ReachSettings& settings, const ReachCurveSettings& curve,
                               const Progress& progress) {
  const double bonus = settings.choice.workspace_bonus;
  const std::vector<Trace> traces =
      measure_traces(settings, curve.trace_runs, part(progress, 0, traces_end));
  ReachCurve found;
  found.settings = settings;
  found.curve = curve;
  found.choice = regress_choice(traces);
  found.competence = regress_competence(traces);
  found.law = fit_law(settings, traces);
  found.learning_rate_per_reach = found.law.learning_rate / reaches_per_day;
  found.high_start = law_start(settings, traces, ReachStart::high);
  found.low_start = law_start(settings, traces, ReachStart::low);
  found.forgetting_rate = forgetting_rate(settings);
  found.disuse_rate_per_day = disuse_rate(traces);
  std::vector<Trace> plastic;
  std::copy_if(traces.begin(), traces.end(), std::back_inserter(plastic),
               [](const Trace& trace) { return trace.plan.plastic; });
  found.course_error = law_error(found.law, bonus, traces);
  found.plastic_course_error = law_error(found.law, bonus, plastic);

  found.fixed = measure_branches(settings, curve.fixed, part(progress, traces_end, fixed_end));
  found.everyday_loss = everyday_loss(found.fixed);
  compare_fixed_points(found.fixed, found);
  found.traces = traces;

  found.threshold = measure_threshold(settings, curve.threshold, part(progress, fixed_end, 1));
  return found;
}

}  // namespace relimb
