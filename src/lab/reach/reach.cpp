#include "lab/reach/reach.hpp"

#include <cmath>

namespace relimb {
namespace {

constexpr double never_forced = 0;

// A phase of `reaches`; a point of the course whenever the person's count is a multiple of the
// step.
void live_phase(const ReachSettings& settings, const GaussTable& gauss, const ReachDraws& draws,
                int reaches, double forced_share, Reacher& person,
                std::vector<ReachProbe>& course) {
  for (int i = 0; i < reaches; ++i) {
    if (person.reaches % reach_course_step == 0) course.push_back(probe(settings, person));
    reach_once(settings, gauss, draws, forced_share, person);
  }
}

void add(const ReachProbe& from, double share, ReachProbe& to) {
  to.use += share * from.use;
  to.error_deg += share * from.error_deg;
  to.success += share * from.success;
  to.value += share * from.value;
  to.sound_value += share * from.sound_value;
  to.drive += share * from.drive;
}

void summarise(ReachResult& result) {
  const double share = 1.0 / static_cast<double>(result.runs.size());
  result.course.assign(result.runs.front().course.size(), ReachProbe{});
  for (const ReachRun& run : result.runs) {
    result.use_before += share * run.use_before;
    result.use_after_lesion += share * run.use_after_lesion;
    result.use_after_forcing += share * run.use_after_forcing;
    result.use_late += share * run.use_late;
    result.error_deg_late += share * run.error_deg_late;
    if (run.use_late > recovered_use) ++result.recovered;
    for (std::size_t i = 0; i < run.course.size(); ++i) {
      add(run.course[i], share, result.course[i]);
    }
  }
  for (std::size_t i = 0; i < result.course.size(); ++i) {
    result.course_reaches.push_back(static_cast<int>(i) * reach_course_step);
  }
}

}  // namespace

ReachRun reach_run(const ReachSettings& settings, const GaussTable& gauss, int run,
                   ReachPreferences* preferences) {
  const ReachProtocol& protocol = settings.protocol;
  const ReachDraws draws = reach_draws(settings.seed, run);
  Reacher person = healthy_reacher(settings);
  ReachRun made{};
  const ReachSettings healthy = before_stroke(settings);
  live_phase(healthy, gauss, draws, protocol.healthy, never_forced, person, made.course);
  made.use_before = probe(healthy, person).use;
  const auto live = [&](int reaches, double forced_share) {
    live_phase(settings, gauss, draws, reaches, forced_share, person, made.course);
    return probe(settings, person);
  };
  if (preferences != nullptr) preferences->before = person.affected.preferred;
  remove_cells(settings.lesion, draws.lesion, draws.run, person.affected);
  if (preferences != nullptr) preferences->after_lesion = person.affected.preferred;
  made.use_after_lesion = live(protocol.free, never_forced).use;
  made.use_after_forcing = live(protocol.forced, protocol.forced_share).use;
  const ReachProbe late = live(protocol.follow_up, never_forced);
  made.course.push_back(late);
  made.use_late = late.use;
  made.error_deg_late = late.error_deg;
  if (preferences != nullptr) preferences->late = person.affected.preferred;
  return made;
}

ReachResult reach(const ReachSettings& settings, const Progress& progress) {
  const GaussTable gauss;
  ReachResult result;
  result.settings = settings;
  for (int run = 0; run < settings.runs; ++run) {
    tell(progress, static_cast<double>(run) / settings.runs);
    result.runs.push_back(
        reach_run(settings, gauss, run, run == 0 ? &result.preferences : nullptr));
  }
  tell(progress, 1);
  if (!result.runs.empty()) summarise(result);
  return result;
}

}  // namespace relimb
