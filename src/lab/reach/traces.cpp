#include "lab/reach/traces.hpp"

namespace relimb {

std::vector<TracePlan> trace_plans() {
  using enum ReachStart;
  std::vector<TracePlan> plans;
  for (const double capacity : {0.3, 0.5, 0.7}) {
    plans.push_back({capacity, high, true, 500, 0, 2500});
    plans.push_back({capacity, low, true, 500, 0, 2500});
  }
  for (const int forced : {0, 1000, 2000, 3000}) {
    plans.push_back({0, high, true, 500, forced, 2000});
  }
  for (const double capacity : {0.1, 0.3, 0.4, 0.5, 0.7, 1.0}) {
    plans.push_back({capacity, high, false, 0, 0, 2000});
    plans.push_back({capacity, low, false, 0, 0, 2000});
  }
  return plans;
}

namespace {

Trace trace_of(const ReachSettings& settings, const GaussTable& gauss, const TracePlan& plan,
               int run, Reacher person) {
  const ReachDraws draws = reach_draws(settings.seed, run);
  ReachSettings after = settings;
  after.lesion.share = 1 - plan.capacity;
  if (!plan.plastic) after.cortex.error_rate = after.cortex.use_rate = 0;
  remove_cells(after.lesion, draws.lesion, draws.run, person.affected);
  if (plan.start == ReachStart::low) unlearn_arm(after, person);

  Trace trace{plan, run, {}};
  int done = 0;
  const auto live = [&](int reaches, double forced_share) {
    for (int i = 0; i < reaches; ++i, ++done) {
      if (done % trace_step == 0) trace.points.push_back({probe(after, person), forced_share});
      reach_once(after, gauss, draws, forced_share, person);
    }
  };
  live(plan.free, 0);
  live(plan.forced, settings.protocol.forced_share);
  live(plan.follow_up, 0);
  trace.points.push_back({probe(after, person), 0});
  return trace;
}

}  // namespace

std::vector<Trace> measure_traces(const ReachSettings& settings, int runs,
                                  const Progress& progress) {
  const GaussTable gauss;
  const std::vector<Reacher> people = healthy_reachers(settings, gauss, runs);
  const std::vector<TracePlan> plans = trace_plans();
  std::vector<Trace> traces;
  const double pieces = static_cast<double>(plans.size() * people.size());
  for (const TracePlan& plan : plans) {
    for (int run = 0; run < runs; ++run) {
      tell(progress, static_cast<double>(traces.size()) / pieces);
      traces.push_back(trace_of(settings, gauss, plan, run, people[static_cast<std::size_t>(run)]));
    }
  }
  tell(progress, 1);
  return traces;
}

}  // namespace relimb
