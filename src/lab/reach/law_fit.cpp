#include "lab/reach/law_fit.hpp"

#include <algorithm>
#include <cmath>

#include "lab/minimum.hpp"

namespace relimb {
namespace {

constexpr double waking_hours = 14;  // only a ratio of it enters
constexpr int substeps = 5;          // of the law between two points of a trace

double logit(double p) { return std::log(p / (1 - p)); }

template <class Regressor>
ChoiceRegression regress(const std::vector<Trace>& traces, double floor, Regressor&& regressor) {
  double n = 0;
  double mean_x = 0;
  double mean_y = 0;
  double xx = 0;
  double xy = 0;
  double yy = 0;
  for (const Trace& trace : traces) {
    for (const TracePoint& point : trace.points) {
      const double use = point.probe.use;
      if (!(use >= floor && use <= 1 - floor)) continue;
      // Running means (Welford): one pass, no cancellation.
      n += 1;
      const double dx = regressor(point.probe) - mean_x;
      const double dy = logit(use) - mean_y;
      mean_x += dx / n;
      mean_y += dy / n;
      xx += dx * (regressor(point.probe) - mean_x);
      xy += dx * (logit(use) - mean_y);
      yy += dy * (logit(use) - mean_y);
    }
  }
  const double slope = xy / xx;
  return {slope, mean_x - mean_y / slope, xy * xy / (xx * yy)};
}

double law_tries(const ChoiceParameters<double>& law, double value) {
  constexpr double no_pain = 0;
  constexpr double full_control = 1;
  constexpr double no_confidence = 0;
  return try_arm(law, value, no_pain, full_control, no_confidence);
}

// One step of the law's value by `days`; `forced`: share of choices that restraint makes.
void law_step(const ChoiceParameters<double>& law, double days, double forced, double competence,
              double& value) {
  const double tries = constrained(law, forced * law.waking_hours, law_tries(law, value));
  value += days * learn_value(law, 0.0, tries, competence, value);
}

ChoiceParameters<double> law_with(double slope, double sound_value, double learning_rate,
                                  double half_use) {
  ChoiceParameters<double> law{};
  law.slope = slope;
  law.sound_value = sound_value;
  law.learning_rate = learning_rate;
  law.half_use = half_use;
  law.waking_hours = waking_hours;
  law.non_use = 1;
  return law;
}

double squared_error(const ChoiceParameters<double>& law, double bonus,
                     const std::vector<Trace>& traces) {
  double sum = 0;
  for (const Trace& trace : traces) {
    const std::vector<double> tries = law_course(law, bonus, trace);
    for (std::size_t i = 0; i < tries.size(); ++i) {
      const double miss = tries[i] - trace.points[i].probe.use;
      sum += miss * miss;
    }
  }
  return sum;
}

}  // namespace

ChoiceRegression regress_choice(const std::vector<Trace>& traces, double floor) {
  return regress(traces, floor,
                 [](const ReachProbe& probe) { return probe.value - probe.sound_value; });
}

ChoiceRegression regress_competence(const std::vector<Trace>& traces, double floor) {
  return regress(traces, floor, [](const ReachProbe& probe) { return probe.success; });
}

std::vector<double> law_course(const ChoiceParameters<double>& law, double bonus,
                               const Trace& trace) {
  std::vector<double> tries;
  double value = trace.points.front().probe.value - bonus;
  const double days = trace_step / reaches_per_day / substeps;
  for (std::size_t i = 0; i < trace.points.size(); ++i) {
    const TracePoint& point = trace.points[i];
    tries.push_back(law_tries(law, value));
    if (i + 1 == trace.points.size()) break;
    const double next = trace.points[i + 1].probe.success;
    for (int k = 0; k < substeps; ++k) {
      const double competence =
          point.probe.success + (next - point.probe.success) * (k + 0.5) / substeps;
      law_step(law, days, point.forced, competence, value);
    }
  }
  return tries;
}

ChoiceParameters<double> fit_law(const ReachSettings& settings, const std::vector<Trace>& traces) {
  const double bonus = settings.choice.workspace_bonus;
  const ChoiceRegression choice = regress_choice(traces);
  const auto law_of = [&](const std::vector<double>& x) {
    return law_with(choice.slope, x[2], std::exp(x[0]), std::exp(x[1]));
  };
  const auto cost = [&](const std::vector<double>& x) {
    return squared_error(law_of(x), bonus, traces);
  };
  // Start: time constant of 100 reaches at full use, half speed at half use, and a sound hand that
  // always hits: worth 1 and no bonus on the other side of the body.
  const SearchBox box{{std::log(0.01 * reaches_per_day), std::log(0.5), 1 - bonus},
                      {std::log(1e-4 * reaches_per_day), std::log(1e-3), -1},
                      {std::log(reaches_per_day), std::log(most_half_use), 2}};
  return law_of(minimum_of(cost, box, 0.3, 1e-5, 2000).at);
}

LawError law_error(const ChoiceParameters<double>& law, double bonus,
                   const std::vector<Trace>& traces) {
  LawError error;
  double points = 0;
  // Runs of one plan follow one another: their mean gap is taken point by point.
  std::vector<double> gap;
  for (std::size_t i = 0; i < traces.size(); ++i) {
    const std::vector<double> tries = law_course(law, bonus, traces[i]);
    gap.resize(tries.size(), 0.0);
    for (std::size_t k = 0; k < tries.size(); ++k) {
      const double miss = tries[k] - traces[i].points[k].probe.use;
      error.mean += std::abs(miss);
      points += 1;
      gap[k] += miss;
    }
    const bool last_run = i + 1 == traces.size() || traces[i + 1].run <= traces[i].run;
    if (!last_run) continue;
    for (const double sum : gap) {
      error.worst = std::max(error.worst, std::abs(sum) / (traces[i].run + 1));
    }
    gap.clear();
  }
  error.mean /= points;
  return error;
}

double law_tries_after(const ChoiceParameters<double>& law, double competence, double start,
                       int reaches) {
  constexpr double reaches_a_step = 10;
  double value = start;
  for (int i = 0; i < reaches / static_cast<int>(reaches_a_step); ++i) {
    law_step(law, reaches_a_step / reaches_per_day, 0, competence, value);
  }
  return law_tries(law, value);
}

}  // namespace relimb
