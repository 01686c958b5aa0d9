#include "lab/reach/threshold.hpp"

#include <algorithm>
#include <limits>

#include "lab/reach/reach.hpp"

namespace relimb {
namespace {

struct Cut {
  double at;
  double wrong;
};

bool recovered(const Release& release) { return release.use_late > recovered_use; }

// The cut with the fewest releases on the wrong side; of several the middle one.
Cut best_cut(std::vector<Release> releases, double (*quantity)(const Release&)) {
  std::sort(releases.begin(), releases.end(),
            [&](const Release& a, const Release& b) { return quantity(a) < quantity(b); });
  const std::size_t n = releases.size();
  // Below the first: everyone is said to recover.
  std::size_t wrong =
      n - static_cast<std::size_t>(std::count_if(releases.begin(), releases.end(), recovered));
  std::size_t fewest = n + 1;
  std::vector<double> best;
  for (std::size_t i = 0; i + 1 < n; ++i) {
    if (recovered(releases[i]))
      ++wrong;
    else
      --wrong;
    if (wrong < fewest) best.clear();
    if (wrong <= fewest) {
      fewest = wrong;
      best.push_back((quantity(releases[i]) + quantity(releases[i + 1])) / 2);
    }
  }
  if (best.empty()) return {std::numeric_limits<double>::quiet_NaN(), 1};
  return {best[best.size() / 2], static_cast<double>(fewest) / static_cast<double>(n)};
}

// Where the share of recovered first reaches one half.
double half_recovered(const ReachThreshold& threshold) {
  const ThresholdSettings& s = threshold.settings;
  double before = recovered_share(threshold, s.least_forced);
  if (before >= 0.5) return s.least_forced;
  for (int forced = s.least_forced + s.step; forced <= s.most_forced; forced += s.step) {
    const double share = recovered_share(threshold, forced);
    if (share >= 0.5) return forced - s.step + s.step * (0.5 - before) / (share - before);
    before = share;
  }
  return std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

double recovered_share(const ReachThreshold& threshold, int forced) {
  double all = 0;
  double well = 0;
  for (const Release& release : threshold.releases) {
    if (release.forced != forced) continue;
    all += 1;
    if (recovered(release)) well += 1;
  }
  return well / all;
}

ReachThreshold measure_threshold(const ReachSettings& settings, const ThresholdSettings& threshold,
                                 const Progress& progress) {
  const GaussTable gauss;
  const std::vector<Reacher> people = healthy_reachers(settings, gauss, threshold.runs);
  ReachThreshold found;
  found.settings = threshold;
  const auto live = [&](const ReachDraws& draws, int reaches, double forced, Reacher& person) {
    for (int i = 0; i < reaches; ++i) reach_once(settings, gauss, draws, forced, person);
  };
  for (int run = 0; run < threshold.runs; ++run) {
    const ReachDraws draws = reach_draws(settings.seed, run);
    Reacher person = people[static_cast<std::size_t>(run)];
    remove_cells(settings.lesion, draws.lesion, draws.run, person.affected);
    live(draws, settings.protocol.free, 0, person);
    live(draws, threshold.least_forced, settings.protocol.forced_share, person);
    for (int forced = threshold.least_forced; forced <= threshold.most_forced;
         forced += threshold.step) {
      tell(progress, (run + double(forced) / threshold.most_forced) / (threshold.runs + 1));
      Reacher let_go = person;
      live(draws, settings.protocol.follow_up, 0, let_go);
      found.releases.push_back({run, forced, probe(settings, person), probe(settings, let_go).use});
      live(draws, threshold.step, settings.protocol.forced_share, person);
    }
  }
  tell(progress, 1);
  const Cut success =
      best_cut(found.releases, [](const Release& r) { return r.at_release.success; });
  const Cut use = best_cut(found.releases, [](const Release& r) { return r.at_release.use; });
  found.success = success.at;
  found.success_wrong = success.wrong;
  found.use = use.at;
  found.use_wrong = use.wrong;
  found.forced = half_recovered(found);
  return found;
}

}  // namespace relimb
